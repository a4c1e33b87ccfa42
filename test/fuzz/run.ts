/*
 * Opens and checks damaged files: npx tsx test/fuzz/run.ts -- FILES SEED [FIRST]
 * Fails on a crash, on more than 5 s or 300 MiB, and when a table lost something and nothing says so (see judge.ts).
 */
import { fork, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { isFault, type Outcome } from './judge';
import { makeFile } from './make';
import type { Answer, Task } from './worker';

/** Processor time of one file. */
const MOST_MS = 5_000;
/** A process that waits for a busy processor is not hung. */
const PATIENCE_MS = 300_000;
/** Of a whole process, Node and the TypeScript loader included. */
const MOST_MIB = 300;
type Failure = 'crash' | 'hang' | 'slow' | 'large';
const FAILURES: ReadonlySet<string> = new Set<Failure>(['crash', 'hang', 'slow', 'large']);
const PROCESSES = 2;

const [files = 20_000, seed = 1, first = 0] = process.argv
  .slice(2)
  .filter((argument) => argument !== '--')
  .map(Number);

const counts = new Map<string, number>();
let next = first;
let slowest = 0;
let largest = 0;

function tell(task: Task, outcome: Outcome | Failure, detail: string): void {
  counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  if (SOUND.has(outcome)) return;
  const { source, recipe } = makeFile(task.seed, task.index);
  if (!isFailure(outcome) && !isFault(outcome, { recipe })) return;
  const which = `seed ${String(task.seed)} file ${String(task.index)}`;
  console.log(`${outcome} · ${which} · ${source} · ${recipe.join(' | ')}\n  ${detail}`);
  process.exitCode = 1;
}

/** What comes of most files; making one anew to look at its recipe takes time. */
const SOUND: ReadonlySet<string> = new Set<Outcome>([
  'refused',
  'warned',
  'whole',
  'blank',
  'told',
]);

function isFailure(outcome: Outcome | Failure): outcome is Failure {
  return FAILURES.has(outcome);
}

function tellAnswer(answer: Answer): void {
  slowest = Math.max(slowest, answer.milliseconds);
  largest = Math.max(largest, answer.mebibytes);
  if (answer.milliseconds > MOST_MS) tell(answer, 'slow', `${String(answer.milliseconds)} ms`);
  else if (answer.mebibytes > MOST_MIB) tell(answer, 'large', `${String(answer.mebibytes)} MiB`);
  else tell(answer, answer.outcome, answer.detail);
}

/** Works until no file is left; a process that hangs, dies or has grown too large is replaced. */
async function work(): Promise<void> {
  let child = start();
  while (next < first + files) {
    const task = { seed, index: next++ };
    const answer = await ask(child, task);
    if (answer) tellAnswer(answer);
    if (answer && answer.mebibytes <= MOST_MIB) continue;
    child.kill();
    child = start();
  }
  child.kill();
}

function start(): ChildProcess {
  return fork(path.join(__dirname, 'worker.ts'), {
    execArgv: ['--import', 'tsx', `--max-old-space-size=${String(MOST_MIB)}`],
  });
}

/** The process's answer, or undefined when there will be none. */
function ask(child: ChildProcess, task: Task): Promise<Answer | undefined> {
  return new Promise((resolve) => {
    const end = (answer: Answer | undefined): void => {
      clearTimeout(watchdog);
      child.removeAllListeners();
      resolve(answer);
    };
    const watchdog = setTimeout(() => {
      tell(task, 'hang', `no answer in ${String(PATIENCE_MS)} ms`);
      end(undefined);
    }, PATIENCE_MS);
    child.once('exit', (code, signal) => {
      tell(task, 'crash', `the process ended (${String(code ?? signal)})`);
      end(undefined);
    });
    child.once('message', (answer) => {
      end(answer as Answer);
    });
    child.send(task);
  });
}

async function run(): Promise<void> {
  const began = Date.now();
  await Promise.all(Array.from({ length: PROCESSES }, work));
  const all = [...counts].sort(([, a], [, b]) => b - a);
  const seconds = ((Date.now() - began) / 1000).toFixed(0);
  console.log(
    `${String(files)} files of seed ${String(seed)} in ${seconds} s: ` +
      all.map(([outcome, count]) => `${outcome} ${String(count)}`).join(', '),
  );
  console.log(`slowest ${slowest.toFixed(0)} ms, largest process ${largest.toFixed(0)} MiB`);
}

void run();
