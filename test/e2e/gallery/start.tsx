import { createRoot } from 'react-dom/client';
import { HostError, unsupported, type Host } from '../../../src/hosts/port';
import type { Locale } from '../../../src/messages';
import type { Preferences, ThemeChoice } from '../../../src/pane';
import type { OfficeAccess } from '../../../src/taskpane/connect';
import { TaskpaneApp } from '../../../src/taskpane/TaskpaneApp';

/** A workbook without sheets, which can only be looked at. */
const EMPTY: Host = {
  name: 'empty',
  capabilities: {
    write: false,
    select: false,
    undo: false,
    recalculates: false,
    merges: false,
    copiesIdentity: false,
    notes: false,
  },
  sheets: () => Promise.resolve([]),
  read: () => Promise.resolve([]),
  notes: () => Promise.reject(unsupported('empty', 'notes')),
  build: () => Promise.reject(unsupported('empty', 'build')),
  apply: () => Promise.reject(unsupported('empty', 'apply')),
  select: () => Promise.reject(unsupported('empty', 'select')),
  selection: () => Promise.resolve(null),
  undo: () => Promise.reject(unsupported('empty', 'undo')),
  subscribe: () => () => undefined,
  dispose: () => undefined,
};

const EXCEL: OfficeAccess = {
  ready: () => Promise.resolve('excel'),
  missing: () => null,
  createHost: () => Promise.resolve(EMPTY),
};

/** What an Office that is not as it should be does, by the state of the page that it leads to. */
export const STARTS: Readonly<Record<string, () => OfficeAccess>> = {
  connecting: () => ({ ...EXCEL, ready: () => new Promise(() => undefined) }),
  'no-excel': () => ({ ...EXCEL, ready: () => Promise.resolve('other') }),
  unreachable: () => ({ ...EXCEL, ready: () => Promise.resolve('unreachable') }),
  'too-old': () => ({ ...EXCEL, missing: () => 'ExcelApi 1.9' }),
  failed: () => ({ ...EXCEL, createHost: failingOnce() }),
};

/** Opens no workbook while a cell is being edited; then the cell is finished. */
function failingOnce(): OfficeAccess['createHost'] {
  let editing = true;
  return () => {
    if (!editing) return Promise.resolve(EMPTY);
    editing = false;
    return Promise.reject(new HostError('busy', 'excel', 'a cell is being edited'));
  };
}

/**
 * Renders the task pane's page as it starts, in a language and a theme.
 * @returns takes it away again
 */
export function renderStart(
  container: Element,
  {
    office,
    locale,
    theme,
  }: {
    readonly office: () => OfficeAccess;
    readonly locale: Locale;
    readonly theme: ThemeChoice;
  },
): () => void {
  const kept = new Map<string, string>([
    ['locale', locale],
    ['theme', theme],
  ]);
  const preferences: Preferences = {
    get: (key) => kept.get(key) ?? null,
    set: (key, value) => void kept.set(key, value),
  };
  const root = createRoot(container);
  container.removeAttribute('data-reloaded');
  root.render(
    <main style={{ height: '100%' }}>
      <TaskpaneApp
        office={office()}
        surroundings={{
          theme: { dark: () => null, subscribe: () => () => undefined },
          locale: () => locale,
          keep: () => undefined,
        }}
        preferences={preferences}
        remember={() => Promise.resolve()}
        takeCommand={() => null}
        reload={() => {
          container.setAttribute('data-reloaded', '');
        }}
      />
    </main>,
  );
  return () => {
    root.unmount();
  };
}
