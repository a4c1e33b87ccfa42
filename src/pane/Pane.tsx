import { FluentProvider } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { Session } from '../engine/session';
import { LOCALES, wordsOf, type Locale } from '../messages';
import type { PaneActions } from './context';
import type { ReadFile } from './import/read-file';
import { PaneBody } from './PaneBody';
import { PaneBoundary } from './PaneBoundary';
import type { PaneCommand } from './pane-command';
import {
  chosenLocale,
  chosenTheme,
  storedPreferences,
  type Preferences,
  type ThemeChoice,
} from './preferences';
import { useTheme, type ThemeSource } from './theme';
import { useSpoken } from './use-spoken';

/** What a pane is given: a session, and what its entry point decides. */
export interface PaneProps {
  readonly session: Session;
  /** Language until the user chooses another one. */
  readonly locale?: Locale;
  /** Theme until the user chooses another one. */
  readonly theme?: ThemeChoice;
  /** What the theme `system` follows; the system itself when missing. */
  readonly surroundings?: ThemeSource;
  readonly actions?: PaneActions;
  /** Where choices are kept; the browser's storage when missing. */
  readonly preferences?: Preferences;
  /** What to begin with; it is carried out once. */
  readonly initial?: PaneCommand | null;
  /** Reads a file that is to be imported; nothing is imported where it is missing. */
  readonly readFile?: ReadFile;
  /** A file that the user handed to the page and that is to be imported; another one starts another import. */
  readonly offered?: File | null;
}

const NO_ACTIONS: PaneActions = {};
/** The pane is as high as its container. */
const FILL = { height: '100%' } as const;

/** The task pane: it renders what a session knows and sends it commands. It fills its container, which is a landmark. */
export function Pane({
  session,
  locale: offeredLocale = 'zh-CN',
  theme: offeredTheme = 'system',
  surroundings,
  actions = NO_ACTIONS,
  preferences: given,
  initial = null,
  readFile,
  offered = null,
}: PaneProps) {
  const preferences = useMemo(() => given ?? storedPreferences(), [given]);
  const [locale, setLocale] = useState(() => chosenLocale(preferences, offeredLocale));
  const [themeChoice, setThemeChoice] = useState(() => chosenTheme(preferences, offeredTheme));
  const theme = useTheme(themeChoice, surroundings);
  const spoken = useSpoken(locale);
  const words = useMemo(() => wordsOf(spoken ?? LOCALES[0]), [spoken]);
  if (spoken === null) return null;
  return (
    <PaneBoundary words={words} onReload={actions.reload}>
      <FluentProvider theme={theme} style={FILL} lang={spoken}>
        <PaneBody
          session={session}
          words={words}
          actions={actions}
          preferences={preferences}
          initial={initial}
          readFile={readFile ?? null}
          offered={offered}
          choices={{
            locale,
            theme: themeChoice,
            onLocale: (next) => {
              preferences.set('locale', next);
              setLocale(next);
            },
            onTheme: (next) => {
              preferences.set('theme', next);
              setThemeChoice(next);
            },
          }}
        />
      </FluentProvider>
    </PaneBoundary>
  );
}
