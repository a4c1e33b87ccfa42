/** First part of a report sheet's identity: by it a new report takes the place of the old one. */
const REPORT_ID = 'jixiao-report';
/** The form of the report; raised when sheets of the old one no longer say what the new one says. */
const REPORT_VERSION = 1;
const IDENTITY = /^jixiao-report;report;(\d+);([0-9a-f]{16})$/;

/**
 * The identity of a report sheet. It carries the fingerprint of what the report was made from, so that staleness is known
 * without reading a cell, also after the file was closed and opened again.
 */
export function reportIdentity(fingerprint: string): string {
  return `${REPORT_ID};report;${String(REPORT_VERSION)};${fingerprint}`;
}

/** Whether a sheet is a report of ours, of whatever version. */
export function isReport({ identity }: { readonly identity: string | null }): boolean {
  return identity?.split(';')[0] === REPORT_ID;
}

/** The fingerprint that a report sheet carries; null for other sheets and for reports of other versions. */
export function reportFingerprint({
  identity,
}: {
  readonly identity: string | null;
}): string | null {
  const [, version, fingerprint] = IDENTITY.exec(identity ?? '') ?? [];
  return version === String(REPORT_VERSION) ? (fingerprint ?? null) : null;
}
