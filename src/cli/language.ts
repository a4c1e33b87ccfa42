import type { Locale } from '../messages';
import type { Io } from './io';

/** The languages by the names that `--lang` takes. */
const LANGUAGES: Readonly<Record<string, Locale>> = { 'zh-CN': 'zh-CN', zh: 'zh-CN', en: 'en' };

/** The language asked for, even when the rest of the call is wrong; else that of the terminal, Chinese first. */
export function languageOf(argv: readonly string[], env: Io['env']): Locale {
  const asked = LANGUAGES[givenLanguage(argv) ?? ''];
  if (asked) return asked;
  const terminal = [env.LC_ALL, env.LC_MESSAGES, env.LANG].find(Boolean) ?? '';
  return terminal.startsWith('en') ? 'en' : 'zh-CN';
}

/** The language that was asked for and that there is not; null when all is well. */
export function unknownLanguage(argv: readonly string[]): string | null {
  const given = givenLanguage(argv);
  return given === undefined || Object.hasOwn(LANGUAGES, given) ? null : given;
}

function givenLanguage(argv: readonly string[]): string | undefined {
  const at = argv.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  if (at < 0) return undefined;
  const [, joined] = argv[at]?.split('=') ?? [];
  return joined ?? argv[at + 1];
}
