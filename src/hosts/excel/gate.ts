import { HostError } from '../port';
import { HOST, hostError, isTransient, refusesUndoGroup, writeError } from './errors';

/** How patient the gate is, in milliseconds. */
export interface GateOptions {
  /** How long Excel may take to answer one request. */
  readonly timeoutMs: number;
  /** The pauses before a read that failed in passing is sent again. */
  readonly pausesMs: readonly number[];
  /** The pauses before a repair is sent again. */
  readonly repairPausesMs: readonly number[];
}

/** One batch of calls under way: what is queued on the context goes out with `sync`. */
export interface Batch {
  readonly context: Excel.RequestContext;
  /** One request. @throws HostError, or the office.js error itself within a write */
  readonly sync: () => Promise<void>;
  /** Waits for a library that sends requests of its own on this context, but not for ever. @throws as `sync` */
  readonly wait: <T>(work: Promise<T>) => Promise<T>;
}

/** How a write goes with Excel's undo groups. */
export interface WriteOptions {
  /** False where something in it cannot be undone, which a group refuses. */
  readonly grouped?: boolean;
  /**
   * Takes back what the write has done until a group refused it, before it is made again without one: Excel does not say
   * whether it carried out the calls before the refused one. When this rejects, so does the write.
   */
  readonly startOver?: () => Promise<void>;
}

/** The one door to Excel. Whatever goes wrong behind it comes out as a HostError. */
export interface Gate {
  /**
   * One request that changes nothing. `queue` queues loads and returns how to take the answer out of them.
   * Errors that pass by themselves are met by asking again, a few times.
   */
  read<T>(queue: (context: Excel.RequestContext) => () => T): Promise<T>;
  /**
   * A write of one or more requests; one step of undo where Excel can group them. Never sent again by itself, but where
   * an undo group refuses it.
   */
  write<T>(body: (batch: Batch) => Promise<T>, options?: WriteOptions): Promise<T>;
  /**
   * Puts right what a write has left half done, and tries again, with growing pauses, while Excel is busy; after any
   * failure if `repeatable` says that doing it twice does no harm.
   */
  repair<T>(repeatable: boolean, body: (batch: Batch) => Promise<T>): Promise<T>;
  /** One request that registers event handlers, and the context that they are removed on. */
  register<T>(
    queue: (worksheets: Excel.WorksheetCollection) => T,
  ): Promise<{ readonly context: Excel.RequestContext; readonly handlers: T }>;
  /** Later calls, and those under way, reject with `disposed`. */
  close(): void;
}

/** Opens the gate. @param undoGroups whether `Excel.run` takes `mergeUndoGroup` */
export function createGate(options: GateOptions, undoGroups: boolean): Gate {
  let closed = false;

  const assertOpen = (): void => {
    if (closed) throw new HostError('disposed', HOST, 'the host was disposed');
  };
  const send = async (context: Excel.RequestContext): Promise<void> => {
    assertOpen();
    await answered(context.sync(), options.timeoutMs);
    assertOpen();
  };
  const batchOn = (context: Excel.RequestContext): Batch => ({
    context,
    sync: () => send(context),
    wait: (work) => answered(work, options.timeoutMs),
  });
  const alone = <T>(body: (batch: Batch) => Promise<T>): Promise<T> =>
    body(batchOn(new Excel.RequestContext()));
  const grouped = async <T>(
    body: (batch: Batch) => Promise<T>,
    startOver: WriteOptions['startOver'],
  ): Promise<T> => {
    try {
      return await Excel.run({ mergeUndoGroup: true }, (context) => body(batchOn(context)));
    } catch (error) {
      if (!refusesUndoGroup(error)) throw error;
      await startOver?.();
      return alone(body);
    }
  };

  return {
    read: (queue) =>
      again(options.pausesMs, isTransient, async () => {
        assertOpen();
        const context = new Excel.RequestContext();
        const answer = queue(context);
        await send(context);
        return answer();
      }),
    write: async (body, { grouped: inGroup = true, startOver } = {}) => {
      try {
        assertOpen();
        return await (undoGroups && inGroup ? grouped(body, startOver) : alone(body));
      } catch (error) {
        throw writeError(error);
      }
    },
    repair: (repeatable, body) => {
      const mayPass = (error: unknown): boolean =>
        !closed && (repeatable || isTransient(error) || hostError(error).code === 'busy');
      return again(options.repairPausesMs, mayPass, () => alone(body));
    },
    register: (queue) =>
      again(options.pausesMs, isTransient, () =>
        alone(async ({ context, sync }) => {
          const handlers = queue(context.workbook.worksheets);
          await sync();
          return { context, handlers };
        }),
      ),
    close: () => {
      closed = true;
    },
  };
}

/** Runs something, and again after each of some pauses while it fails in a way that may pass. @throws HostError */
async function again<T>(
  pausesMs: readonly number[],
  mayPass: (error: unknown) => boolean,
  run: () => Promise<T>,
): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await run();
    } catch (error) {
      const pause = pausesMs[attempt];
      if (pause === undefined || !mayPass(error)) throw hostError(error);
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}

/** Waits for an answer, but not for ever. An answer that comes later is not heeded. */
async function answered<T>(answer: Promise<T>, timeoutMs: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new HostError('no-answer', HOST, `no answer within ${String(timeoutMs)} ms`));
    }, timeoutMs);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
