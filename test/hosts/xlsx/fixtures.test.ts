import { readXlsx } from '../../../src/hosts/xlsx/read';
import type { Rect } from '../../../src/sheet/address';
import { cellAt, type Cell } from '../../../src/sheet/grid';
import { gridOf } from '../../../src/sheet/grid-of-plan';
import { YUEYANG_FILES, yueyangFile, yueyangTables } from '../../support/fixtures';
import { sheetsOf } from './package';

const tables = yueyangTables();
const place = (a: Rect, b: Rect): number => a.row - b.row || a.col - b.col;

/**
 * A number of the file says the same as the text of the table when it reads the same without separators. LibreOffice,
 * which made the single files out of a web page, drew spaces together and took "=<50万" for a formula.
 */
function expectSame({ value, formula }: Cell, text: string): void {
  const drawnTogether = (one: string): string => one.replace(/ +/g, ' ').trim();
  if (typeof value === 'number') expect(value).toBe(Number(text.replaceAll(',', '')));
  else expect(drawnTogether(formula ?? (value as string | null) ?? '')).toBe(drawnTogether(text));
}

function expectTable(plan: ReturnType<typeof sheetsOf>[number] | undefined, index: number): void {
  const table = tables[index];
  if (!plan || !table) throw new Error('no table');
  const grid = gridOf(plan);
  for (const { r, c, t } of table.cells) expectSame(cellAt(grid, { row: r, col: c }), t);
  const filled = grid.cells.flat().filter(({ value }) => value !== null).length;
  expect(filled).toBe(table.cells.filter(({ t }) => t !== '').length);
  const merges = table.cells
    .filter(({ rs, cs }) => rs * cs > 1)
    .map(({ r, c, rs, cs }) => ({ row: r, col: c, rows: rs, cols: cs }));
  expect(plan.merges).toEqual(merges.sort(place));
}

describe('the published report of 2023', () => {
  test.each(YUEYANG_FILES.map((name, index) => [name, index] as const))(
    '%s reads as its table',
    (name, index) => {
      const result = readXlsx(yueyangFile(name));
      expect(result).toMatchObject({ ok: true, warnings: [] });
      expectTable(sheetsOf(result)[0], index);
    },
  );

  test('the workbook holds all seven in order', () => {
    const sheets = sheetsOf(readXlsx(yueyangFile('workbook')));
    expect(sheets).toHaveLength(7);
    expect(sheets[0]?.name).toBe('部门整体');
    sheets.forEach((sheet, index) => {
      expectTable(sheet, index);
    });
  });

  test('looks, geometry and print setup come along', () => {
    const [sheet] = sheetsOf(readXlsx(yueyangFile('gaosan')));
    expect(sheet?.columns).toEqual(new Array(9).fill(50.4));
    expect(sheet?.rows.slice(0, 2)).toEqual([12.8, 23.85]);
    expect(sheet?.styles[0]).toEqual({
      fonts: ['Times New Roman'],
      size: 10,
      vertical: 'bottom',
      wrap: true,
    });
    expect(sheet?.print).toMatchObject({ paper: 'A4', orientation: 'portrait', fitWidth: 0 });
  });

  test('rows that the workbook gives no height are open', () => {
    const [sheet] = sheetsOf(readXlsx(yueyangFile('workbook')));
    expect(sheet?.rows).toEqual(new Array(26).fill(null));
  });

  test('what is returned is frozen through and through', () => {
    const [sheet] = sheetsOf(readXlsx(yueyangFile('gaosan')));
    expect(Object.isFrozen(sheet)).toBe(true);
    expect(sheet?.cells.every((cell) => Object.isFrozen(cell))).toBe(true);
    expect(sheet?.merges.every((area) => Object.isFrozen(area))).toBe(true);
  });
});
