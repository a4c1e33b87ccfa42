import type { Locale } from './index';
import { languageOf } from './language';
import type { Texts } from './print';

/** Texts that are filled with the values of findings, problems and files, by key. */
export function textsOf(locale: Locale): Texts {
  return languageOf(locale).texts;
}
