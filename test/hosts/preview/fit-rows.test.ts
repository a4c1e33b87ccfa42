import { fittedRows } from '../../../src/hosts/preview/fit-rows';
import type { CellStyle, SheetPlan } from '../../../src/sheet/plan';
import { planOf, type CellSpec } from '../../contract/contract-support';

const DEFAULTS = { columnWidth: 54, rowHeight: 15 };
/** Six characters of the default font to a line of A and B. */
const COLUMNS = [75, 75];
const WRAPPED: CellStyle = { wrap: true };

const fitted = (
  rows: SheetPlan['rows'],
  specs: Readonly<Record<string, CellSpec>>,
  { style = WRAPPED, ...rest }: { style?: CellStyle } & Parameters<typeof planOf>[2] = {},
): readonly number[] =>
  fittedRows(planOf('表', specs, { columns: COLUMNS, rows, styles: [style], ...rest }), DEFAULTS);
/** The height of so many lines of the default font. */
const lines = (count: number): number => Math.ceil(15 + (count - 1) * 15.95);
const text = (count: number): string => '目标指标分值'.repeat(count);

describe('rows of open height', () => {
  test('told heights stay, and hidden rows stay hidden', () => {
    expect(fitted([20, 0, 3], { A1: text(4), A2: text(4), A3: text(4) })).toEqual([20, 0, 3]);
    expect(fitted([20, 0, null], { A1: text(4), A2: text(4) })).toEqual([20, 0, 15]);
  });

  test('the tallest wrapped text of a row decides', () => {
    expect(fitted([null, null], { A1: text(2), B1: text(5), A2: '短' })).toEqual([lines(5), 15]);
  });

  test('a text that is not wrapped takes one line of its font', () => {
    expect(fitted([null], { A1: text(5) }, { style: {} })).toEqual([15]);
    expect(fitted([null], { A1: text(5) }, { style: { size: 22 } })).toEqual([30]);
    expect(fitted([null], { A1: '小' }, { style: { size: 6, wrap: true } })).toEqual([15]);
  });

  test('numbers count as they are shown, results of formulas too', () => {
    const number = { value: 1234567.5, formula: '=1234567+0.5' };
    expect(fitted([null], { A1: number }, { columns: [45] })).toEqual([lines(2)]);
    expect(fitted([null], { A1: { value: null, formula: '=B1' } })).toEqual([15]);
  });

  test('columns without a width have the default one, hidden columns do not count', () => {
    expect(fitted([null], { C1: text(1) })).toEqual([lines(2)]);
    expect(fitted([null], { A1: text(5) }, { columns: [0, 75] })).toEqual([15]);
  });

  test('no row is higher than in Excel', () => {
    expect(fitted([null], { A1: text(100) })).toEqual([409]);
  });
});

describe('merged areas', () => {
  test('merged across, the text has the width of all columns', () => {
    expect(fitted([null], { A1: text(4) }, { merges: ['A1:B1'] })).toEqual([lines(2)]);
  });

  test('merged down, the last open row takes what is missing', () => {
    const rows = [null, null, null, 20];
    const heights = fitted(rows, { A1: text(6), B2: text(2) }, { merges: ['A1:A4'] });
    expect(heights).toEqual([15, lines(2), lines(6) - 15 - lines(2) - 20, 20]);
  });

  test('nothing is given where the rows are high enough, or none is open', () => {
    expect(fitted([null, 90], { A1: text(6) }, { merges: ['A1:A2'] })).toEqual([15, 90]);
    expect(fitted([20, 20], { A1: text(6) }, { merges: ['A1:A2'] })).toEqual([20, 20]);
  });

  test('smaller areas come first, so that larger ones find their rows', () => {
    const specs = { A1: text(6), B1: text(4) };
    const heights = fitted([null, null, null], specs, { merges: ['A1:A3', 'B1:B2'] });
    expect(heights).toEqual([15, lines(4) - 15, lines(6) - lines(4)]);
  });

  test('what the last row cannot take goes to the one before', () => {
    expect(fitted([null, null, 0], { A1: text(40) }, { merges: ['A1:A3'] })).toEqual([
      lines(40) - 409,
      409,
      0,
    ]);
  });

  test('rows that the plan does not tell have the default height', () => {
    const heights = fitted([null], { A1: text(6) }, { merges: ['A1:A3'] });
    expect(heights).toEqual([lines(6) - 30]);
    expect(fitted([null], { A1: text(6) }, { merges: ['A1:A1048576'] })).toEqual([15]);
  });
});
