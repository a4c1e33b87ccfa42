import type { TableInGrid } from '../../src/binding/bind/bind-all';
import type { EvaluationTable, Indicator } from '../../src/model/table';
import type { CellRef } from '../../src/model/field';
import { YUAN } from '../../src/model/money';
import { cellAt, type Grid } from '../../src/sheet/grid';
import { fieldsOf, saying, type PathField } from './fields';
import { markOf, placeOf, type MarkedCell } from './marked-sheet';
import type { Original } from './originals';

/** What came of comparing tables with those that they were made from. */
export interface Comparison {
  /** The originals that were read exactly. */
  readonly exact: ReadonlySet<number>;
  /** What is neither the same nor reported. */
  readonly wrong: readonly string[];
}

/** What an original says in one cell, by the way to the field. */
type Sayings = ReadonlyMap<string, ReadonlyMap<string, string>>;

/**
 * Compares the tables of a grid with their originals, field by field and by the cells that they were read from.
 * @param unread the marks of all cells that are reported as not read
 */
export function compare(
  grid: Grid,
  tables: readonly TableInGrid[],
  originals: readonly Original[],
  unread: () => ReadonlySet<string>,
): Comparison {
  const wrong: string[] = [];
  const seen = originals.map(() => new Set<string>());
  const sayings = originals.map(({ table }, id) => sayingsOf(table, id));
  const lost = originals.map(() => false);
  for (const { table } of tables) {
    const id = whose(grid, table);
    const original = originals[id];
    const own = sayings[id];
    if (!original || !own) {
      wrong.push(`a table of nobody: ${table.title.raw}`);
      continue;
    }
    const before = new Set(original.table.lost.map(({ anchor }) => anchor));
    if (table.lost.some(({ anchor }) => !before.has(anchor))) lost[id] = true;
    wrong.push(...wrongFields(grid, table, own, seen[id] ?? new Set()));
    wrong.push(...wrongPlaces(grid, table, original.table));
  }
  const exact = new Set<number>();
  sayings.forEach((own, id) => {
    const missing = [...own].flatMap(([mark, ways]) =>
      [...ways].flatMap(([path, said]) =>
        said !== 'blank' && said !== 'unreadable' && !seen[id]?.has(path)
          ? [{ mark, path, said }]
          : [],
      ),
    );
    if (missing.length === 0 && !lost[id]) exact.add(id);
    if (missing.length === 0 || lost[id]) return;
    const reported = unread();
    for (const { mark, path, said } of missing) {
      if (!reported.has(mark))
        wrong.push(`not read and not reported: ${path} (${said}) of table ${String(id)}`);
    }
  });
  return { exact, wrong };
}

function sayingsOf(table: EvaluationTable, id: number): Sayings {
  const sayings = new Map<string, Map<string, string>>();
  const scale = scaleOf(table);
  for (const one of fieldsOf(table)) {
    const { cell } = one.field;
    if (!cell) continue;
    const mark = markOf(id, cell.row, cell.col);
    const ways = sayings.get(mark) ?? new Map<string, string>();
    sayings.set(
      mark,
      ways.set(
        pathOf(one, (row) => table.indicators[row]?.row ?? -1),
        saying(one, scale),
      ),
    );
  }
  return sayings;
}

function scaleOf({ funds }: EvaluationTable): number {
  return YUAN['wan-yuan'] / YUAN[funds.unit];
}

/** The way to a field, an indicator by its row in the original. */
function pathOf({ path }: PathField, rowOf: (place: number) => number): string {
  return path.replace(
    /^indicators\.(\d+)/,
    (_, place: string) => `row ${String(rowOf(Number(place)))}`,
  );
}

function markAt(grid: Grid, cell: CellRef | null): string | null {
  return cell && (cellAt(grid, cell) as Partial<MarkedCell>).from
    ? (cellAt(grid, cell) as MarkedCell).from
    : null;
}

/** The original that a table was made from: that of the first filled field. */
function whose(grid: Grid, table: EvaluationTable): number {
  for (const { field } of fieldsOf(table)) {
    const mark = field.state === 'ok' ? markAt(grid, field.cell) : null;
    if (mark !== null) return placeOf(mark)[0];
  }
  return -1;
}

function wrongFields(
  grid: Grid,
  table: EvaluationTable,
  sayings: Sayings,
  seen: Set<string>,
): string[] {
  const scale = scaleOf(table);
  const rows = table.indicators.map((indicator) => rowOf(grid, indicator));
  const composedOfLess = table.lost.some(({ anchor }) =>
    /^indicators\.(?:nature|unit)$/.test(anchor),
  );
  return fieldsOf(table).flatMap((one) => {
    if (one.field.state !== 'ok') return [];
    const path = pathOf(one, (place) => rows[place] ?? -1);
    const mark = markAt(grid, one.field.cell);
    const expected = mark === null ? undefined : sayings.get(mark)?.get(path);
    const said = saying(one, scale);
    if (expected === said) {
      seen.add(path);
      return [];
    }
    if (expected !== undefined && composedOfLess && /\.(?:target|actual)$/.test(path)) return [];
    return [`${path} says ${said} of ${String(mark)}, not ${String(expected)}`];
  });
}

/** The row of the original that an indicator was read from. */
function rowOf(grid: Grid, { name, target, actual, weight, score, deviation }: Indicator): number {
  for (const { cell } of [name, target, actual, weight, score, deviation]) {
    const mark = markAt(grid, cell);
    if (mark !== null) return placeOf(mark)[1];
  }
  return -1;
}

/** Indicators under another category or subcategory than before. */
function wrongPlaces(grid: Grid, table: EvaluationTable, original: EvaluationTable): string[] {
  const before = new Map(original.indicators.map((indicator) => [indicator.row, indicator]));
  const unknown = table.lost.length > original.lost.length;
  return table.indicators.flatMap((indicator) => {
    const own = before.get(rowOf(grid, indicator));
    if (!own) return [];
    return (['category', 'subcategory'] as const).flatMap((key) => {
      if (indicator[key] === own[key] || (indicator[key] === null && unknown)) return [];
      return [
        `row ${String(own.row)} stands under ${String(indicator[key])}, not ${String(own[key])}`,
      ];
    });
  });
}
