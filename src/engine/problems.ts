import { HostError } from '../hosts/port';
import type { Problem } from './assessment';

/** A failure as a problem that can be told to a user. Anything that is not a host's own error is a bug and says so. */
export function problemOf(error: unknown): Problem {
  if (error instanceof HostError) {
    return { code: `host.${error.code}`, data: { host: error.host, detail: error.message } };
  }
  return {
    code: 'internal',
    data: { detail: error instanceof Error ? error.message : String(error) },
  };
}
