import { printPercent, sum, type Decimal } from '../../model/decimal';
import { decimalOf, type Figure, type FigureField } from '../../model/field';
import type { EvaluationTable, FundsLine } from '../../model/table';
import { executionRate, executionScore } from '../../scoring/execution';
import { RATE_DECIMALS, statedRight } from '../../scoring/precision';
import { compareAsExcel, excelRound } from '../../scoring/rounding';
import type { CellValue, Grid } from '../../sheet/grid';
import type { FieldPath, Form } from '../../templates/form';
import { typedFigure } from './fill-values';
import { TOTAL_PLACES } from './formulas';
import type { FilledCell } from './layout';

/** A value that is another one in the new sheet. */
export interface FilledChange {
  /** Which: the path of a field, such as "funds.total.executed" or "total.score"; "title" and "level" for the head. */
  readonly term: string;
  /** As it is shown; "" for a blank. */
  readonly before: string;
  readonly after: string;
}

/** How a figure that the form computes comes to stand in the new sheet. */
export type ComputedCell =
  /** Its formula; `value` is what it gives. */
  | { readonly kind: 'formula'; readonly value: CellValue }
  /** As it was typed. */
  | { readonly kind: 'typed'; readonly cell: FilledCell };

/** The figures that the form computes, and those that become others thereby. */
export interface ComputedCells {
  readonly cells: ReadonlyMap<FieldPath, ComputedCell>;
  readonly changes: readonly FilledChange[];
}

/**
 * Decides for each figure that the form computes. A typed one that is what the formula gives becomes the formula; so does a
 * blank one. One that differs stays as it was typed, so that a check still finds it. A rate is compared at the precision in
 * which it is written, the others exactly: a score that were rounded otherwise would change the totals.
 * @param all whether typed figures that differ become formulas too
 */
export function computedCells(
  table: EvaluationTable,
  form: Form,
  grid: Grid | undefined,
  all: boolean,
): ComputedCells {
  const line = table.funds.total;
  const cells = new Map<FieldPath, ComputedCell>();
  const changes: FilledChange[] = [];
  const decide = (
    path: FieldPath,
    field: FigureField | undefined,
    truth: Decimal | undefined,
  ): Decimal | undefined => {
    const typed = field?.cell ? field : undefined;
    const rate = table.funds.ratesInPercent ? 'percent' : 'ratio';
    const kind = path.endsWith('executionRate') ? rate : 'points';
    if (typed && typed.state !== 'blank' && !becomesFormula(typed, truth, kind, all)) {
      cells.set(path, { kind: 'typed', cell: typedFigure(typed, kind, grid) });
      return decimalOf(typed);
    }
    cells.set(path, { kind: 'formula', value: truth ? Number(truth) : '' });
    const after = truth ? shown(truth, kind) : '';
    const same = typed?.state === 'ok' && truth && compareAsExcel(typed.value.value, truth) === 0;
    const before = typed?.raw.trim() ?? '';
    if (!same && before !== after) {
      changes.push({ term: path, before, after });
    }
    return truth;
  };
  const rate = line ? rateOf(line) : undefined;
  decide('funds.total.executionRate', line?.executionRate, rate);
  for (const source of table.funds.sources) {
    const path: FieldPath = `funds.${source.key}.executionRate`;
    if (isComputed(form, path)) decide(path, source.executionRate, rateOf(source));
  }
  const score = decide(
    'funds.total.score',
    line?.score,
    rate && executionScore(rate, form.executionPoints),
  );
  const weight = line?.weight.cell ? decimalOf(line.weight) : undefined;
  decide('total.weight', table.total?.weight, totalOf(table, 'weight', weight));
  decide('total.score', table.total?.score, totalOf(table, 'score', score));
  return { cells, changes };
}

/** What the form computes: points, and rates with or without a sign of their own. */
type ComputedKind = 'ratio' | 'percent' | 'points';

function rateOf({ annualBudget, executed }: FundsLine): Decimal | undefined {
  const budget = decimalOf(annualBudget);
  const spent = decimalOf(executed);
  return budget && spent ? executionRate(spent, budget) : undefined;
}

function isComputed({ blocks }: Form, path: FieldPath): boolean {
  return blocks.some(
    (block) =>
      block.kind === 'rows' &&
      block.rows.some(({ cells }) =>
        cells.some(({ field, computed }) => field === path && computed),
      ),
  );
}

function becomesFormula(
  field: FigureField,
  truth: Decimal | undefined,
  kind: ComputedKind,
  all: boolean,
): boolean {
  if (!truth) return false;
  return all || (field.state === 'ok' && isTruth(field.value, truth, kind));
}

function isTruth(stated: Figure, truth: Decimal, kind: ComputedKind): boolean {
  return kind === 'points'
    ? compareAsExcel(stated.value, truth) === 0
    : statedRight(stated, truth, RATE_DECIMALS);
}

/** What the total's formula gives: the execution alone makes a total score, but no total of weights. */
function totalOf(
  { indicators }: EvaluationTable,
  column: 'weight' | 'score',
  execution: Decimal | undefined,
): Decimal | undefined {
  const rows = indicators.flatMap((row) => decimalOf(row[column]) ?? []);
  if (rows.length === 0 && (column === 'weight' || !execution)) return undefined;
  return excelRound(sum([...rows, ...(execution ? [execution] : [])]), TOTAL_PLACES[column]);
}

function shown(value: Decimal, kind: ComputedKind): string {
  return kind === 'points' ? value.toFixed() : printPercent(value);
}
