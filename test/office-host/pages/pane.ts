import { createExcelHost, type ExcelHostOptions } from '../../../src/hosts/excel';
import type { DirtyHint, Host } from '../../../src/hosts/port';
import { farEndOf, type FarEnd } from '../../e2e/support/far-end';
import { PING, PONG } from './ping';

/** The Excel host in this pane, for tests that run outside of it. */
export interface PaneStage extends FarEnd {
  /** Joins the workbook; a host that was there before is disposed of. */
  open(options: ExcelHostOptions, guard: boolean): Promise<Host['capabilities']>;
  /** Lets go of the host. */
  close(): void;
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

function host(): Host {
  if (!opened) throw new Error('no host is open');
  return opened;
}

const { listen, arrived, ...farEnd } = farEndOf(host, {
  hint: (hint) => window.tellPaneHint(hint),
  progress: (...told) => window.tellPaneProgress(...told),
});

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
  ...farEnd,
  open: async (options, guard) => {
    opened?.dispose();
    await Office.onReady();
    const { CommonUtility } = OfficeExtension as unknown as {
      CommonUtility: { _doApiNotSupportedCheck: boolean };
    };
    CommonUtility._doApiNotSupportedCheck = guard;
    opened = await createExcelHost(options);
    listen(opened);
    return opened.capabilities;
  },
  close: () => {
    opened?.dispose();
    opened = undefined;
  },
  settle: async () => {
    await overtaken();
    await arrived();
  },
};
