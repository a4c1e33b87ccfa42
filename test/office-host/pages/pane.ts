import { createExcelHost, type ExcelHostOptions } from '../../../src/hosts/excel';
import { HostError, type DirtyHint, type Host, type SheetId } from '../../../src/hosts/port';
import type { CellPosition } from '../../../src/sheet/address';
import type { Patch, SheetPlan } from '../../../src/sheet/plan';
import type { Outcome, PortCall } from '../../e2e/support/remote-host';
import { PING, PONG } from './ping';

/** The Excel host in this pane, for tests that run outside of it. */
export interface PaneStage {
  /** Joins the workbook; a host that was there before is disposed of. */
  open(options: ExcelHostOptions, guard: boolean): Promise<Host['capabilities']>;
  /** Lets go of the host. */
  close(): void;
  /** Calls a method of the host and turns its error into data. */
  call(method: PortCall, args: readonly unknown[]): Promise<Outcome>;
  build(
    build: number,
    plans: readonly SheetPlan[],
    aborted: boolean,
    rest: object,
  ): Promise<Outcome>;
  abort(build: number): void;
  settle(): Promise<void>;
}

declare global {
  interface Window {
    pane: PaneStage;
    /** Exposed by the tests: a hint for them, and the progress of a build. */
    tellPaneHint: (hint: DirtyHint) => Promise<void>;
    tellPaneProgress: (build: number, done: number, total: number) => Promise<void>;
  }
}

let opened: Host | undefined;
const sent = new Set<Promise<void>>();
const builds = new Map<number, AbortController>();

function host(): Host {
  if (!opened) throw new Error('no host is open');
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

/** Everything that the workbook's window has sent so far has arrived when its answer does. */
function overtaken(): Promise<void> {
  return new Promise((resolve) => {
    const listen = ({ data }: MessageEvent): void => {
      if (data !== PONG) return;
      window.removeEventListener('message', listen);
      resolve();
    };
    window.addEventListener('message', listen);
    window.parent.postMessage(PING, '*');
  });
}

window.pane = {
  open: async (options, guard) => {
    opened?.dispose();
    await Office.onReady();
    const { CommonUtility } = OfficeExtension as unknown as {
      CommonUtility: { _doApiNotSupportedCheck: boolean };
    };
    CommonUtility._doApiNotSupportedCheck = guard;
    opened = await createExcelHost(options);
    opened.subscribe((hint) => {
      send(window.tellPaneHint(hint));
    });
    return opened.capabilities;
  },
  close: () => {
    opened?.dispose();
    opened = undefined;
  },
  call: (method, args) =>
    outcome(() => {
      switch (method) {
        case 'read':
          return host().read(args[0] as SheetId[]);
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
    return outcome(() =>
      host().build(plans, {
        ...rest,
        signal: controller.signal,
        onProgress: ({ done, total }) => {
          send(window.tellPaneProgress(build, done, total));
        },
      }),
    );
  },
  abort: (build) => {
    builds.get(build)?.abort();
  },
  settle: async () => {
    await overtaken();
    await new Promise((resolve) => setTimeout(resolve));
    while (sent.size > 0) await Promise.all(sent);
  },
};
