import { READERS, type ReaderName } from './readers';

/** What one process took for its files. */
export interface Cost {
  readonly files: number;
  /** What the reader counted, so that nothing is left undone unseen. */
  readonly found: number;
  /** Processor time from the first file to the last, all threads, in milliseconds. */
  readonly cpuMs: number;
  readonly wallMs: number;
  /** The most memory the process ever held, in MiB. */
  readonly peakMiB: number;
}

/** Run as a process of its own: the name of a reader, then a folder's files by standard input, one a line. */
async function main(): Promise<void> {
  const reader = READERS[process.argv[2] as ReaderName];
  const paths = (await input()).split('\n').filter((line) => line !== '');
  const started = performance.now();
  const before = process.cpuUsage();
  let found = 0;
  for (const path of paths) found += await reader(path);
  const { user, system } = process.cpuUsage(before);
  const cost: Cost = {
    files: paths.length,
    found,
    cpuMs: (user + system) / 1000,
    wallMs: performance.now() - started,
    peakMiB: process.resourceUsage().maxRSS / 1024,
  };
  process.stdout.write(JSON.stringify(cost));
}

async function input(): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of process.stdin) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString();
}

void main();
