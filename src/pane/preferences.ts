import { LOCALES, type Locale } from '../messages';

/** Where the user's choices are kept. Both calls are safe: what cannot be kept is forgotten. */
export interface Preferences {
  get(key: string): string | null;
  set(key: string, value: string): void;
}

/** The looks to choose from; the first is the default. */
export const THEMES = ['system', 'light', 'dark'] as const;
/** One of the looks. */
export type ThemeChoice = (typeof THEMES)[number];

const PREFIX = 'jixiao.';

/** The browser's own storage. It may be absent or refuse (private windows, blocked third-party storage). */
export function storedPreferences(): Preferences {
  return {
    get: (key) => {
      try {
        return window.localStorage.getItem(PREFIX + key);
      } catch {
        return null;
      }
    },
    set: (key, value) => {
      try {
        window.localStorage.setItem(PREFIX + key, value);
      } catch {
        // Forgotten with the page.
      }
    },
  };
}

/** The language that was chosen before, else the one that is offered. */
export function chosenLocale(preferences: Preferences, offered: Locale): Locale {
  const kept = preferences.get('locale');
  return LOCALES.find((locale) => locale === kept) ?? offered;
}

/** The theme that was chosen before, else the one that is offered. */
export function chosenTheme(preferences: Preferences, offered: ThemeChoice): ThemeChoice {
  const kept = preferences.get('theme');
  return THEMES.find((theme) => theme === kept) ?? offered;
}
