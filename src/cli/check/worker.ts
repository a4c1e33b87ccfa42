import { checkFile } from './check-file';

/** What a worker thread runs for each file. */
export default checkFile;
