/* Opens one file in a process of its own, and prints what that took as JSON. Arguments: the file. */
import { readFileSync } from 'node:fs';
import { openFile } from '../../src/files';
// Loaded beforehand: the time to translate them is not the file's.
import '../../src/hosts/docx';
import '../../src/hosts/xlsx/read-content';
import { inflateInNode } from '../../src/package/node-inflate';

/** What opening a file took: milliseconds, and MiB of the whole process at its highest. */
export interface Opening {
  readonly outcome: string;
  readonly wall: number;
  readonly cpu: number;
  readonly mebibytes: number;
}

async function open(): Promise<void> {
  const bytes = new Uint8Array(readFileSync(process.argv[2] ?? ''));
  let outcome = '';
  let wall = 0;
  let cpu = 0;
  for (const inflate of [undefined, inflateInNode]) {
    const start = performance.now();
    const before = process.cpuUsage();
    const reading = await openFile(bytes, inflate ? { inflate } : {});
    const used = process.cpuUsage(before);
    wall = Math.max(wall, performance.now() - start);
    cpu = Math.max(cpu, (used.user + used.system) / 1000);
    outcome = reading.ok ? 'read' : reading.problem.code;
  }
  const mebibytes = process.resourceUsage().maxRSS / 1024;
  console.log(JSON.stringify({ outcome, wall, cpu, mebibytes } satisfies Opening));
}

void open();
