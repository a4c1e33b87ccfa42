import { commandOf } from '../../../src/commands/pane-command';
import { LOCALES, type Locale } from '../../../src/messages';
import { renderPane, type ThemeChoice } from '../../../src/pane';
import { keepKeys } from '../../../src/taskpane/keys';
import { fakeFile } from './fake-file';
import { fakeSession, type FakeSession } from './fake-session';
import { renderStart, STARTS } from './start';
import { STATES } from './states';

declare global {
  interface Window {
    /** For the test: the session on show, the states that may be published into it, and another look. */
    gallery: {
      readonly session: FakeSession;
      readonly states: typeof STATES;
      readonly show: (query: string) => void;
      /** Shows the same state as on another day: what was chosen is what was kept. */
      readonly reopen: () => void;
    };
  }
}

const container = document.getElementById('pane');
if (!container) throw new Error('no container');
let takeAway: () => void = () => undefined;
keepKeys(document);
show(container, window.location.search, new Map());

/**
 * Shows the pane: ?state=good&theme=dark&locale=en&width=320&command=validate
 * or the page before it: ?start=failed&theme=dark&locale=en
 */
function show(element: HTMLElement, query: string, kept: Map<string, string>): void {
  takeAway();
  const params = new URLSearchParams(query);
  const state = STATES[params.get('state') ?? 'good'];
  if (!state) throw new Error('no such state');
  const width = params.get('width');
  element.style.width = width ? `${String(Number(width))}px` : '';
  const locale: Locale = LOCALES.find((one) => one === params.get('locale')) ?? 'zh-CN';
  const theme: ThemeChoice = params.get('theme') === 'dark' ? 'dark' : 'light';
  const office = STARTS[params.get('start') ?? ''];
  const session = fakeSession(state());
  window.gallery = {
    session,
    states: STATES,
    show: (next) => {
      show(element, next, new Map());
    },
    reopen: () => {
      show(element, query, kept);
    },
  };
  if (office) {
    takeAway = renderStart(element, { office, locale, theme });
    return;
  }
  takeAway = renderPane(element, {
    session,
    locale,
    theme,
    initial: commandOf(query),
    readFile: fakeFile,
    actions: {
      undo: true,
      openExample: () => {
        session.publish(STATES.good?.() ?? session.current());
      },
    },
    preferences: {
      get: (key) => kept.get(key) ?? null,
      set: (key, value) => void kept.set(key, value),
    },
  });
}
