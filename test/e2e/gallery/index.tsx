import { LOCALES, type Locale } from '../../../src/messages';
import { renderPane, type ThemeChoice } from '../../../src/pane';
import { fakeSession, type FakeSession } from './fake-session';
import { STATES } from './states';

declare global {
  interface Window {
    /** For the test: the session on show, and the states that may be published into it. */
    gallery: { readonly session: FakeSession; readonly states: typeof STATES };
  }
}

/** ?state=good&theme=dark&locale=en&width=320 */
const params = new URLSearchParams(window.location.search);
const state = STATES[params.get('state') ?? 'good'];
const container = document.getElementById('pane');
if (!state || !container) throw new Error('no such state');

const width = params.get('width');
if (width) container.style.width = `${String(Number(width))}px`;
const locale: Locale = LOCALES.find((one) => one === params.get('locale')) ?? 'zh-CN';
const theme: ThemeChoice = params.get('theme') === 'dark' ? 'dark' : 'light';
const kept = new Map<string, string>();
const session = fakeSession(state());
window.gallery = { session, states: STATES };
renderPane(container, {
  session,
  locale,
  theme,
  actions: {
    openExample: () => {
      session.publish(STATES.good?.() ?? session.current());
    },
  },
  preferences: {
    get: (key) => kept.get(key) ?? null,
    set: (key, value) => void kept.set(key, value),
  },
});
