import { Piscina } from 'piscina';
import type { Tell } from '../../messages/cli-texts';
import { answerOf, type Answer } from './answer';
import type { FileTask } from './check-file';
import { unreadable, type FileResult } from './result';

/** Worker threads that check one file each; whoever has more files than threads waits with them. */
export interface Pool {
  /** A file that a thread breaks down on, or that takes too long, is an unreadable one. Undefined once stopped. */
  check(task: FileTask): Promise<Answer | undefined>;
  /** Drops what is under way. */
  stop(): void;
  close(): Promise<void>;
}

export interface PoolOptions {
  readonly jobs: number;
  /** The script that threads run. */
  readonly worker: string;
  /** What one file may take, in milliseconds. */
  readonly timeLimit?: number;
  /** What one thread may hold, in MiB. */
  readonly memoryLimit?: number;
}

/** No sound file takes a second. */
const TIME_LIMIT = 30_000;
/** Files at the reader's own limits stay far below. */
const MEMORY_LIMIT = 512;
/**
 * MiB in which a single thread makes its objects: what V8 takes by itself. Several have the half each: it costs them a
 * little time, and a fifth less memory in all.
 */
const YOUNG_MEMORY = 48;
/** Why a file was given up. */
const TOO_LONG = 'too-long';

export function createPool(options: PoolOptions, tell: Tell): Pool {
  const { jobs, worker, timeLimit = TIME_LIMIT, memoryLimit = MEMORY_LIMIT } = options;
  const pool = new Piscina({
    filename: worker,
    minThreads: 1,
    maxThreads: jobs,
    idleTimeout: Infinity,
    resourceLimits: {
      maxOldGenerationSizeMb: memoryLimit,
      maxYoungGenerationSizeMb: jobs > 1 ? YOUNG_MEMORY / 2 : YOUNG_MEMORY,
    },
  });
  // A thread that breaks down between two files has lost none.
  pool.on('error', () => undefined);
  const underWay = new Set<AbortController>();
  let stopped = false;

  return {
    async check(task) {
      if (stopped) return undefined;
      const controller = new AbortController();
      const { signal } = controller;
      underWay.add(controller);
      const timer = setTimeout(() => {
        controller.abort(TOO_LONG);
      }, timeLimit);
      try {
        return (await pool.run(task, { signal })) as Answer;
      } catch (error) {
        if (!signal.aborted) return answerOf(lost(task, error, memoryLimit, tell), task.wanted);
        if (signal.reason !== TOO_LONG) return undefined;
        const message = tell('cli.file.timeout', { seconds: timeLimit / 1000 });
        return answerOf(unreadable(task.path, 'timeout', message), task.wanted);
      } finally {
        clearTimeout(timer);
        underWay.delete(controller);
      }
    },
    stop() {
      stopped = true;
      for (const controller of underWay) controller.abort();
    },
    close: () => pool.destroy(),
  };
}

function lost({ path }: FileTask, error: unknown, limit: number, tell: Tell): FileResult {
  const { code, message: info } = error as NodeJS.ErrnoException;
  return code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? unreadable(path, 'out-of-memory', tell('cli.file.out-of-memory', { limit }))
    : unreadable(path, 'crashed', tell('cli.file.crashed', { info }));
}
