import { enCli } from './en/cli';
import { enReport } from './en/report';
import { en } from './en';
import type { Locale, PaneKey } from './index';
import { addLanguage } from './language';
import { fillPlain, type Texts } from './print';
import { zhCNCli, type CliKey } from './zh-cn/cli';
import { zhCN } from './zh-cn';
import { zhCNReport, type ReportKey } from './zh-cn/report';

export type { CliKey } from './zh-cn/cli';

const CLI: Readonly<Record<Locale, Texts>> = {
  'zh-CN': { ...zhCN.pane, ...zhCN.texts, ...zhCNReport, ...zhCNCli },
  en: { ...en.pane, ...en.texts, ...enReport, ...enCli },
};
// What else speaks on the command line, such as the report, finds its words there too.
addLanguage('en', en);

/** Everything that the command line says; apart from the other texts, so that no page carries it along. */
export function cliTextsOf(locale: Locale): Texts {
  return CLI[locale];
}

/** A sentence of the command line with its marks filled in. */
export type Tell = (
  key: CliKey | PaneKey | ReportKey,
  fillings?: Readonly<Record<string, string | number>>,
) => string;

/** The command line's sentences in one language. */
export function tellIn(locale: Locale): Tell {
  const texts = cliTextsOf(locale);
  return (key, fillings = {}) => fillPlain(texts[key] ?? key, fillings);
}
