import type { TableKind } from '../../model/table';
import { KIND_WORDS, TITLE_WORDS, YEAR_WORD } from '../../templates/vocabulary';
import { compact } from './labels';

/** What a text says that names an evaluation table. */
export interface TitleWords {
  readonly year: number | null;
  readonly kind: TableKind | null;
  /** Whether it is nothing but a title: what speaks of a table in a sentence has a colon or goes on after the name. */
  readonly bare: boolean;
}

const NAMES = TITLE_WORDS.join('|');
const TITLE = new RegExp(NAMES);
const BARE_TITLE = new RegExp(`^[^:]*(?:${NAMES})(?:\\([^()]*\\))?$`);
const YEAR = new RegExp(`(?:^|\\D)((?:19|20)\\d{2})(?:${YEAR_WORD}|\\D|$)`);
const YEAR_ALONE = new RegExp(`^\\(?((?:19|20)\\d{2})${YEAR_WORD}度?\\)?$`);
const TITLE_LENGTH = 60;

/** Every name of an evaluation table ends in one of these. */
const LAST_SIGNS = new RegExp(`[${TITLE_WORDS.map((word) => word.slice(-1)).join('')}]`);

/** Whether a text may name an evaluation table: cheap, and never false of one that does. */
export function mayBeTitle(text: string): boolean {
  return LAST_SIGNS.test(text);
}

/** Reads a title; undefined for a text that names no evaluation table. */
export function titleOf(text: string): TitleWords | undefined {
  if (text.length > TITLE_LENGTH) return undefined;
  const plain = compact(text);
  if (!TITLE.test(plain)) return undefined;
  const year = YEAR.exec(plain)?.[1];
  return {
    year: year === undefined ? null : Number(year),
    kind: KIND_WORDS.find(([word]) => plain.includes(word))?.[1] ?? null,
    bare: BARE_TITLE.test(plain),
  };
}

/** The year that a text says and nothing else: "（2023年度）", "2023年". */
export function yearAlone(text: string): number | undefined {
  const year = text.length > TITLE_LENGTH ? undefined : YEAR_ALONE.exec(compact(text))?.[1];
  return year === undefined ? undefined : Number(year);
}
