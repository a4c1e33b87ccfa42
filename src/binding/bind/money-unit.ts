import { AMOUNT_COLUMNS, type MoneyUnit } from '../../model/table';
import { displayText } from '../../sheet/display';
import { cellAt } from '../../sheet/grid';
import { MONEY_WORDS, UNIT_CAPTION } from '../../templates/vocabulary';
import type { FundsHeader } from './funds-header';
import { compact } from './labels';
import { find, type Scan } from './scan';

const WORDS = MONEY_WORDS.map(([word]) => word).join('|');
/** How a label says the unit: in brackets, or behind 单位. */
const WRITTEN = new RegExp(
  `\\((?:[^()]*${UNIT_CAPTION}:?)?(${WORDS})\\)|${UNIT_CAPTION}:(${WORDS})`,
);
/** A text that says nothing else. */
const CAPTION = new RegExp(`^\\(?[^():]*${UNIT_CAPTION}:?(${WORDS})\\)?$`);
/** No label and no caption with a unit is longer. */
const LENGTH = 40;

/** Whether a text, in its compact form, says the unit of money and nothing else: "金额单位：万元". */
export function isUnitCaption(plain: string): boolean {
  return CAPTION.test(plain);
}

/**
 * 金额单位: as the headings of the amounts say it, else the block's own labels, else a "单位：元" above or beside them;
 * undefined when nothing says it.
 */
export function statedUnit(scanned: Scan, header: FundsHeader | undefined): MoneyUnit | undefined {
  const { grid, byRow } = scanned;
  const headings = header
    ? AMOUNT_COLUMNS.flatMap((column) => {
        const col = header.columns[column];
        const rows = [header.top, header.row];
        return col === undefined ? [] : rows.map((row) => displayText(cellAt(grid, { row, col })));
      })
    : [];
  const block = [find(scanned, 'funds.unit')?.text, find(scanned, 'funds.block')?.text];
  const lines = header ? (byRow.get(header.row + 1) ?? []).map(({ text }) => text) : [];
  for (const text of [...headings, ...block, ...lines]) {
    const unit = text === undefined ? undefined : unitIn(text, WRITTEN);
    if (unit) return unit;
  }
  return captioned(scanned, header?.row ?? scanned.rows - 1);
}

/** The last caption above or in a row. */
function captioned({ grid, top, left, cols }: Scan, last: number): MoneyUnit | undefined {
  for (let row = last; row >= top; row--) {
    const cells = grid.cells[row] ?? [];
    for (let col = left; col < cols; col++) {
      const value = cells[col]?.value;
      if (typeof value !== 'string') continue;
      const unit = unitIn(value, CAPTION);
      if (unit) return unit;
    }
  }
  return undefined;
}

function unitIn(text: string, pattern: RegExp): MoneyUnit | undefined {
  if (text.length > LENGTH || !text.includes('元')) return undefined;
  const match = pattern.exec(compact(text));
  const word = match?.[1] ?? match?.[2];
  return MONEY_WORDS.find(([one]) => one === word)?.[1];
}
