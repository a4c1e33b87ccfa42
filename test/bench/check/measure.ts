import { createInterface } from 'node:readline';
import { tuneEngine } from '../../../src/cli/engine';
import { READERS, type ReaderName } from './readers';

/** What one process has taken for its files so far. */
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

/**
 * Run as a process of its own with the name of a reader. It takes paths by standard input, one a line; an empty line asks
 * for what they have cost so far. Between the files it waits, so that readers can take turns.
 */
async function main(): Promise<void> {
  if (process.argv[2] === ('jixiao' satisfies ReaderName)) tuneEngine();
  const reader = READERS[process.argv[2] as ReaderName];
  const cost = { files: 0, found: 0, cpuMs: 0, wallMs: 0, peakMiB: 0 };
  let paths: string[] = [];
  for await (const line of createInterface({ input: process.stdin })) {
    if (line !== '') paths.push(line);
    else {
      const started = performance.now();
      const before = process.cpuUsage();
      for (const path of paths) cost.found += await reader(path);
      const { user, system } = process.cpuUsage(before);
      cost.files += paths.length;
      cost.cpuMs += (user + system) / 1000;
      cost.wallMs += performance.now() - started;
      cost.peakMiB = process.resourceUsage().maxRSS / 1024;
      paths = [];
      process.stdout.write(`${JSON.stringify(cost satisfies Cost)}\n`);
    }
  }
}

void main();
