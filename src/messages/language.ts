import type { Locale } from './index';
import type { Texts } from './print';
import { zhCN } from './zh-cn';
import type { PaneKey } from './zh-cn/pane';

/** All words of one language. */
export interface Language {
  readonly pane: Readonly<Record<PaneKey, string>>;
  /** Texts that are filled with the values of findings, problems and files, by key. */
  readonly texts: Texts;
}

/** The first language is always there; a page loads others when they are chosen. */
const known = new Map<Locale, Language>([['zh-CN', zhCN]]);

/** Makes a language known. */
export function addLanguage(locale: Locale, language: Language): void {
  known.set(locale, language);
}

/** A language's words; those of the first language while they are not known. */
export function languageOf(locale: Locale): Language {
  return known.get(locale) ?? zhCN;
}

/** Whether a language's words are known. */
export function isKnown(locale: Locale): boolean {
  return known.has(locale);
}

/** Loads a language's words. @returns whether they are known now */
export async function loadLanguage(locale: Locale): Promise<boolean> {
  if (isKnown(locale)) return true;
  try {
    const { en } = await import(/* webpackChunkName: "en" */ './en');
    addLanguage('en', en);
  } catch {
    return false;
  }
  return isKnown(locale);
}
