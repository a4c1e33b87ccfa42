import { ABSENT, type FigureField } from '../../model/field';
import {
  AMOUNT_COLUMNS,
  EXPENDITURE_KEYS,
  FUNDS_COLUMNS,
  REVENUE_KEYS,
  SOURCE_KEYS,
  type AmountItem,
  type Funds,
  type FundsColumn,
  type FundsLine,
  type MoneyUnit,
} from '../../model/table';
import type { FigureKind } from '../../model/figure';
import { MONEY_WORDS, UNIT_CAPTION } from '../../templates/vocabulary';
import { compact } from './labels';
import { figureAt, figureOf } from './fields';
import { find, inRow, type Hit, type Scan } from './scan';

/** The header row of the funds block and what its columns hold. */
export interface FundsHeader {
  readonly row: number;
  readonly columns: Readonly<Partial<Record<FundsColumn, number>>>;
  /** The first column of amounts: row labels stand to the left of it. */
  readonly first: number;
}

/** The row that names at least two of the three amounts. */
export function findFundsHeader(scanned: Scan, from: number, to: number): FundsHeader | undefined {
  for (let row = from; row < Math.min(to, scanned.rows); row++) {
    const amounts = AMOUNT_COLUMNS.flatMap(
      (column) => inRow(scanned, row, `funds.column.${column}`)?.col ?? [],
    );
    if (amounts.length < 2) continue;
    const columns = Object.fromEntries(
      FUNDS_COLUMNS.flatMap((column) => {
        const hit = inRow(scanned, row, `funds.column.${column}`);
        return hit ? [[column, hit.col]] : [];
      }),
    );
    return { row, columns, first: Math.min(...amounts) };
  }
  return undefined;
}

/** How a unit is written: in brackets, or behind 单位. */
const WRITTEN = MONEY_WORDS.map(
  ([word, unit]) =>
    [new RegExp(`\\((?:${UNIT_CAPTION}:?)?${word}\\)|${UNIT_CAPTION}:${word}`), unit] as const,
);

/** 金额单位: from the block's label, else from any "单位：元" near it; undefined when nothing says it. */
export function statedUnit(scanned: Scan, header: FundsHeader | undefined): MoneyUnit | undefined {
  const texts = [
    find(scanned, 'funds.block')?.text,
    ...[-2, -1, 0].flatMap((offset) =>
      (scanned.grid.cells[(header?.row ?? 0) + offset] ?? []).map(({ value }) => value),
    ),
  ];
  for (const text of texts) {
    if (typeof text !== 'string') continue;
    const plain = compact(text);
    const unit = WRITTEN.find(([pattern]) => pattern.test(plain))?.[1];
    if (unit) return unit;
  }
  return undefined;
}

/** Reads the total row and, for a project, the rows of its sources. Amounts are in 万元 when nothing says otherwise. */
export function bindFunds(
  scanned: Scan,
  header: FundsHeader | undefined,
  to: number,
  withSources: boolean,
): Funds {
  const unit = statedUnit(scanned, header) ?? 'wan-yuan';
  if (!header) return { unit, total: null, sources: [] };
  const labelled = (
    role: 'funds.total' | `funds.${(typeof SOURCE_KEYS)[number]}`,
  ): Hit | undefined =>
    scanned.hits.find(
      (hit) =>
        hit.row > header.row && hit.row < to && hit.col < header.first && hit.roles.has(role),
    );
  const total = labelled('funds.total');
  const sources = SOURCE_KEYS.flatMap((key) => {
    const hit = withSources ? labelled(`funds.${key}`) : undefined;
    return hit ? [line(scanned, header, key, hit, unit)] : [];
  });
  return {
    unit,
    total: total ? line(scanned, header, 'total', total, unit) : null,
    sources: sources.sort((a, b) => a.row - b.row),
  };
}

function line<K extends string>(
  scanned: Scan,
  header: FundsHeader,
  key: K,
  label: Hit,
  unit: MoneyUnit,
): FundsLine<K> {
  const field = (column: FundsColumn): FigureField => {
    const col = header.columns[column];
    return col === undefined
      ? ABSENT
      : figureAt(scanned.grid, { row: label.row, col }, kindOf(column, unit));
  };
  return {
    key,
    label: label.text,
    row: label.row,
    initialBudget: field('initialBudget'),
    annualBudget: field('annualBudget'),
    executed: field('executed'),
    weight: field('weight'),
    executionRate: field('executionRate'),
    score: field('score'),
  };
}

function kindOf(column: FundsColumn, unit: MoneyUnit): FigureKind {
  if (column === 'executionRate') return 'ratio';
  return column === 'weight' || column === 'score' ? 'points' : unit;
}

/**
 * 按收入性质分 and 按支出性质分 of a department table: label and amount in one cell or in two.
 * @param right the column after the table's last one
 */
export function bindItems(
  scanned: Scan,
  from: number,
  to: number,
  unit: MoneyUnit,
  right: number,
): {
  revenue: AmountItem<(typeof REVENUE_KEYS)[number]>[];
  expenditure: AmountItem<(typeof EXPENDITURE_KEYS)[number]>[];
} {
  const boundary = find(scanned, 'expenditure.block', from, to)?.col ?? right;
  const item = <K extends string>(key: K, hit: Hit | undefined, before: number): AmountItem<K>[] =>
    hit ? [{ key, label: hit.text, amount: figureOf(scanned, hit, unit, before) }] : [];
  return {
    revenue: REVENUE_KEYS.flatMap((key) =>
      item(key, find(scanned, `revenue.${key}`, from, to), boundary),
    ),
    expenditure: EXPENDITURE_KEYS.flatMap((key) =>
      item(key, find(scanned, `expenditure.${key}`, from, to), right),
    ),
  };
}
