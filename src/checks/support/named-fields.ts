import type { Field, FigureField } from '../../model/field';
import { remembering } from '../../model/remember';
import {
  AMOUNT_COLUMNS,
  FUNDS_COLUMNS,
  type EvaluationTable,
  type Funds,
  type FundsColumn,
  type FundsLine,
  type Indicator,
} from '../../model/table';
import { OF_WHICH } from '../../templates/vocabulary';
import type { Param } from '../check';
import { rowName } from './rows';

/** A field with what messages call its row and its column, and what is wanted in it. */
export interface NamedField {
  readonly field: Field<unknown>;
  readonly row: Param;
  readonly column: Param;
  readonly wanted: Param;
}

const ITEM_OF = new RegExp(`^\\s*${OF_WHICH}\\s*[:：]?`);

/** What a message calls a source: its label in the sheet. */
export function sourceName({ label }: Pick<FundsLine, 'label'>): string {
  return shortLabel(label);
}

const shortLabel = remembering((label: string): string =>
  label
    .replace(ITEM_OF, '')
    .replace(/[\s:：]+$/, '')
    .trim(),
);

/**
 * Every field of a table, in the sheet's order.
 * @param keep which of them are wanted: only these are named
 */
export function namedFields(
  table: EvaluationTable,
  keep: (field: Field<unknown>) => boolean = () => true,
): NamedField[] {
  const found: NamedField[] = [];
  const add: Add = (row, column, field, wanted) => {
    if (!keep(field)) return;
    found.push({ field, row, column: { term: column }, wanted: { term: `wanted.${wanted}` } });
  };
  const addTexts = (row: string, fields: Readonly<Record<string, Field<unknown>>>): void => {
    for (const [column, field] of Object.entries(fields)) add({ term: row }, column, field, 'text');
  };
  const { closing, funds, goals, signature, total } = table;
  add({ term: 'title' }, 'title', table.title, 'text');
  add({ term: 'title' }, 'year', table.year, 'year');
  addTexts('identity', table.identity);
  if (funds.total) addLine(funds.total, funds, { term: 'fundsTotal' }, add);
  for (const line of funds.sources) addLine(line, funds, sourceName(line), add);
  add({ term: 'execution' }, 'reason', funds.reason, 'text');
  addItems(table, add);
  add({ term: 'goals' }, 'goalsExpected', goals.expected, 'text');
  add({ term: 'goals' }, 'goalsActual', goals.actual, 'text');
  add({ term: 'goals' }, 'goalsProcess', goals.process, 'text');
  for (const indicator of table.indicators) {
    if (fieldsOf(indicator).some(keep)) addIndicator(indicator, add);
  }
  if (total) {
    add({ term: 'total' }, 'weight', total.weight, 'points');
    add({ term: 'total' }, 'score', total.score, 'points');
  }
  addTexts('closing', { ...closing });
  addTexts('signature', signature);
  return found;
}

/** A field of money, named. */
export interface NamedAmount extends NamedField {
  readonly field: FigureField;
}

/** Every amount of the funds block, in the sheet's order. */
export function namedAmounts(table: EvaluationTable): NamedAmount[] {
  const { total, sources, unit } = table.funds;
  const wanted = { term: `wanted.${unit}` };
  const found: NamedAmount[] = [];
  const add = (row: Param, column: string, field: FigureField): void => {
    found.push({ field, row, column: { term: column }, wanted });
  };
  const addAmounts = (row: Param, line: FundsLine): void => {
    for (const column of AMOUNT_COLUMNS) add(row, column, line[column]);
  };
  if (total) addAmounts({ term: 'fundsTotal' }, total);
  for (const line of sources) addAmounts(sourceName(line), line);
  if (table.kind === 'department') {
    for (const { key, amount } of table.revenue) add({ term: 'revenue' }, key, amount);
    for (const { key, amount } of table.expenditure) add({ term: 'expenditure' }, key, amount);
  }
  return found;
}

type Wanted = 'text' | 'year' | 'points' | 'ratio' | 'value' | Funds['unit'];
type Add = (row: Param, column: string, field: Field<unknown>, wanted: Wanted) => void;

const WANTED: Readonly<Partial<Record<FundsColumn, Wanted>>> = {
  weight: 'points',
  executionRate: 'ratio',
  score: 'points',
};

function addLine(line: FundsLine, { unit }: Funds, row: Param, add: Add): void {
  for (const column of FUNDS_COLUMNS) add(row, column, line[column], WANTED[column] ?? unit);
}

function addItems(table: EvaluationTable, add: Add): void {
  if (table.kind !== 'department') return;
  const { revenue, expenditure, funds } = table;
  for (const { key, amount } of revenue) add({ term: 'revenue' }, key, amount, funds.unit);
  for (const { key, amount } of expenditure) add({ term: 'expenditure' }, key, amount, funds.unit);
}

function fieldsOf(indicator: Indicator): readonly Field<unknown>[] {
  const { name, nature, unit, target, actual, weight, score, deviation } = indicator;
  return [name, nature, unit, target, actual, weight, score, deviation];
}

function addIndicator(indicator: Indicator, add: Add): void {
  const row = rowName(indicator);
  add(row, 'name', indicator.name, 'text');
  add(row, 'nature', indicator.nature, 'text');
  add(row, 'indicatorUnit', indicator.unit, 'text');
  add(row, 'target', indicator.target, 'value');
  add(row, 'actual', indicator.actual, 'value');
  add(row, 'weight', indicator.weight, 'points');
  add(row, 'score', indicator.score, 'points');
  add(row, 'deviation', indicator.deviation, 'text');
}
