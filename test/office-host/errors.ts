import { HostError, type HostErrorCode } from '../../src/hosts/port';

/** An error as Excel answers it; the batch stops at its action. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

export function invalidArgument(detail: string): ApiError {
  return new ApiError(
    'InvalidArgument',
    `The argument is invalid or missing or has an incorrect format. (${detail})`,
  );
}

export function itemNotFound(detail: string): ApiError {
  return new ApiError('ItemNotFound', `The requested resource doesn't exist. (${detail})`);
}

export function alreadyExists(detail: string): ApiError {
  return new ApiError(
    'ItemAlreadyExists',
    `A resource with the same name or identifier already exists. (${detail})`,
  );
}

export function accessDenied(detail: string): ApiError {
  return new ApiError('AccessDenied', `You cannot perform the requested operation. (${detail})`);
}

export function invalidOperation(detail: string): ApiError {
  return new ApiError('InvalidOperation', `The operation attempted is invalid. (${detail})`);
}

/** A call that Excel's requirement set lacks. */
export function apiNotFound(member: string, needs: string): ApiError {
  return new ApiError(
    'ApiNotFound',
    `The API you are trying to use could not be found. It may be available in a newer version of Excel. (${member} needs ${needs})`,
  );
}

/** What this test host does not model: never silently ignored. */
export function notModelled(member: string): ApiError {
  return new ApiError('NotImplemented', `${member} is not modelled by the test host`);
}

const CODES: Partial<Readonly<Record<HostErrorCode, string>>> = {
  unsupported: 'NotImplemented',
  'sheet-gone': 'ItemNotFound',
  'bad-sheet-name': 'InvalidArgument',
  protected: 'AccessDenied',
  'out-of-range': 'InvalidArgument',
};

/** What goes over the wire for an error: Excel's own code, never the memory host's. */
export function asApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  if (error instanceof HostError)
    return new ApiError(CODES[error.code] ?? 'GeneralException', error.message);
  const stack = error instanceof Error ? error.stack : String(error);
  return new ApiError('TestHostBug', stack ?? 'unknown');
}

/** A value as it stands in an error. */
export function shown(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
