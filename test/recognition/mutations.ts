import { decimal } from '../../src/model/decimal';
import type { Field, Figure } from '../../src/model/field';
import { displayText } from '../../src/sheet/display';
import type { CellValue } from '../../src/sheet/grid';
import { fieldsOf, isAmount } from './fields';
import type { Dice } from './dice';
import { categoryVariant, respelt, variantOf } from './label-variants';
import {
  BLANK,
  insertCols,
  insertRows,
  markOf,
  permuted,
  put,
  reordered,
  whereIs,
  withCell,
  type MarkedCell,
  type MarkedSheet,
} from './marked-sheet';
import type { Original } from './originals';
import type { Rows, Structure } from './structure';

/** A table on its way: which one it is, where its parts stood, what decides the details. */
export interface Subject {
  readonly id: number;
  readonly original: Original;
  readonly structure: Structure;
  readonly dice: Dice;
}

/** One change to the sheet of one table. What it says stays the same. */
export type Mutation = (sheet: MarkedSheet, subject: Subject) => MarkedSheet;

const range = ({ from, to }: Rows): number[] =>
  Array.from({ length: to - from }, (_, i) => from + i);

/** The columns that people fill in, in another order. */
const columns: Mutation = (sheet, { structure: { header, funds }, dice }) => {
  const order = (cols: readonly number[]): Map<number, number> => {
    const shuffled = dice.shuffle(cols);
    return new Map(cols.map((col, i) => [col, shuffled[i] ?? col]));
  };
  const one = permuted(sheet, header.row, header.end + 1, order(header.cols));
  return dice.roll(2) === 0 ? one : permuted(one, funds.row, funds.end, order(funds.cols));
};

/** Funds, goals and indicators in another order, and the rows that say who the table is of. */
const blocks: Mutation = (sheet, { structure: { title, identity, blocks: parts, tail }, dice }) =>
  reordered(sheet, [
    ...range(title),
    ...dice.shuffle(range(identity)),
    ...dice.shuffle(parts).flatMap(range),
    ...range(tail),
  ]);

/** Labels in other words and spellings. */
const labels: Mutation = (sheet, { id, structure, dice }) => {
  let next = sheet;
  const change = (row: number, col: number, vary: () => string): void => {
    if (dice.roll(3) === 0) return;
    const at = whereIs(next, markOf(id, row, col));
    next = withCell(next, at, (cell) => ({ ...cell, value: vary() }));
  };
  for (const hit of structure.labels) change(hit.row, hit.col, () => variantOf(hit, dice));
  for (const { row, col, key } of structure.categories) {
    const cell = sheet.rows.flat().find(({ from }) => from === markOf(id, row, col)) ?? BLANK;
    change(row, col, () => categoryVariant(displayText(cell), key, dice));
  }
  return next;
};

const title: Mutation = (sheet, { id, original, dice }) => {
  const { cell } = original.table.title;
  if (!cell) return sheet;
  const at = whereIs(sheet, markOf(id, cell.row, cell.col));
  return withCell(sheet, at, (before) => ({
    ...before,
    value: respelt(displayText(before), dice).replace(/[:：]/g, ''),
  }));
};

/** A header whose columns stand in two rows, some of them under a heading of their own. */
const splitHeader: Mutation = (sheet, { id, structure, dice }) => {
  const { row, cols } = dice.roll(2) === 0 ? structure.header : structure.funds;
  const first = dice.roll(Math.max(1, cols.length - 2));
  const moved = cols.slice(first, first + 2 + dice.roll(2));
  const places = moved.map((col) => whereIs(sheet, markOf(id, row, col)));
  const [lead] = places;
  if (!lead) return sheet;
  const line = new Array<MarkedCell>(sheet.rows[0]?.length ?? 0).fill(BLANK);
  for (const place of places) line[place.col] = sheet.rows[place.row]?.[place.col] ?? BLANK;
  let next = insertRows(sheet, lead.row + 1, [line]);
  for (const place of places) next = withCell(next, place, () => BLANK);
  next = withCell(next, lead, () => put(dice.pick(['完成情况', '指标', '资金情况（分项）'])));
  const stay = (next.rows[lead.row] ?? []).flatMap(({ value }, col) =>
    value !== null && col !== lead.col ? [col] : [],
  );
  const alone = stay.filter((col) => !next.merges.some((area) => touches(area, lead.row, col)));
  const down = alone.map((col) => ({ row: lead.row, col, rows: 2, cols: 1 }));
  return { ...next, merges: [...next.merges, ...down] };
};

function touches(
  area: { row: number; col: number; rows: number; cols: number },
  row: number,
  col: number,
): boolean {
  return (
    row >= area.row && row < area.row + area.rows && col >= area.col && col < area.col + area.cols
  );
}

/** 执行率 as text, as a number, with and without a per cent sign. */
const rates: Mutation = (sheet, { id, original, dice }) => {
  let next = sheet;
  for (const { path, field } of fieldsOf(original.table)) {
    if (!path.endsWith('executionRate') || field.state !== 'ok' || !field.cell) continue;
    const { value } = (field as Extract<Field<Figure>, { state: 'ok' }>).value;
    const percent = value.times(100).toFixed();
    const [content, format] = dice.pick<readonly [CellValue, string]>([
      [Number(value), '0.00%'],
      [Number(value), 'General'],
      [`${percent}%`, 'General'],
      [`${percent}％`, '@'],
      [` ${percent} %`, 'General'],
    ]);
    const at = whereIs(next, markOf(id, field.cell.row, field.cell.col));
    next = withCell(next, at, (cell) => ({ ...cell, value: content, format, formula: null }));
  }
  return next;
};

