import type { Words } from '../messages';
import { fillPlain } from '../messages/print';
import { textsOf } from '../messages/texts';
import type { ReportKey } from '../messages/zh-cn/report';

/** A text of the report with its marks filled in. */
export type Say = (key: ReportKey, fillings?: Readonly<Record<string, string | number>>) => string;

/** The report's own texts in the language of the other words. */
export function sayIn({ locale }: Words): Say {
  const texts = textsOf(locale);
  return (key, fillings = {}) => fillPlain(texts[key] ?? key, fillings);
}
