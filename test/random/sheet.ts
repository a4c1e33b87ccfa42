import { bind } from '../../src/binding/bind/bind';
import { layout } from '../../src/binding/layout/layout';
import type { TableContext } from '../../src/checks/check';
import { decimal, sum } from '../../src/model/decimal';
import type { CellRef } from '../../src/model/field';
import type { EvaluationTable, TableKind } from '../../src/model/table';
import { executionRate, executionScore } from '../../src/scoring/execution';
import { roundScore } from '../../src/scoring/rounding';
import { scoreTable } from '../../src/scoring/score-table';
import type { Cell, CellValue, Grid } from '../../src/sheet/grid';
import { gridOf } from '../../src/sheet/grid-of-plan';
import type { FieldPath } from '../../src/templates/form';
import { FORMS } from '../../src/templates/registry';
import { formOf, type RowFacts, type TableFacts } from './facts';

/** A blank official sheet with the places of its fields; one for each size. */
interface Blank {
  readonly grid: Grid;
  readonly cells: ReadonlyMap<FieldPath, CellRef>;
  readonly table: EvaluationTable;
}

const blanks = new Map<string, Blank>();

function blankOf(kind: TableKind, year: number, rowsPerSubcategory: number): Blank {
  const key = [kind, year, rowsPerSubcategory].join();
  const known = blanks.get(key);
  if (known) return known;
  const grid = gridOf(
    layout(formOf(kind), {
      sheetName: '表',
      year,
      level: 'city',
      identity: null,
      rowsPerSubcategory,
    }),
  );
  const binding = bind(grid, FORMS);
  if (binding.status !== 'bound') throw new Error('our own sheet was not recognised');
  const blank = { grid, table: binding.table, cells: cellsOfFields(binding.table) };
  blanks.set(key, blank);
  return blank;
}

function cellsOfFields(table: EvaluationTable): Map<FieldPath, CellRef> {
  const found = new Map<FieldPath, CellRef>();
  const put = (prefix: string, fields: object): void => {
    for (const [key, field] of Object.entries(fields)) {
      const { cell } = (field ?? {}) as { readonly cell?: CellRef | null };
      if (cell) found.set(`${prefix}.${key}` as FieldPath, cell);
    }
  };
  put('identity', table.identity);
  put('goals', table.goals);
  put('signature', table.signature);
  put('total', table.total ?? {});
  put('funds.total', table.funds.total ?? {});
  for (const line of table.funds.sources) put(`funds.${line.key}`, line);
  if (table.kind === 'department') {
    for (const { key, amount } of table.revenue) put('revenue', { [key]: amount });
    for (const { key, amount } of table.expenditure) put('expenditure', { [key]: amount });
  }
  return found;
}

/** The sheet in which some facts stand, as a host reads it; computed cells hold what their formulas give. */
export function gridOfFacts(facts: TableFacts): Grid {
  const { grid, cells, table } = blankOf(facts.kind, facts.year, facts.rowsPerSubcategory);
  const rows: Cell[][] = grid.cells.map((row) => [...row]);
  const put = (at: CellRef | null | undefined, value: CellValue, typed: boolean): void => {
    const row = at && rows[at.row];
    const before = at && row?.[at.col];
    if (before) row[at.col] = { ...before, value, formula: typed ? null : before.formula };
  };
  const fields = { ...computed(facts), ...facts.fields };
  for (const [path, value] of Object.entries(fields)) {
    put(cells.get(path as FieldPath), value ?? null, Object.hasOwn(facts.fields, path));
  }
  for (const [row, place] of placed(facts.rows, table)) {
    for (const column of ['name', 'target', 'actual', 'weight', 'score', 'deviation'] as const) {
      put(place[column].cell, row[column], true);
    }
  }
  return { ...grid, cells: rows };
}

function placed(
  rows: readonly RowFacts[],
  table: EvaluationTable,
): (readonly [RowFacts, EvaluationTable['indicators'][number]])[] {
  const taken = new Map<string, number>();
  return rows.flatMap((row) => {
    const nth = taken.get(row.subcategory) ?? 0;
    taken.set(row.subcategory, nth + 1);
    const places = table.indicators.filter(({ subcategory }) => subcategory === row.subcategory);
    const place = places[nth];
    return place ? [[row, place] as const] : [];
  });
}

/** What the sheet's own formulas give: texts are passed over, as Excel does. */
function computed({ kind, fields, rows }: TableFacts): TableFacts['fields'] {
  const budget = fields['funds.total.annualBudget'];
  const spent = fields['funds.total.executed'];
  const rate =
    typeof budget === 'number' && typeof spent === 'number'
      ? executionRate(decimal(spent), decimal(budget))
      : undefined;
  const score = rate && executionScore(rate, formOf(kind).executionPoints);
  const total = (column: 'weight' | 'score', execution: CellValue): number =>
    Number(
      roundScore(
        sum(
          [execution, ...rows.map((row) => row[column])].flatMap((value) =>
            typeof value === 'number' ? [decimal(value)] : [],
          ),
        ),
      ),
    );
  const given = fields['funds.total.score'] ?? (score ? Number(score) : '');
  return {
    'funds.total.executionRate': rate ? Number(rate) : '',
    'funds.total.score': score ? Number(score) : '',
    'total.weight': total('weight', fields['funds.total.weight'] ?? null),
    'total.score': total('score', given),
  };
}

/** The facts as the checks see them: through the sheet and the binder, like any other table. */
export function contextOfFacts(facts: TableFacts): TableContext {
  return contextOfGrid(gridOfFacts(facts), facts.publication);
}

/** A sheet as the checks see it. */
export function contextOfGrid(grid: Grid, publication: boolean): TableContext {
  const binding = bind(grid, FORMS);
  if (binding.status !== 'bound') throw new Error('the sheet was not recognised');
  const { table, form } = binding;
  return { table, form, scores: scoreTable(table, form), publication };
}
