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

/** A bureau's file of rules, as it was loaded. */
export interface KeptRules {
  /** The file's name. */
  readonly name: string;
  /** What stands in it. */
  readonly text: string;
}

/** The rules that were loaded before, or null. */
export function keptRules(preferences: Preferences): KeptRules | null {
  const text = preferences.get('rules');
  return text ? { text, name: preferences.get('rules.name') ?? '' } : null;
}

/** Keeps rules for the next time; null forgets them. */
export function keepRules(preferences: Preferences, rules: KeptRules | null): void {
  preferences.set('rules', rules?.text ?? '');
  preferences.set('rules.name', rules?.name ?? '');
}

/** Whether copies for publication are checked, as it was chosen before; null when nothing was chosen. */
export function keptPublication(preferences: Preferences): boolean | null {
  const kept = preferences.get('publication');
  return kept === 'on' ? true : kept === 'off' ? false : null;
}

/** Keeps that choice for the next time; null forgets it. */
export function keepPublication(preferences: Preferences, chosen: boolean | null): void {
  preferences.set('publication', chosen === null ? '' : chosen ? 'on' : 'off');
}
