import { FluentProvider } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { Session } from '../engine/session';
import { wordsOf, type Locale } from '../messages';
import type { PaneActions } from './context';
import { PaneBody } from './PaneBody';
import {
  chosenLocale,
  chosenTheme,
  storedPreferences,
  type Preferences,
  type ThemeChoice,
} from './preferences';
import { useTheme } from './theme';

/** What a pane is given: a session, and what its entry point decides. */
export interface PaneProps {
  readonly session: Session;
  /** Language until the user chooses another one. */
  readonly locale?: Locale;
  /** Theme until the user chooses another one. */
  readonly theme?: ThemeChoice;
  readonly actions?: PaneActions;
  /** Where choices are kept; the browser's storage when missing. */
  readonly preferences?: Preferences;
}

const NO_ACTIONS: PaneActions = {};
/** Not a class: Fluent gives the provider's classes to its portals too, which must not fill the page. */
const FILL = { height: '100%' } as const;

/** The task pane: it renders what a session knows and sends it commands. It fills its container, which is a landmark. */
export function Pane({
  session,
  locale: offeredLocale = 'zh-CN',
  theme: offeredTheme = 'system',
  actions = NO_ACTIONS,
  preferences: given,
}: PaneProps) {
  const preferences = useMemo(() => given ?? storedPreferences(), [given]);
  const [locale, setLocale] = useState(() => chosenLocale(preferences, offeredLocale));
  const [themeChoice, setThemeChoice] = useState(() => chosenTheme(preferences, offeredTheme));
  const theme = useTheme(themeChoice);
  const words = useMemo(() => wordsOf(locale), [locale]);
  return (
    <FluentProvider theme={theme} style={FILL} lang={locale}>
      <PaneBody
        session={session}
        words={words}
        actions={actions}
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
  );
}
