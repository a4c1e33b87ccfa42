import type { Field, FigureField } from '../../model/field';
import type { FigureKind } from '../../model/figure';
import { FUNDS_COLUMNS, type EvaluationTable, type FundsLine } from '../../model/table';
import type { FieldPath } from '../../templates/form';

/** A field of a table, with what a figure stands for; null for words. */
export type TableField =
  | { readonly kind: null; readonly field: Field<unknown> }
  | { readonly kind: FigureKind; readonly field: FigureField };

/** Every field of a table outside its indicators, by the path that forms name it by. Absent ones are there too. */
export function fieldsOf(table: EvaluationTable): ReadonlyMap<FieldPath, TableField> {
  const { funds, goals, closing, signature, total } = table;
  const { unit } = funds;
  const items =
    table.kind === 'department'
      ? { revenue: table.revenue, expenditure: table.expenditure }
      : { revenue: [], expenditure: [] };
  return new Map([
    ...words('identity', table.identity),
    ...words('goals', goals),
    ...words('closing', closing),
    ...words('signature', signature),
    ...words('funds', { reason: funds.reason }),
    ...[...(funds.total ? [funds.total] : []), ...funds.sources].flatMap((line) =>
      lineFields(line, unit, funds.ratesInPercent ? 'percent' : 'ratio'),
    ),
    ...items.revenue.map(({ key, amount }) => figure(`revenue.${key}`, amount, unit)),
    ...items.expenditure.map(({ key, amount }) => figure(`expenditure.${key}`, amount, unit)),
    ...(total
      ? [
          figure('total.weight', total.weight, 'points'),
          figure('total.score', total.score, 'points'),
        ]
      : []),
  ]);
}

type Entry = readonly [FieldPath, TableField];

function words(part: string, fields: object): Entry[] {
  return Object.entries(fields as Readonly<Record<string, Field<unknown>>>).map(([key, field]) => [
    `${part}.${key}` as FieldPath,
    { kind: null, field },
  ]);
}

function figure(path: FieldPath, field: FigureField, kind: FigureKind): Entry {
  return [path, { kind, field }];
}

const KINDS: Readonly<Partial<Record<string, FigureKind>>> = {
  weight: 'points',
  score: 'points',
};

function lineFields(line: FundsLine, unit: FigureKind, rate: FigureKind): Entry[] {
  const kinds: typeof KINDS = { ...KINDS, executionRate: rate };
  return FUNDS_COLUMNS.map((column) =>
    figure(`funds.${line.key}.${column}`, line[column], kinds[column] ?? unit),
  );
}
