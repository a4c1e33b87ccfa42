import fc from 'fast-check';
import { bindAll, type TableInGrid } from '../../src/binding/bind/bind-all';
import { unreadCells } from '../../src/binding/bind/unread';
import { cellAt, type Grid } from '../../src/sheet/grid';
import { FORMS } from '../../src/templates/registry';
import { diceOf } from './dice';
import { compare, type Comparison } from './compare';
import {
  beside,
  gridOfMarked,
  marked,
  stacked,
  type MarkedSheet,
  type MergeMode,
} from './marked-sheet';
import { MUTATIONS } from './mutations';
import { ORIGINALS, type Original } from './originals';
import { structureOf, type Structure } from './structure';

type Name = keyof typeof MUTATIONS;
const NAMES = Object.keys(MUTATIONS) as Name[];

/** What is done to a table. */
interface OneRecipe {
  readonly original: number;
  readonly changes: readonly Name[];
  readonly seed: number;
}

/** One or two tables on a sheet. */
export interface Recipe {
  readonly tables: readonly OneRecipe[];
  readonly arranged: 'stacked' | 'beside';
  readonly gap: number;
  readonly merges: MergeMode;
}

const one: fc.Arbitrary<OneRecipe> = fc.record({
  original: fc.nat({ max: ORIGINALS.length - 1 }),
  changes: fc.subarray(NAMES, { minLength: 0, maxLength: 5 }),
  seed: fc.nat({ max: 1_000_000 }),
});

export const recipe: fc.Arbitrary<Recipe> = fc.record({
  tables: fc.oneof(
    { weight: 4, arbitrary: fc.array(one, { minLength: 1, maxLength: 1 }) },
    { weight: 1, arbitrary: fc.array(one, { minLength: 2, maxLength: 3 }) },
  ),
  arranged: fc.constantFrom('stacked', 'beside'),
  gap: fc.integer({ min: 1, max: 3 }),
  merges: fc.constantFrom('kept', 'kept', 'unknown', 'dissolved', 'filled'),
});

/** What was tried and what came of it. */
export interface Tally {
  tables: number;
  exact: number;
  /** Tables that were not the same, by the change that was made to them. */
  readonly short: Map<string, number>;
}

export function newTally(): Tally {
  return { tables: 0, exact: 0, short: new Map() };
}

const structures = new Map<Original, Structure>();

function structureFor(original: Original): Structure {
  const known = structures.get(original) ?? structureOf(original);
  structures.set(original, known);
  return known;
}

/** The sheet that a recipe makes. */
export function sheetOf({ tables, arranged, gap, merges }: Recipe): Grid {
  const sheets = tables.map(({ original: place, changes, seed }, id): MarkedSheet => {
    const original = ORIGINALS[place];
    if (!original) throw new Error('no such original');
    const subject = { id, original, structure: structureFor(original), dice: diceOf(seed) };
    return NAMES.filter((name) => changes.includes(name)).reduce(
      (sheet, name) => MUTATIONS[name](sheet, subject),
      marked(original.grid, id),
    );
  });
  const sheet = sheets.reduce((a, b) => (arranged === 'stacked' ? stacked : beside)(a, b, gap));
  return gridOfMarked(
    sheet,
    merges,
    ({ row, rows, col }) => rows === 1 || !isFilledIn(sheet, row, col),
  );
}

/** Whether the cell belongs to a column of contents, where what is merged down does not hold for each row. */
function isFilledIn(sheet: MarkedSheet, row: number, col: number): boolean {
  const value = sheet.rows[row]?.[col]?.value ?? null;
  return typeof value !== 'string' || !/指标|资金|预算|目标/.test(value);
}

/**
 * The property: what a mutated table says is what the original says, each field of it read from the cell that held it
 * before; or what is missing is reported. Never another cell's value in a field.
 */
export function isRecognised(tally: Tally): fc.IProperty<[Recipe]> {
  return fc.property(recipe, (made) => {
    const grid = sheetOf(made);
    const tables = bindAll(grid, FORMS);
    const originals = made.tables
      .map(({ original }) => ORIGINALS[original])
      .flatMap((own) => own ?? []);
    const comparison = compare(grid, tables, originals, () => reported(grid, tables));
    count(tally, made, comparison);
    if (comparison.wrong.length > 0) throw new Error(comparison.wrong.join('\n'));
  });
}

export function reported(grid: Grid, tables: readonly TableInGrid[]): ReadonlySet<string> {
  const { inTable, around } = unreadCells(grid, tables);
  return new Set(
    [...inTable.flat(), ...around].map(({ cell }) =>
      String((cellAt(grid, cell) as { from?: string }).from),
    ),
  );
}

function count(tally: Tally, made: Recipe, { exact }: Comparison): void {
  made.tables.forEach(({ changes }, id) => {
    tally.tables += 1;
    if (exact.has(id)) {
      tally.exact += 1;
      return;
    }
    const key = [...(made.tables.length > 1 ? [made.arranged] : []), made.merges, ...changes].join(
      ' ',
    );
    tally.short.set(key, (tally.short.get(key) ?? 0) + 1);
  });
}
