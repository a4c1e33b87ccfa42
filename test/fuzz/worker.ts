/* Judges damaged files in a process of its own: gets { seed, index }, answers with what came of it. */
import { judge, type Verdict } from './judge';
import { makeFile } from './make';

export interface Task {
  readonly seed: number;
  readonly index: number;
}

export type Answer = Task &
  (Verdict | { readonly outcome: 'crash'; readonly detail: string }) & {
    /** Processor time of making, opening and checking the file. */
    readonly milliseconds: number;
    /** The most that the process has held so far. */
    readonly mebibytes: number;
  };

async function verdict({ seed, index }: Task): Promise<Pick<Answer, 'outcome' | 'detail'>> {
  try {
    return await judge(makeFile(seed, index));
  } catch (error) {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { outcome: 'crash', detail };
  }
}

process.on('message', (task: Task) => {
  const before = process.cpuUsage();
  void verdict(task).then((came) => {
    const { user, system } = process.cpuUsage(before);
    const milliseconds = (user + system) / 1000;
    const mebibytes = process.resourceUsage().maxRSS / 1024;
    process.send?.({ ...task, ...came, milliseconds, mebibytes });
  });
});
