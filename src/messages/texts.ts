import { enChecks } from './en/checks';
import { enPreview } from './en/preview';
import { enProblems } from './en/problems';
import { enReport } from './en/report';
import { enSettings } from './en/settings';
import { enTaskpane } from './en/taskpane';
import type { Locale } from './index';
import type { Texts } from './print';
import { zhCNChecks } from './zh-cn/checks';
import { zhCNPreview } from './zh-cn/preview';
import { zhCNProblems } from './zh-cn/problems';
import { zhCNReport } from './zh-cn/report';
import { zhCNSettings } from './zh-cn/settings';
import { zhCNTaskpane } from './zh-cn/taskpane';

const TEXTS: Readonly<Record<Locale, Texts>> = {
  'zh-CN': {
    ...zhCNChecks,
    ...zhCNProblems,
    ...zhCNPreview,
    ...zhCNTaskpane,
    ...zhCNReport,
    ...zhCNSettings,
  },
  en: { ...enChecks, ...enProblems, ...enPreview, ...enTaskpane, ...enReport, ...enSettings },
};

/** Texts that are filled with the values of findings, problems and files, by key. */
export function textsOf(locale: Locale): Texts {
  return TEXTS[locale];
}
