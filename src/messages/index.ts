import type { AnyCheck } from '../checks/check';
import { ALL_CHECKS } from '../checks/registry';
import type { Finding } from '../checks/run';
import type { Problem } from '../engine/assessment';
import { enPane } from './en/pane';
import { findingText, sourceDetail, sourceText, type FindingText } from './findings';
import { fillPlain } from './print';
import { problemText } from './problems';
import { textsOf } from './texts';
import { zhCNPane, type PaneKey } from './zh-cn/pane';

/** The languages that Jixiao speaks; the first is the default. */
export const LOCALES = ['zh-CN', 'en'] as const;
/** One of the languages. */
export type Locale = (typeof LOCALES)[number];

export type { FindingText } from './findings';
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
  /** Why something could not be done. */
  readonly problem: (problem: Problem) => string;
}

const PANE: Readonly<Record<Locale, Readonly<Record<PaneKey, string>>>> = {
  'zh-CN': zhCNPane,
  en: enPane,
};

/** Whether the pane has words under a key that was put together. */
export function isPaneKey(key: string): key is PaneKey {
  return Object.hasOwn(zhCNPane, key);
}

/** All words of a language. */
export function wordsOf(locale: Locale): Words {
  const pane = PANE[locale];
  const texts = textsOf(locale);
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
    problem: (problem) => problemText(problem, texts),
  };
}

function checkOf(id: string): AnyCheck | undefined {
  return ALL_CHECKS.find((check) => check.id === id);
}
