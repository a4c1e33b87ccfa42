import type { Field, FigureField } from '../../model/field';
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
  return label
    .replace(ITEM_OF, '')
    .replace(/[\s:：]+$/, '')
    .trim();
}

/**
 * Every field of a table, in the sheet's order.
 * @param rows those of its indicators that are wanted
 */
export function namedFields(
  table: EvaluationTable,
  rows: readonly Indicator[] = table.indicators,
): NamedField[] {
  const { closing, funds, goals, signature, total } = table;
  return [
    ...part({ term: 'title' }, { title: table.title }, 'text'),
    ...part({ term: 'title' }, { year: table.year }, 'year'),
    ...part({ term: 'identity' }, table.identity, 'text'),
    ...(funds.total ? fundsFields(funds.total, funds, { term: 'fundsTotal' }) : []),
    ...funds.sources.flatMap((line) => fundsFields(line, funds, sourceName(line))),
    ...part({ term: 'execution' }, { reason: funds.reason }, 'text'),
    ...itemFields(table),
    ...part(
      { term: 'goals' },
      { goalsExpected: goals.expected, goalsActual: goals.actual, goalsProcess: goals.process },
      'text',
    ),
    ...rows.flatMap(indicatorFields),
    ...(total
      ? part({ term: 'total' }, { weight: total.weight, score: total.score }, 'points')
      : []),
    ...part({ term: 'closing' }, { ...closing }, 'text'),
    ...part({ term: 'signature' }, { ...signature }, 'text'),
  ];
}

/** A field of money, named. */
export interface NamedAmount extends NamedField {
  readonly field: FigureField;
}

/** Every amount of the funds block, in the sheet's order. */
export function namedAmounts(table: EvaluationTable): NamedAmount[] {
  const { total, sources, unit } = table.funds;
  const wanted = { term: `wanted.${unit}` };
  const lines = [
    ...(total ? [{ line: total, row: { term: 'fundsTotal' } }] : []),
    ...sources.map((line) => ({ line, row: sourceName(line) })),
  ];
  const items =
    table.kind === 'department'
      ? [
          ...table.revenue.map((item) => ({ ...item, row: 'revenue' })),
          ...table.expenditure.map((item) => ({ ...item, row: 'expenditure' })),
        ]
      : [];
  return [
    ...lines.flatMap(({ line, row }) =>
      AMOUNT_COLUMNS.map((column) => ({
        field: line[column],
        row,
        column: { term: column },
        wanted,
      })),
    ),
    ...items.map(({ key, amount, row }) => ({
      field: amount,
      row: { term: row },
      column: { term: key },
      wanted,
    })),
  ];
}

type Wanted = 'text' | 'year' | 'points' | 'ratio' | 'value' | Funds['unit'];

function part(
  row: Param,
  fields: Readonly<Record<string, Field<unknown>>>,
  wanted: Wanted,
): NamedField[] {
  return Object.entries(fields).map(([column, field]) => ({
    field,
    row,
    column: { term: column },
    wanted: { term: `wanted.${wanted}` },
  }));
}

function fundsFields(line: FundsLine, { unit }: Funds, row: Param): NamedField[] {
  const wanted: Readonly<Partial<Record<FundsColumn, Wanted>>> = {
    weight: 'points',
    executionRate: 'ratio',
    score: 'points',
  };
  return FUNDS_COLUMNS.flatMap((column) =>
    part(row, { [column]: line[column] }, wanted[column] ?? unit),
  );
}

function itemFields(table: EvaluationTable): NamedField[] {
  if (table.kind !== 'department') return [];
  const { revenue, expenditure, funds } = table;
  const side = (row: string, { key, amount }: (typeof revenue | typeof expenditure)[number]) =>
    part({ term: row }, { [key]: amount }, funds.unit);
  return [
    ...revenue.flatMap((item) => side('revenue', item)),
    ...expenditure.flatMap((item) => side('expenditure', item)),
  ];
}

function indicatorFields(indicator: Indicator): NamedField[] {
  const { name, nature, unit, target, actual, weight, score, deviation } = indicator;
  const row = rowName(indicator);
  return [
    ...part(row, { name, nature, indicatorUnit: unit }, 'text'),
    ...part(row, { target, actual }, 'value'),
    ...part(row, { weight, score }, 'points'),
    ...part(row, { deviation }, 'text'),
  ];
}
