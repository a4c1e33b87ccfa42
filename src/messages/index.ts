import type { AnyCheck } from '../checks/check';
import { ALL_CHECKS } from '../checks/registry';
import type { Finding } from '../checks/run';
import type { Problem } from '../engine/assessment';
import { findingText, sourceDetail, sourceText, type FindingText } from './findings';
import { fieldText, type FormWords } from './field';
import { inFormWords } from './form-words';
import { languageOf } from './language';
import { fillPlain } from './print';
import { problemText } from './problems';
import { warningList, type FileWarning } from './warnings';
import { zhCNPane, type PaneKey } from './zh-cn/pane';

/** The languages that Jixiao speaks; the first is the default. */
export const LOCALES = ['zh-CN', 'en'] as const;
/** One of the languages. */
export type Locale = (typeof LOCALES)[number];

export type { FindingText } from './findings';
export { isKnown, loadLanguage } from './language';
export type { PaneKey } from './zh-cn/pane';

/** What is filled into a sentence of the pane. */
export type Fillings = Readonly<Record<string, string | number>>;

/** A user's words in one language. */
export interface Words {
  readonly locale: Locale;
  /** A sentence of the pane with its marks filled in. */
  readonly t: (key: PaneKey, fillings?: Fillings) => string;
  readonly finding: (finding: Finding) => FindingText;
  /** Where the rule of a check comes from, as a short title; null for a check that is not known. */
  readonly source: (check: string) => string | null;
  /** The wording of that rule, or its reason; null for a check that is not known. */
  readonly sourceText: (check: string) => string | null;
  /** A field of a table by its path, such as "funds.currentYear.executed", in the words of its form. */
  readonly field: (path: string, form?: FormWords) => string;
  /** What belongs into a blank cell by the id of its term, in the words of its form; null for an unknown one. */
  readonly blank: (term: string, form: FormWords) => string | null;
  /** What of a file was left out when it was read. */
  readonly warnings: (warnings: readonly FileWarning[]) => string;
  /** Why something could not be done. */
  readonly problem: (problem: Problem) => string;
}

/** Whether the pane has words under a key that was put together. */
export function isPaneKey(key: string): key is PaneKey {
  return Object.hasOwn(zhCNPane, key);
}

/** All words of a language; of the first one while those of another are not loaded. */
export function wordsOf(locale: Locale): Words {
  const { pane, texts } = languageOf(locale);
  return {
    locale,
    t: (key, fillings = {}) => fillPlain(pane[key], fillings),
    finding: (finding) => findingText(finding, texts),
    source: (id) => {
      const check = checkOf(id);
      return check ? sourceText(check, texts) : null;
    },
    sourceText: (id) => {
      const check = checkOf(id);
      return check ? sourceDetail(check, texts) : null;
    },
    field: (path, form) => fieldText(path, texts, form),
    blank(term, form) {
      const key = `blank.${term}`;
      return isPaneKey(key) ? inFormWords(form.words)(pane[key]) : null;
    },
    warnings: (warnings) => warningList(warnings, texts),
    problem: (problem) => problemText(problem, texts),
  };
}

function checkOf(id: string): AnyCheck | undefined {
  return ALL_CHECKS.find((check) => check.id === id);
}
