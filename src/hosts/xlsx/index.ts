export { createXlsxHost, type XlsxHost } from './host';
export {
  DEFAULT_LIMITS,
  type Counted,
  type Damage,
  type LooksLike,
  type NotKept,
  type XlsxLimits,
  type XlsxProblem,
  type XlsxWarning,
} from './problem';
export { readXlsx, type XlsxResult } from './read';
export { writeXlsx } from './write';
