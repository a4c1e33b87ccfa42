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
import type { FigureKind } from '../../model/figure';
import type { Form, LabelRole } from '../../templates/form';
import { figureAt, figureOf, joinedText, unlessHint } from './fields';
import type { FundsHeader } from './funds-header';
import { hintOf } from './hints';
import { statedUnit } from './money-unit';
import { find, type Hit, type Scan } from './scan';

/**
 * Reads the total row and the rows of the form's sources. Amounts are in 万元 when nothing says otherwise.
 * @param to the row before which the block ends
 */
export function bindFunds(
  scanned: Scan,
  header: FundsHeader | undefined,
  to: number,
  form: Form,
): Funds {
  const unit = statedUnit(scanned, header) ?? 'wan-yuan';
  if (!header) return { unit, total: null, sources: [], reason: ABSENT };
  const labelled = (role: LabelRole): Hit | undefined =>
    scanned.hits.find(
      (hit) =>
        hit.row > header.row && hit.row < to && hit.col < header.first && hit.roles.has(role),
    );
  const total = labelled('funds.total');
  const sources = form.sources.flatMap(({ key }) => {
    const hit = labelled(`funds.${key}`);
    return hit ? [line(scanned, header, key, hit, unit)] : [];
  });
  return {
    unit,
    total: total ? line(scanned, header, 'total', total, unit) : null,
    sources: sources.sort((a, b) => a.row - b.row),
    reason: reasonOf(scanned, header, [total, ...sources], form),
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
