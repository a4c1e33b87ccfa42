import {
  HostError,
  type DirtyHint,
  type Host,
  type ReadOptions,
  type SheetId,
} from '../../../src/hosts/port';
import type { CellPosition } from '../../../src/sheet/address';
import type { Patch, SheetPlan } from '../../../src/sheet/plan';
import type { Outcome, PortCall } from './remote-host';

/** The far end of a host that is called from outside of its page: everything goes in and out as plain data. */
export interface FarEnd {
  /** Calls a method of the host. */
  call(method: PortCall, args: readonly unknown[]): Promise<Outcome>;
  /** @param rest what else `build` was told, as plain data */
  build(
    build: number,
    plans: readonly SheetPlan[],
    aborted: boolean,
    rest: object,
  ): Promise<Outcome>;
  abort(build: number): void;
}

/** What the page tells by itself; functions that the tests expose. */
export interface Telling {
  readonly hint: (hint: DirtyHint) => Promise<void>;
  readonly progress: (build: number, done: number, total: number) => Promise<void>;
}

/** The far end of the host that is open, with what the page that has it needs besides. */
export function farEndOf(
  host: () => Host,
  tell: Telling,
): FarEnd & {
  /** Tells a host's hints from now on. */
  readonly listen: (to: Host) => void;
  /** Resolves when everything that was told has arrived. */
  readonly arrived: () => Promise<void>;
} {
  const sent = new Set<Promise<void>>();
  const builds = new Map<number, AbortController>();
  const send = (message: Promise<void>): void => {
    const done = message.catch(() => undefined).finally(() => sent.delete(done));
    sent.add(done);
  };
  return {
    listen: (to) => {
      to.subscribe((hint) => {
        send(tell.hint(hint));
      });
    },
    arrived: async () => {
      await new Promise((resolve) => setTimeout(resolve));
      while (sent.size > 0) await Promise.all(sent);
    },
    call: (method, args) =>
      outcomeOf(() => {
        switch (method) {
          case 'read':
            return host().read(args[0] as SheetId[], args[1] as ReadOptions | undefined);
          case 'notes':
            return host().notes(args[0] as SheetId[]);
          case 'apply':
            return host().apply(args[0] as Patch[]);
          case 'select':
            return host().select(args[0] as SheetId, args[1] as CellPosition);
          default:
            return host()[method]();
        }
      }),
    build: (build, plans, aborted, rest) => {
      const controller = new AbortController();
      builds.set(build, controller);
      if (aborted) controller.abort();
      return outcomeOf(() =>
        host().build(plans, {
          ...rest,
          signal: controller.signal,
          onProgress: ({ done, total }) => {
            send(tell.progress(build, done, total));
          },
        }),
      );
    },
    abort: (build) => {
      builds.get(build)?.abort();
    },
  };
}

/** What a call gives; a host's error as data. */
export async function outcomeOf(call: () => unknown): Promise<Outcome> {
  try {
    return { ok: true, value: await call() };
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return { ok: false, code: error.code, message: error.message };
  }
}
