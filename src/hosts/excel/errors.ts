import { HostError, type HostErrorCode } from '../port';

/** The name of this host in errors. */
export const HOST = 'excel';

/** Codes of office.js errors (Excel.ErrorCodes, OfficeExtension.ErrorCodes) by what they mean here. */
const MEANINGS: Readonly<Record<string, HostErrorCode>> = {
  InvalidOperationInCellEditMode: 'busy',
  InactiveWorkbook: 'busy',
  AccessDenied: 'protected',
  ItemNotFound: 'sheet-gone',
  ItemAlreadyExists: 'bad-sheet-name',
  InvalidOrTimedOutSession: 'lost',
  InvalidOrTimedOutSessionMessage: 'lost',
  RequestPayloadSizeLimitExceeded: 'too-large',
  ResponsePayloadSizeLimitExceeded: 'too-large',
  RangeExceedsLimit: 'too-large',
  OperationCellsExceedLimit: 'too-large',
  NonBlankCellOffSheet: 'out-of-range',
  InsertDeleteConflict: 'out-of-range',
  ApiNotFound: 'unsupported',
  ApiNotAvailable: 'unsupported',
  UnsupportedOperation: 'unsupported',
  UnsupportedSheet: 'unsupported',
  NotImplemented: 'unsupported',
};

/** Errors that pass by themselves: the same request may be sent again. */
const TRANSIENT: ReadonlySet<string> = new Set([
  'ActivityLimitReached',
  'RequestAborted',
  'ServiceNotAvailable',
]);

/** An office.js error as the port's error. A HostError stays what it is. */
export function hostError(error: unknown): HostError {
  if (error instanceof HostError) return error;
  const code = codeOf(error);
  const meaning = (code === undefined ? undefined : MEANINGS[code]) ?? 'failed';
  const detail = error instanceof Error ? error.message : String(error);
  return new HostError(meaning, HOST, code === undefined ? detail : `${code}: ${detail}`, {
    cause: error,
  });
}

export function isTransient(error: unknown): boolean {
  const code = codeOf(error);
  return code !== undefined && TRANSIENT.has(code);
}

/** An error of a write as the port's error. One whose answer was too large may well have been done. */
export function writeError(error: unknown): HostError {
  if (codeOf(error) !== 'ResponsePayloadSizeLimitExceeded') return hostError(error);
  return new HostError('no-answer', HOST, 'the answer was too large', { cause: error });
}

/** Whether a request failed for a sheet that has no cells, such as a chart's. */
export function isSheetWithoutCells(error: HostError): boolean {
  return codeOf(error.cause) === 'UnsupportedSheet';
}

/** Whether the request of an error was refused as a whole: none of its calls was carried out. */
export function didNothing({ code, cause }: HostError): boolean {
  // Another workbook may come to the front in the middle of a request.
  if (codeOf(cause) === 'InactiveWorkbook') return false;
  return code === 'busy' || code === 'lost' || code === 'too-large';
}

/** Whether Excel's undo groups cannot take a batch; the same batch works without one. */
export function refusesUndoGroup(error: unknown): boolean {
  return codeOf(error) === 'UndoNotSupported';
}

function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** Says a bug aloud where nobody could catch it: as an uncaught error of the page. */
export function report(error: unknown): void {
  if (typeof reportError === 'function') reportError(error);
}