const WAN = 10_000;

/** Amounts in 元, and the unit said in one of the usual places. */
const yuan: Mutation = (sheet, { id, original, structure, dice }) => {
  let next = sheet;
  for (const { path, field } of fieldsOf(original.table)) {
    if (!isAmount(path) || field.state !== 'ok' || !field.cell) continue;
    const at = whereIs(next, markOf(id, field.cell.row, field.cell.col));
    const { value } = (field as Extract<Field<Figure>, { state: 'ok' }>).value;
    next = withCell(next, at, (cell) =>
      typeof cell.value === 'string' && /[:：]/.test(cell.value)
        ? cell
        : { ...cell, value: Number(value.times(decimal(WAN))) },
    );
  }
  const said = structure.labels.find(({ text }) => /万\s*元/.test(text));
  if (!said) return next;
  const place = dice.roll(3);
  const unit = whereIs(next, markOf(id, said.row, said.col));
  const remark = place === 0 ? '（元）' : '';
  next = withCell(next, unit, (cell) => ({
    ...cell,
    value: displayText(cell).replace(/[（([【〔]\s*万\s*元\s*[)）\]】〕]/, remark),
  }));
  if (place === 1) {
    const caption = dice.pick(['单位：元', '金额单位：元', '（单位：元）']);
    const col = dice.roll(sheet.rows[0]?.length ?? 1);
    return insertRows(next, structure.title.to, [
      Array.from({ length: col + 1 }, (_, i) => (i === col ? put(caption) : BLANK)),
    ]);
  }
  if (place === 2) {
    for (const hit of structure.labels) {
      if (
        ![...hit.roles].some((role) =>
          /^funds\.column\.(?:initialBudget|annualBudget|executed)$/.test(role),
        )
      )
        continue;
      const at = whereIs(next, markOf(id, hit.row, hit.col));
      next = withCell(next, at, (cell) => ({ ...cell, value: `${displayText(cell)}（元）` }));
    }
  }
  return next;
};

/** Blank rows anywhere. */
const blankRows: Mutation = (sheet, { dice }) => {
  let next = sheet;
  for (let count = 1 + dice.roll(4); count > 0; count--) {
    next = insertRows(next, dice.roll(next.rows.length + 1), [[]]);
  }
  return next;
};

/** Blank columns anywhere. */
const blankCols: Mutation = (sheet, { dice }) =>
  insertCols(sheet, dice.roll((sheet.rows[0]?.length ?? 0) + 1), 1 + dice.roll(2));

/** A column beside the indicators that no form knows. */
const extraColumn: Mutation = (sheet, { id, structure: { header }, dice }) => {
  const [lead = 0] = header.cols;
  const col = dice.roll((sheet.rows[0]?.length ?? 0) + 1);
  let next = insertCols(sheet, col, 1);
  const { row } = whereIs(next, markOf(id, header.row, lead));
  const end = whereIs(next, markOf(id, header.end - 1, lead)).row;
  next = withCell(next, { row, col }, () =>
    put(dice.pick(['序号', '备注', '数据来源', '责任科室'])),
  );
  for (let line = row + 1; line <= end; line++) {
    if (dice.roll(2) === 0) continue;
    next = withCell(next, { row: line, col }, () => put(dice.pick([line - row, '教研室', '年报'])));
  }
  return next;
};

const ABOVE = [
  '附件2',
  '示教发〔2024〕3号',
  '填报说明见附页',
  '各单位：请于3月底前报送',
  '（公开）',
];
const BELOW = ['以上数据已经核实', '注：本表一式两份', '审核：某科室', '第 1 页'];
const ASIDE = ['已核', '得分', '执行率', '分值', '合计', '财务科', '2024-03-01'];

/** Notes and letter heads above, below and beside the table. */
const notes: Mutation = (sheet, { dice }) => {
  let next = sheet;
  const width = next.rows[0]?.length ?? 0;
  const line = (text: string): MarkedCell[] =>
    Array.from({ length: width }, (_, col) => (col === width >> dice.roll(3) ? put(text) : BLANK));
  if (dice.roll(2) === 0) next = insertRows(next, 0, [line(dice.pick(ABOVE)), []]);
  if (dice.roll(2) === 0) next = insertRows(next, next.rows.length, [[], [put(dice.pick(BELOW))]]);
  if (dice.roll(2) === 0) {
    next = insertCols(next, next.rows[0]?.length ?? 0, 2);
    for (let count = 1 + dice.roll(4); count > 0; count--) {
      const at = { row: dice.roll(next.rows.length), col: (next.rows[0]?.length ?? 1) - 1 };
      next = withCell(next, at, () => put(dice.pick(ASIDE)));
    }
  }
  return next;
};

/** The whole table further down and to the right. */
const shift: Mutation = (sheet, { dice }) =>
  insertCols(insertRows(sheet, 0, new Array<MarkedCell[]>(dice.roll(6)).fill([])), 0, dice.roll(5));

/** All changes that one table can go through, in the order in which they are made. */
export const MUTATIONS = {
  columns,
  blocks,
  splitHeader,
  labels,
  title,
  rates,
  yuan,
  extraColumn,
  blankRows,
  blankCols,
  notes,
  shift,
} as const satisfies Record<string, Mutation>;
