import { displayLanguage, officeTheme, watchOfficeTheme } from '../hosts/excel/surroundings';
import type { Locale } from '../messages';
import type { ThemeSource } from '../pane';
import type { Preferences } from '../pane/preferences';

/** Office answers late; what it said the last time stands until then, so that nothing flashes. */
const LAST = { language: 'office.language', dark: 'office.dark' } as const;

/** What Office offers: looks and language, both until the user chooses. */
export interface Surroundings {
  readonly theme: ThemeSource;
  readonly locale: () => Locale;
  /** Keeps what Office says now for the next time; to be called once Office is there. */
  readonly keep: () => void;
}

/** Asks Office, else what it said before, else the browser. */
export function officeSurroundings(kept: Preferences): Surroundings {
  const dark = (): boolean | null => {
    const now = officeTheme();
    if (now) return now.dark;
    const before = kept.get(LAST.dark);
    return before === null ? null : before === 'true';
  };
  const language = (): string | null => displayLanguage() ?? kept.get(LAST.language);
  const keep = (key: string, value: string | undefined): void => {
    if (value !== undefined && kept.get(key) !== value) kept.set(key, value);
  };
  return {
    theme: { dark, subscribe: watchOfficeTheme },
    locale: () => localeOf(language() ?? navigator.language),
    keep: () => {
      keep(LAST.language, displayLanguage() ?? undefined);
      keep(LAST.dark, officeTheme()?.dark.toString());
    },
  };
}

/** Jixiao's language for one of Office's, such as "zh-CN" or "en-US". */
export function localeOf(language: string): Locale {
  return /^zh\b/i.test(language) ? 'zh-CN' : 'en';
}
