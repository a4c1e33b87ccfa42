import { columnName, toA1, type CellPosition } from '../../sheet/address';
import type { FieldPath, Form } from '../../templates/form';
import type { Geometry, PlacedCell } from './geometry';

/** Where the fields of the form stand, for formulas that refer to them. */
export type FieldCells = ReadonlyMap<FieldPath, PlacedCell>;

/**
 * The native formula of a computed field, or null for one that is typed.
 * Blank inputs give blanks, never #DIV/0!; rows inserted at either end of the block are counted.
 */
export function formulaOf(
  field: FieldPath,
  form: Form,
  geometry: Geometry,
  fields: FieldCells,
): string | null {
  const at = (path: FieldPath): CellPosition => cellOf(fields, path);
  const source = form.sources.find(({ key }) => field === `funds.${key}.executionRate`);
  if (source && fields.get(field)?.computed) {
    return rateFormula(at(`funds.${source.key}.annualBudget`), at(`funds.${source.key}.executed`));
  }
  const total = (column: 'weight' | 'score'): string =>
    totalFormula(
      column,
      { row: geometry.indicatorHeader, col: geometry.column[column] ?? 0 },
      at(`funds.total.${column}`),
    );
  switch (field) {
    case 'funds.total.executionRate':
      return rateFormula(at('funds.total.annualBudget'), at('funds.total.executed'));
    case 'funds.total.score':
      return scoreOfRateFormula(at('funds.total.executionRate'), form.executionPoints);
    case 'total.weight':
      return total('weight');
    case 'total.score':
      return total('score');
    default:
      return null;
  }
}

/** How a computed rate stands in its cell: 0.8618, 86.18 or "86.18%". */
export type RateForm = 'number' | 'percent' | 'text';

const RATE_FORMS: Readonly<Record<RateForm, (rate: string) => string>> = {
  number: (rate) => rate,
  percent: (rate) => `ROUND(${rate}*100,2)`,
  text: (rate) => `TEXT(${rate},"0.00%")`,
};

/**
 * 执行率 = 全年执行数 ÷ 全年预算数.
 * @param as a number, for a cell that shows percentages; so many per cent (86.18), below a heading that says so; or a
 *   text such as "86.18%" for any other
 */
export function rateFormula(
  budget: CellPosition,
  executed: CellPosition,
  as: RateForm = 'number',
): string {
  const rate = `${toA1(executed)}/${toA1(budget)}`;
  return withBudget(budget, executed, RATE_FORMS[as](rate));
}

/** The execution score from the cell that computes the rate. @param points those of execution */
export function scoreOfRateFormula(rate: CellPosition, points: number): string {
  const cell = toA1(rate);
  return `=IF(ISNUMBER(${cell}),ROUND(MIN(${cell},1)*${String(points)},2),"")`;
}

/** The execution score from the amounts themselves, where the rate is typed. @param points those of execution */
export function scoreOfAmountsFormula(
  budget: CellPosition,
  executed: CellPosition,
  points: number,
): string {
  const rate = `${toA1(executed)}/${toA1(budget)}`;
  return withBudget(budget, executed, `ROUND(MIN(${rate},1)*${String(points)},2)`);
}

/** An expression where there are both amounts and the budget is above 0, else a blank. */
function withBudget(budget: CellPosition, executed: CellPosition, expression: string): string {
  const [a, b] = [toA1(budget), toA1(executed)];
  return `=IF(AND(ISNUMBER(${a}),ISNUMBER(${b})),IF(${a}>0,${expression},""),"")`;
}

/** Places that a total is rounded to: those of scores, and for weights as many as keep binary noise out. */
export const TOTAL_PLACES = { weight: 10, score: 2 } as const;

/**
 * The sum from the block's header row (text, which SUM passes over) to the row above the total itself. INDEX, not OFFSET:
 * that one is volatile, and Excel would compute and announce every table of a workbook at each edit. The execution score
 * alone is enough for a total score to show, its weight alone is not.
 * @param header the column's cell in the block's header row
 * @param execution the execution row's cell, or null where there is none
 */
export function totalFormula(
  column: 'weight' | 'score',
  header: CellPosition,
  execution: CellPosition | null,
): string {
  const name = columnName(header.col);
  const block = `${toA1(header)}:INDEX(${name}:${name},ROW()-1)`;
  const own = execution && toA1(execution);
  const seen = own && column === 'score' ? `COUNT(${own},${block})` : `COUNT(${block})`;
  const added = own ? `N(${own})+SUM(${block})` : `SUM(${block})`;
  return `=IF(${seen}=0,"",ROUND(${added},${String(TOTAL_PLACES[column])}))`;
}

function cellOf(fields: FieldCells, field: FieldPath): CellPosition {
  const cell = fields.get(field);
  if (!cell) throw new Error(`the form has no cell for ${field}`);
  return { row: cell.row, col: cell.at };
}
