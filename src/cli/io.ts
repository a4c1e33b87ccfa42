import type { Readable, Writable } from 'node:stream';
import type { Tell } from '../messages/cli-texts';
import type { Pool } from './check/pool';

/** A stream of text that may be a terminal. */
export type TextOutput = Writable & { readonly isTTY?: boolean; readonly columns?: number };

/** What a run of the program needs of its surroundings. */
export interface Io {
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: TextOutput;
  readonly stderr: TextOutput;
  /** The folder that paths are relative to. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Ends the run early; what was done until then is written completely. */
  readonly signal: AbortSignal;
  /** Opens what files are checked with, so many at a time. */
  readonly pool: (jobs: number, tell: Tell) => Pool;
}
