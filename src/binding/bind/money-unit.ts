import type { AmountKind } from '../../model/figure';
import { MONEY_WORDS } from '../../model/money';
import { AMOUNT_COLUMNS } from '../../model/table';
import { displayText } from '../../sheet/display';
import { cellAt } from '../../sheet/grid';
import { MONEY_WORD, OWN_CURRENCY, UNIT_CAPTION } from '../../templates/vocabulary';
import type { FundsHeader } from './funds-header';
import { compact } from './labels';
import { find, type Scan } from './scan';

const WORD = `(?:${OWN_CURRENCY})?(${MONEY_WORD})(?:${OWN_CURRENCY})?`;
/** How a label says the unit: in brackets, or behind 单位. */
const WRITTEN = new RegExp(`\\((?:[^()]*${UNIT_CAPTION}:?)?${WORD}\\)|${UNIT_CAPTION}:${WORD}`);
/** A text that says nothing else. */
const CAPTION = new RegExp(`^\\(?[^():]*${UNIT_CAPTION}:?${WORD}\\)?$`);
/** No label and no caption with a unit is longer. */
const LENGTH = 40;
/** What every word for a unit has one of. */
const SIGNS = /[元万亿]/;

/** Whether a text, in its compact form, says the unit of money and nothing else: "金额单位：万元". */
export function isUnitCaption(plain: string): boolean {
  return CAPTION.test(plain);
}

/**
 * 金额单位: as the headings of the amounts say it, else the block's own labels, else a "单位：元" above or beside them;
 * undefined when nothing says it. A unit that is none of ours (百万元, 美元) is stated too, and so are two that differ:
 * nothing may be guessed then.
 */
export function statedUnit(scanned: Scan, header: FundsHeader | undefined): AmountKind | undefined {
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
  return (
    agreed(headings) ??
    agreed([...block, ...lines]) ??
    captioned(scanned, header?.row ?? scanned.rows - 1)
  );
}

/** The unit that some texts say; where they say several, none of them is that of all amounts. */
function agreed(texts: readonly (string | undefined)[]): AmountKind | undefined {
  const [unit, ...others] = new Set(
    texts.flatMap((text) => (text === undefined ? [] : (unitIn(text, WRITTEN) ?? []))),
  );
  return others.length > 0 ? 'unknown-unit' : unit;
}

/** The last caption above or in a row. */
function captioned({ grid, top, left, cols }: Scan, last: number): AmountKind | undefined {
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

function unitIn(text: string, pattern: RegExp): AmountKind | undefined {
  if (text.length > LENGTH || !SIGNS.test(text)) return undefined;
  const match = pattern.exec(compact(text));
  const word = match?.[1] ?? match?.[2];
  return word === undefined ? undefined : (MONEY_WORDS[word] ?? 'unknown-unit');
}
