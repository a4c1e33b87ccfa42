import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Cost } from './measure';
import type { ReaderName } from './readers';

/** Readers take turns after so many files, so that what else the machine does hits all of them. */
const TURN = 50;

/** A process that reads what it is given. */
interface Measured {
  readonly name: ReaderName;
  /** Lets it read some files. Returns what all its files have cost so far. */
  read(paths: readonly string[]): Promise<Cost>;
  end(): void;
}

function start(bundle: string, name: ReaderName): Measured {
  const child = spawn(process.execPath, [bundle, name], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    name,
    async read(paths) {
      child.stdin.write(`${paths.join('\n')}\n\n`);
      const next = await lines.next();
      if (next.done) throw new Error(`${name} ended before its files`);
      return JSON.parse(next.value) as Cost;
    },
    end() {
      child.stdin.end();
    },
  };
}

/**
 * The costs of three processes that take turns; each reads all files.
 * @param onCost told each time what a process has cost so far
 */
export async function inTurns(
  bundle: string,
  paths: readonly string[],
  onCost: (name: ReaderName, cost: Cost) => void,
): Promise<Record<ReaderName, Cost>> {
  const readers = (['jixiao', 'sheetjs', 'exceljs'] as const).map((name) => start(bundle, name));
  const costs = {} as Record<ReaderName, Cost>;
  for (let from = 0; from < paths.length; from += TURN) {
    for (const reader of readers) {
      const cost = await reader.read(paths.slice(from, from + TURN));
      costs[reader.name] = cost;
      onCost(reader.name, cost);
    }
  }
  for (const reader of readers) reader.end();
  return costs;
}
