import {
  teamsHighContrastTheme,
  webDarkTheme,
  webLightTheme,
  type Theme,
} from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';
import type { ThemeChoice } from './preferences';

/** What the program around the pane says of its looks. */
export interface ThemeSource {
  /** Whether it is dark; null where it does not say: then the system decides. */
  readonly dark: () => boolean | null;
  /** Calls the listener when that may have changed; the returned function removes it. */
  readonly subscribe: (listener: () => void) => () => void;
}

const fontFamilyBase = '"Segoe UI","Microsoft YaHei","PingFang SC","Noto Sans CJK SC",sans-serif';

const LIGHT: Theme = { ...webLightTheme, fontFamilyBase };
const DARK: Theme = { ...webDarkTheme, fontFamilyBase };
const HIGH_CONTRAST: Theme = { ...teamsHighContrastTheme, fontFamilyBase };

const SILENT: ThemeSource = { dark: () => null, subscribe: () => () => undefined };

interface Media {
  readonly subscribe: (listener: () => void) => () => void;
  readonly matches: () => boolean;
}

function media(condition: string): Media {
  return {
    subscribe: (listener) => {
      const query = window.matchMedia(condition);
      query.addEventListener('change', listener);
      return () => {
        query.removeEventListener('change', listener);
      };
    },
    matches: () => window.matchMedia(condition).matches,
  };
}

const SYSTEM_DARK = media('(prefers-color-scheme: dark)');
const FORCED_COLORS = media('(forced-colors: active)');

/**
 * Fluent's theme for a choice; `system` follows the program around the pane, and where that says nothing the system,
 * while they change. High contrast is never overruled: the system's own colours replace the theme's then, and the
 * theme for it decides only what they leave; it is a dark one, so a light contrast keeps the light theme.
 */
export function useTheme(choice: ThemeChoice, around: ThemeSource = SILENT): Theme {
  const systemDark = useSyncExternalStore(SYSTEM_DARK.subscribe, SYSTEM_DARK.matches);
  const forced = useSyncExternalStore(FORCED_COLORS.subscribe, FORCED_COLORS.matches);
  const aroundDark = useSyncExternalStore(around.subscribe, around.dark);
  if (forced) return systemDark ? HIGH_CONTRAST : LIGHT;
  const dark = choice === 'system' ? (aroundDark ?? systemDark) : choice === 'dark';
  return dark ? DARK : LIGHT;
}

/** Whether a theme that `useTheme` chose is a dark one. */
export function isDark(theme: Theme): boolean {
  return theme !== LIGHT;
}
