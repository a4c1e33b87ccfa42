import type { Words } from '../messages';
import { toA1 } from '../sheet/address';
import { searchable, type ProblemItem } from './view-model/problems';

/** Everything that is written of one finding. */
export interface FindingWords {
  readonly title: string;
  /** What stands there and what was expected, or why it cannot be told. */
  readonly detail: string;
  /** How to mend it; null where nothing was judged. */
  readonly how: string | null;
  /** On what ground; null where that is not known. */
  readonly source: string | null;
  /** What the ground says, word for word. */
  readonly sourceText: string | null;
  /** The first cell, such as "H12"; "" where there is none. */
  readonly cell: string;
}

/** What a card says of a finding. */
export function findingWords(words: Words, { finding, cell }: ProblemItem): FindingWords {
  const { title, message, fix } = words.finding(finding);
  return {
    title,
    detail: message,
    how: fix,
    source: words.source(finding.check),
    sourceText: words.sourceText(finding.check),
    cell: cell ? toA1(cell) : '',
  };
}

const searchTexts = new WeakMap<Words, WeakMap<ProblemItem, string>>();

/** Everything that is written of a finding, as it is searched; put together once for each. */
export function searchTextOf(words: Words, item: ProblemItem): string {
  const known = searchTexts.get(words) ?? new WeakMap<ProblemItem, string>();
  searchTexts.set(words, known);
  const before = known.get(item);
  if (before !== undefined) return before;
  const { title, detail, how, cell } = findingWords(words, item);
  const places = (item.places ?? []).map((place) => `${place.table} ${toA1(place.cell)}`);
  const text = searchable([title, detail, how ?? '', cell, item.table, ...places].join(' '));
  known.set(item, text);
  return text;
}
