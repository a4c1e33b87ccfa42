import { ABSENT, type FigureField, type TextField } from '../../model/field';
import {
  EXPENDITURE_KEYS,
  REVENUE_KEYS,
  type AmountItem,
  type Funds,
  type FundsColumn,
  type FundsLine,
  type MoneyUnit,
} from '../../model/table';
import type { AmountKind, FigureKind } from '../../model/figure';
import { isMoneyUnit } from '../../model/money';
import { displayText } from '../../sheet/display';
import { cellAt } from '../../sheet/grid';
import type { Form, LabelRole } from '../../templates/form';
import { figureAt, figureOf, joinedText, unlessHint } from './fields';
import type { FundsHeader } from './funds-header';
import { hintOf } from './hints';
import { compact } from './labels';
import { find, type Hit, type Scan } from './scan';

/** What amounts are in when nothing says it. */
export const DEFAULT_UNIT: MoneyUnit = 'wan-yuan';

/**
 * Reads the total row and the rows of the form's sources.
 * @param to the row before which the block ends
 * @param kind what the amounts are in
 */
export function bindFunds(
  scanned: Scan,
  header: FundsHeader | undefined,
  to: number,
  form: Form,
  kind: AmountKind,
): Funds {
  const unit = isMoneyUnit(kind) ? kind : DEFAULT_UNIT;
  if (!header) return { unit, total: null, sources: [], reason: ABSENT };
  const labelled = (role: LabelRole): Hit | undefined =>
    scanned.hits.find(
      (hit) =>
        hit.row > header.row && hit.row < to && hit.col < header.first && hit.roles.has(role),
    );
  const kinds = { amount: kind, rate: rateKind(scanned, header) };
  const total = labelled('funds.total');
  const sources = form.sources.flatMap(({ key }) => {
    const hit = labelled(`funds.${key}`);
    return hit ? [line(scanned, header, key, hit, kinds)] : [];
  });
  return {
    unit,
    total: total ? line(scanned, header, 'total', total, kinds) : null,
    sources: sources.sort((a, b) => a.row - b.row),
    reason: reasonOf(scanned, header, [total, ...sources], form),
    ...(kinds.rate === 'percent' && { ratesInPercent: true }),
  };
}

/** 原因: one cell merged down beside the rows, or a cell on each of them. */
function reasonOf(
  { grid }: Scan,
  { columns }: FundsHeader,
  rows: readonly ({ readonly row: number } | undefined)[],
  form: Form,
): TextField {
  const col = columns.reason;
  if (col === undefined) return ABSENT;
  const cells = rows.flatMap((entry) => (entry ? [{ row: entry.row, col }] : []));
  return unlessHint(joinedText(grid, cells), hintOf(form, 'funds.reason'));
}

function line<K extends string>(
  scanned: Scan,
  header: FundsHeader,
  key: K,
  label: Hit,
  kinds: Kinds,
): FundsLine<K> {
  const field = (column: FundsColumn): FigureField => {
    const col = header.columns[column];
    return col === undefined
      ? ABSENT
      : figureAt(scanned.grid, { row: label.row, col }, kindOf(column, kinds));
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

/** What the figures of the block are. */
interface Kinds {
  readonly amount: AmountKind;
  readonly rate: 'ratio' | 'percent';
}

function kindOf(column: FundsColumn, { amount, rate }: Kinds): FigureKind {
  if (column === 'executionRate') return rate;
  return column === 'weight' || column === 'score' ? 'points' : amount;
}

/** A heading "执行率（%）" says the sign once for all rates below it. */
function rateKind({ grid }: Scan, { top, row, columns }: FundsHeader): Kinds['rate'] {
  const col = columns.executionRate;
  if (col === undefined) return 'ratio';
  const headings = [top, row].map((at) => displayText(cellAt(grid, { row: at, col })));
  return headings.some((text) => compact(text).includes('%')) ? 'percent' : 'ratio';
}

/**
 * 按收入性质分 and 按支出性质分 of a department table: label and amount in one cell or in two.
 * @param right the column after the table's last one
 */
export function bindItems(
  scanned: Scan,
  from: number,
  to: number,
  kind: AmountKind,
  right: number,
): {
  revenue: AmountItem<(typeof REVENUE_KEYS)[number]>[];
  expenditure: AmountItem<(typeof EXPENDITURE_KEYS)[number]>[];
} {
  const boundary = find(scanned, 'expenditure.block', from, to)?.col ?? right;
  const item = <K extends string>(key: K, hit: Hit | undefined, before: number): AmountItem<K>[] =>
    hit ? [{ key, label: hit.text, amount: figureOf(scanned, hit, kind, before) }] : [];
  return {
    revenue: REVENUE_KEYS.flatMap((key) =>
      item(key, find(scanned, `revenue.${key}`, from, to), boundary),
    ),
    expenditure: EXPENDITURE_KEYS.flatMap((key) =>
      item(key, find(scanned, `expenditure.${key}`, from, to), right),
    ),
  };
}
