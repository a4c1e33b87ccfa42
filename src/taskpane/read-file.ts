import type { ReadFile } from '../pane';

/** Reads a file that is to be imported. What reads it is loaded first: most people never need it. */
export const readFile: ReadFile = async (bytes) => {
  const { openFile } = await import(/* webpackChunkName: "import" */ '../files');
  return openFile(bytes);
};
