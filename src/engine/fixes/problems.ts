import type { Problem } from '../assessment';

/** Why a fix is not applied. */
export type FixRefusal =
  | 'gone'
  | 'none'
  | 'changed'
  | 'conflict'
  | 'nothing'
  | 'text'
  | 'formula'
  | 'text-format'
  | 'covered'
  | 'not-computable';

/** The problem of a fix that is not applied. */
export function fixProblem(code: FixRefusal, data: Problem['data'] = {}): Problem {
  return { code: `fix.${code}`, data };
}

/** Whether something is a problem and not a list. */
export function isProblem(value: readonly unknown[] | Problem): value is Problem {
  return 'code' in value;
}
