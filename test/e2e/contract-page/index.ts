import type { Patch, SheetPlan } from '../../../src/sheet/plan';
import { openPreview, type Preview } from '../../../src/hosts/preview/host';
import type { PreviewOptions } from '../../../src/hosts/preview';
import { HostError, type DirtyHint, type SheetId } from '../../../src/hosts/port';
import type { CellPosition } from '../../../src/sheet/address';
import './page.css';
import { handsOn, type Hands } from './hands';

/** What a call gave, in a form that leaves the page. */
export type Outcome =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly code: string; readonly message: string };

declare global {
  interface Window {
    stage: Stage;
    /** Exposed by the tests: a hint for them, and the progress of a build. */
    tellHint: (hint: DirtyHint) => Promise<void>;
    tellProgress: (build: number, done: number, total: number) => Promise<void>;
  }
}

/** The preview on this page, for tests that run outside of it. */
export interface Stage {
  open(options: PreviewOptions): Promise<void>;
  preview(): Preview;
  hands(): Hands;
  /** Calls a method of the host and turns its error into data. */
  call(method: HostCall, args: readonly unknown[]): Promise<Outcome>;
  build(
    build: number,
    plans: readonly SheetPlan[],
    aborted: boolean,
    rest: object,
  ): Promise<Outcome>;
  abort(build: number): void;
  settle(): Promise<void>;
}

export type HostCall =
  | 'sheets'
  | 'read'
  | 'apply'
  | 'select'
  | 'selection'
  | 'undo'
  | 'dispose'
  | 'export'
  | 'load'
  | 'setTheme'
  | 'whenRendered';

let opened: Preview | undefined;
let hands: Hands | undefined;
const sent = new Set<Promise<void>>();
const builds = new Map<number, AbortController>();

function preview(): Preview {
  if (!opened) throw new Error('no preview is open');
  return opened;
}

function send(message: Promise<void>): void {
  const done = message.catch(() => undefined).finally(() => sent.delete(done));
  sent.add(done);
}

async function outcome(call: () => unknown): Promise<Outcome> {
  try {
    return { ok: true, value: await call() };
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return { ok: false, code: error.code, message: error.message };
  }
}

window.stage = {
  open: async (options) => {
    const container = document.getElementById('sheet');
    if (!container) throw new Error('no container');
    opened = await openPreview(container, options);
    hands = handsOn(opened.book);
    opened.host.subscribe((hint) => {
      send(window.tellHint(hint));
    });
  },
  preview,
  hands: () => {
    if (!hands) throw new Error('no preview is open');
    return hands;
  },
  call: (method, args) =>
    outcome(() => {
      const { host } = preview();
      switch (method) {
        case 'read':
          return host.read(args[0] as SheetId[]);
        case 'apply':
          return host.apply(args[0] as Patch[]);
        case 'select':
          return host.select(args[0] as SheetId, args[1] as CellPosition);
        case 'load':
          return host.load(args[0] as SheetPlan[]);
        case 'setTheme':
          host.setTheme(args[0] as boolean);
          return undefined;
        default:
          return host[method]();
      }
    }),
  build: (build, plans, aborted, rest) => {
    const controller = new AbortController();
    builds.set(build, controller);
    if (aborted) controller.abort();
    return outcome(() =>
      preview().host.build(plans, {
        ...rest,
        signal: controller.signal,
        onProgress: ({ done, total }) => {
          send(window.tellProgress(build, done, total));
        },
      }),
    );
  },
  abort: (build) => {
    builds.get(build)?.abort();
  },
  settle: async () => {
    await preview().book.calculated();
    await new Promise((resolve) => setTimeout(resolve));
    while (sent.size > 0) await Promise.all(sent);
  },
};
