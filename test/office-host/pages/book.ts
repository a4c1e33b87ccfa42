import { createOfficeHost, type OfficeControl, type OfficeHostOptions } from '../host';
import { openConversation, type Conversation, type PaneContext } from '../xdm';
import type { UserActions } from '../../contract/harness';
import { drawBook } from './drawing';
import { PING, PONG } from './ping';

/** What the workbook's window offers to tests that run outside of it. */
export interface BookWindow {
  /** Opens a workbook and a pane beside it; a pane that was there before is gone. */
  open(options: PaneOptions): void;
  readonly control: OfficeControl;
  readonly user: UserActions;
  readonly remote: UserActions;
  /** Resolves when no request waits for its answer and no event for its delivery. */
  idle(): Promise<void>;
  /** Calls of the common API that the pane has made, by their id. */
  commonCalls(): readonly number[];
}

export interface PaneOptions extends OfficeHostOptions, Partial<PaneContext> {
  readonly url: string;
  /** The pane's width; in Excel on the web 350 by default. */
  readonly width?: number;
}

declare global {
  interface Window {
    book: BookWindow;
  }
}

const host = createOfficeHost();
const container = document.getElementById('book') ?? document.body;
let conversation: Conversation | undefined;
let drawing = false;

/** Draws at the next frame, however much happens until then. */
function draw(): void {
  if (drawing) return;
  drawing = true;
  requestAnimationFrame(() => {
    drawing = false;
    drawBook(host.book, container);
  });
}
host.onChange(draw);

window.addEventListener('message', ({ data, source, origin }) => {
  const pane = document.querySelector('iframe')?.contentWindow;
  if (!pane || source !== pane) return;
  if (data === PING) pane.postMessage(PONG, origin);
  else conversation?.receive(data, pane, origin);
});

window.book = {
  open: ({ url, width = 350, displayLanguage = 'zh-CN', settings = {}, ...options }) => {
    document.querySelector('iframe')?.remove();
    conversation?.end();
    host.control.reset(options);
    conversation = openConversation(host, { displayLanguage, settings }, window.location.origin);
    const frame = document.createElement('iframe');
    frame.name = conversation.frameName;
    frame.width = String(width);
    frame.src = url;
    document.body.append(frame);
  },
  control: host.control,
  user: host.user,
  remote: host.remote,
  idle: async () => {
    do {
      await new Promise((resolve) => setTimeout(resolve));
    } while (host.pending() > 0);
  },
  commonCalls: () => [...(conversation?.commonCalls ?? [])],
};
