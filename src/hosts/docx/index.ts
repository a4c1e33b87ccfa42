export { readDocx, type DocxOptions, type DocxResult } from './read';
export type { DocxNotKept, DocxWarning } from './warning';
