export declare const OFFICE_JS_FOLDER: string;

/**
 * The files of @microsoft/office-js that Excel's pane needs, unmodified, with the library's licence.
 * The telemetry that office.js can load is not among them.
 */
export declare function officeJsFiles(): readonly { readonly from: string; readonly to: string }[];
