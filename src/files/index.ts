export { openFile, readingProblem } from './open-file';
export type { FileReading, FileWarning, OpenOptions, ReadingProblem } from './open-file';
