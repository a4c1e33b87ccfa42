import type { SheetPlan } from '../../../src/sheet/plan';
import { openPreview, type Preview } from '../../../src/hosts/preview/host';
import type { PreviewOptions } from '../../../src/hosts/preview';
import type { DirtyHint } from '../../../src/hosts/port';
import { farEndOf, outcomeOf, type FarEnd } from '../support/far-end';
import type { Outcome } from '../support/remote-host';
import './page.css';
import { handsOn, type Hands } from './hands';

declare global {
  interface Window {
    stage: Stage;
    /** Exposed by the tests: a hint for them, and the progress of a build. */
    tellHint: (hint: DirtyHint) => Promise<void>;
    tellProgress: (build: number, done: number, total: number) => Promise<void>;
  }
}

/** The preview on this page, for tests that run outside of it. */
export interface Stage extends FarEnd {
  open(options: PreviewOptions): Promise<void>;
  preview(): Preview;
  hands(): Hands;
  /** Calls what only the preview can do. */
  callPreview(method: PreviewCall, args: readonly unknown[]): Promise<Outcome>;
  settle(): Promise<void>;
}

export type PreviewCall = 'export' | 'load' | 'setTheme' | 'whenRendered';

let opened: Preview | undefined;
let hands: Hands | undefined;

function preview(): Preview {
  if (!opened) throw new Error('no preview is open');
  return opened;
}

const { listen, arrived, ...farEnd } = farEndOf(() => preview().host, {
  hint: (hint) => window.tellHint(hint),
  progress: (...told) => window.tellProgress(...told),
});

window.stage = {
  ...farEnd,
  open: async (options) => {
    const container = document.getElementById('sheet');
    if (!container) throw new Error('no container');
    opened = await openPreview(container, options);
    hands = handsOn(opened.book);
    listen(opened.host);
  },
  preview,
  hands: () => {
    if (!hands) throw new Error('no preview is open');
    return hands;
  },
  callPreview: (method, args) =>
    outcomeOf(() => {
      const { host } = preview();
      switch (method) {
        case 'load':
          return host.load(args[0] as SheetPlan[]);
        case 'setTheme':
          host.setTheme(args[0] as boolean);
          return undefined;
        default:
          return host[method]();
      }
    }),
  settle: async () => {
    await preview().book.calculated();
    await arrived();
  },
};
