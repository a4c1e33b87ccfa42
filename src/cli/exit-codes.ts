/** What the program's exit code says. */
export const EXIT = {
  clean: 0,
  /** A finding of level error, or a check that could not be carried out. */
  errors: 1,
  /** A file could not be read, or the program was called wrongly. */
  failed: 2,
  /** Ctrl+C: 128 and the number of the signal, as shells count. */
  interrupted: 130,
  /** Whoever read the output has gone. */
  closedPipe: 141,
} as const;
