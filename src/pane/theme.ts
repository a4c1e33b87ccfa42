import { webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';
import type { ThemeChoice } from './preferences';

const fontFamilyBase = '"Segoe UI","Microsoft YaHei","PingFang SC","Noto Sans CJK SC",sans-serif';

const LIGHT: Theme = { ...webLightTheme, fontFamilyBase };
const DARK: Theme = { ...webDarkTheme, fontFamilyBase };

const DARK_QUERY = '(prefers-color-scheme: dark)';

function subscribeToSystem(listener: () => void): () => void {
  const query = window.matchMedia(DARK_QUERY);
  query.addEventListener('change', listener);
  return () => {
    query.removeEventListener('change', listener);
  };
}

function systemIsDark(): boolean {
  return window.matchMedia(DARK_QUERY).matches;
}

/** Fluent's theme for a choice; `system` follows the system while it changes. */
export function useTheme(choice: ThemeChoice): Theme {
  const dark = useSyncExternalStore(subscribeToSystem, systemIsDark);
  return choice === 'dark' || (choice === 'system' && dark) ? DARK : LIGHT;
}

/** Whether a theme that `useTheme` chose is the dark one. */
export function isDark(theme: Theme): boolean {
  return theme === DARK;
}
