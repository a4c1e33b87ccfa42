/** Where the page gets office.js from. */
export interface OfficeJs {
  readonly source: 'microsoft' | 'china' | 'self';
  /** The script's address; of our own copy, relative to the pane's page. */
  readonly src: string;
  /** What the page's policy must allow besides its own origin. */
  readonly origin: string | null;
}

/** What one build is made for. */
export interface Settings {
  /** The address of the folder that is served, without a slash at its end. */
  readonly url: string;
  readonly officeJs: OfficeJs;
}

/** Settings, or why the environment's are refused: each in Chinese and English. */
export type SettingsResult =
  | { readonly ok: true; readonly settings: Settings }
  | { readonly ok: false; readonly problems: readonly string[] };

export declare const DEVELOPMENT_URL: string;
export declare const OFFICE_JS: Readonly<Record<OfficeJs['source'], Omit<OfficeJs, 'source'>>>;

/** Reads JIXIAO_URL and JIXIAO_OFFICE_JS. */
export declare function readSettings(
  environment: Readonly<Record<string, string | undefined>>,
): SettingsResult;
