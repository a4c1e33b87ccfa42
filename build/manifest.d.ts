/** The development manifest with the address of the site that serves the add-in. */
export declare function manifestFor(manifest: string, url: string): string;
