export { createXlsxHost, type XlsxHost } from './host';
export type { NotKept, XlsxWarning } from './warning';
export { readContent, type ContentOptions, type ContentResult } from './read-content';
export { readXlsx, type XlsxResult } from './read';
export { writeXlsx } from './write';
