import { once } from 'node:events';
import { accessSync, constants, createWriteStream, existsSync } from 'node:fs';
import path from 'node:path';
import { finished } from 'node:stream/promises';
import type { TextOutput } from '../io';

/** Where text is written to, no faster than it is taken. */
export interface Sink {
  /** Whether whoever read the text has gone. */
  readonly closed: boolean;
  write(text: string): Promise<void>;
  end(): Promise<void>;
}

/**
 * Writes to a stream that others own; a reader that has gone (`| head`) is not an error.
 * @param onClosed is called when the reader has gone
 */
export function streamSink(stream: TextOutput, onClosed: () => void = () => undefined): Sink {
  let closed = false;
  const fail = (error: NodeJS.ErrnoException): void => {
    if (error.code !== 'EPIPE' && error.code !== 'ERR_STREAM_DESTROYED') throw error;
    closed = true;
    onClosed();
  };
  stream.on('error', fail);
  return {
    get closed() {
      return closed;
    },
    async write(text) {
      if (closed || stream.write(text)) return;
      await Promise.race([once(stream, 'drain'), once(stream, 'close')]).catch(() => undefined);
    },
    async end() {
      if (!closed)
        await new Promise<void>((resolve) =>
          stream.write('', () => {
            resolve();
          }),
        );
      stream.removeListener('error', fail);
    },
  };
}

/** Writes a file. @throws NodeJS.ErrnoException when it cannot be written */
export async function fileSink(file: string): Promise<Sink> {
  const stream = createWriteStream(file, 'utf8');
  await once(stream, 'open');
  const done = finished(stream);
  done.catch(() => undefined);
  return {
    closed: false,
    async write(text) {
      if (!stream.write(text)) await Promise.race([once(stream, 'drain'), done]);
    },
    async end() {
      stream.end();
      await done;
    },
  };
}

/** Says before the work, not after it, that a file cannot be written. @throws NodeJS.ErrnoException */
export function assertWritable(file: string): void {
  accessSync(existsSync(file) ? file : path.dirname(file), constants.W_OK);
}
