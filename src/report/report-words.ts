import type { Locale, Words } from '../messages';
import { fillPlain } from '../messages/print';
import { enReport } from '../messages/en/report';
import { zhCNReport, type ReportKey } from '../messages/zh-cn/report';

/** A text of the report with its marks filled in. */
export type Say = (key: ReportKey, fillings?: Readonly<Record<string, string | number>>) => string;

/** Apart from the other texts: a page that makes no report does without them. */
const TEXTS: Readonly<Record<Locale, Readonly<Record<ReportKey, string>>>> = {
  'zh-CN': zhCNReport,
  en: enReport,
};

/** The report's own texts in the language of the other words. */
export function sayIn({ locale }: Words): Say {
  const texts = TEXTS[locale];
  return (key, fillings = {}) => fillPlain(texts[key], fillings);
}
