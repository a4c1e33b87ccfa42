import { strFromU8, strToU8, unzipSync } from 'fflate';
import { entry, store } from '../hosts/xlsx/raw-zip';
import { fixtureFile, YUEYANG_FILES } from '../support/fixtures';
import { changeBytes } from './bytes';
import { changeMarkup } from './markup';
import { rngOf, type Rng } from './rng';

/** Whole files that are damaged; those of seven tables take as much time as all others. */
export const SOURCES = [
  'report.docx',
  'workbook.xlsx',
  ...YUEYANG_FILES.map((name) => `${name}.xlsx` as const),
] as const;
export type Source = (typeof SOURCES)[number];

/** A damaged file, and how it was made. */
export interface DamagedFile {
  readonly source: Source;
  readonly bytes: Uint8Array;
  /** What was done, one step after the other. */
  readonly recipe: readonly string[];
}

interface Opened {
  readonly bytes: Uint8Array;
  readonly parts: Readonly<Record<string, Uint8Array>>;
}

const opened = new Map<Source, Opened>();

function open(source: Source): Opened {
  const known = opened.get(source);
  if (known) return known;
  const bytes = fixtureFile(source);
  const one = { bytes, parts: unzipSync(bytes) };
  opened.set(source, one);
  return one;
}

/** The file number `index` of a seed; always the same. */
export function makeFile(seed: number, index: number): DamagedFile {
  const rng = rngOf(seed, index);
  const source = rng.pick(SOURCES);
  const { bytes, parts } = open(source);
  const steps = 1 + rng.below(2);
  if (rng.below(6) === 0) {
    const other = open(rng.pick(SOURCES)).bytes;
    const { bytes: changed, done } = changeBytes(bytes, other, rng);
    return { source, bytes: changed, recipe: [`packed: ${done}`] };
  }
  const damagedParts = { ...parts };
  const recipe: string[] = [];
  for (let step = 0; step < steps; step++) {
    const name = pickPart(damagedParts, rng);
    const { part, done } = changePart(damagedParts[name] ?? new Uint8Array(), rng);
    damagedParts[name] = part;
    recipe.push(`${name}: ${done}`);
  }
  const entries = Object.entries(damagedParts).map(([name, part]) => entry(name, part));
  return { source, bytes: store(entries), recipe };
}

/** Mostly the parts in which tables stand. */
function pickPart(parts: Opened['parts'], rng: Rng): string {
  const names = Object.keys(parts).sort();
  const bodies = names.filter((name) => /sheet\d+\.xml$|sharedStrings|document\.xml$/.test(name));
  return rng.below(4) === 0 || bodies.length === 0 ? rng.pick(names) : rng.pick(bodies);
}

/** Damage to bytes is mostly refused by the parser; damage to whole elements reaches what comes after it. */
function changePart(
  part: Uint8Array,
  rng: Rng,
): { readonly part: Uint8Array; readonly done: string } {
  if (rng.below(5) === 0) {
    const other = rng.pick(Object.values(open(rng.pick(SOURCES)).parts));
    const { bytes, done } = changeBytes(part, other, rng);
    return { part: bytes, done };
  }
  const { xml, done } = changeMarkup(strFromU8(part), rng);
  return { part: strToU8(xml), done };
}
