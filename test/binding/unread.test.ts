import fc from 'fast-check';
import { bindAll } from '../../src/binding/bind/bind-all';
import { unreadCells } from '../../src/binding/bind/unread';
import { toA1 } from '../../src/sheet/address';
import type { Grid } from '../../src/sheet/grid';
import { FORMS } from '../../src/templates/registry';
import { filled } from '../recognition/originals';
import { edited } from '../support/edited-grid';
import { YUEYANG_FILES, yueyangGrid } from '../support/fixtures';
import { runs } from '../support/runs';

function unread(grid: Grid): string[] {
  const { inTable, around } = unreadCells(grid, bindAll(grid, FORMS));
  return [...inTable.flat(), ...around].map(({ cell, text }) => `${toA1(cell)} ${text}`);
}

const SHEETS = FORMS.flatMap((form) => [1, 3].map((rows) => filled(form, rows)));

test('of an official layout with all its fields nothing is unread', () => {
  expect(SHEETS.map(unread)).toEqual(SHEETS.map(() => []));
});

test('of the published tables, what stands where no label is', () => {
  expect(
    Object.fromEntries(YUEYANG_FILES.map((name) => [name, unread(yueyangGrid(name))])),
  ).toEqual({
    ...Object.fromEntries(YUEYANG_FILES.map((name) => [name, []])),
    department: ['F8 0', 'F9 0'],
  });
});

/** Cells that no merged area covers and that hold neither a label nor a field. */
function freeCells(grid: Grid): { row: number; col: number }[] {
  const width = grid.cells[0]?.length ?? 0;
  return Array.from({ length: grid.cells.length + 2 }, (_, row) => ({ row, col: width + 1 }));
}

test('a year below the title is read', () => {
  const [first = [], ...rest] = yueyangGrid('gaosan').cells;
  const line = first.map((cell, col) => ({ ...cell, value: col === 0 ? '（2023年度）' : null }));
  const titled = edited({ cells: [first, line, ...rest], merges: null }, [
    [0, 0, '项目支出绩效自评表'],
  ]);
  expect(unread(titled)).toEqual([]);
});

test('a stray text is unread, and nothing else', () => {
  fc.assert(
    fc.property(
      fc.nat({ max: SHEETS.length - 1 }),
      fc.nat(),
      fc.constantFrom('杂项', '已核对', '见附件', '得分', '12'),
      (sheet, die, text) => {
        const grid = SHEETS[sheet]!;
        const free = freeCells(grid);
        const cell = free[die % free.length]!;
        const width = cell.col + 1;
        const cells = Array.from({ length: Math.max(grid.cells.length, cell.row + 1) }, (_, row) =>
          Array.from(
            { length: width },
            (__, col) =>
              grid.cells[row]?.[col] ?? { value: null, formula: null, format: 'General' },
          ),
        );
        const stray = edited({ ...grid, cells }, [[cell.row, cell.col, text]]);
        expect(unread(stray)).toEqual([`${toA1(cell)} ${text}`]);
      },
    ),
    { numRuns: runs(100) },
  );
});

test('what stands between the cells of a table is told from what stands around it', () => {
  const grid = yueyangGrid('gaosan');
  const { inTable, around } = unreadCells(
    edited(grid, [[11, 0, '杂项']]),
    bindAll(edited(grid, [[11, 0, '杂项']]), FORMS),
  );
  expect(inTable.map((cells) => cells.map(({ text }) => text))).toEqual([['杂项']]);
  expect(around).toEqual([]);
});

test('a lost heading leaves its column unread', () => {
  const grid = edited(yueyangGrid('gaosan'), [[10, 7, null]]);
  const scores = unread(grid).filter((one) => /^H1[2-9] /.test(one));
  expect(scores.length).toBeGreaterThan(0);
});

test('where there is no table, everything is around', () => {
  const grid = edited({ cells: [[]], merges: null }, [[0, 0, '通讯录']]);
  expect(unreadCells(grid, [])).toEqual({
    inTable: [],
    around: [{ cell: { row: 0, col: 0 }, text: '通讯录' }],
  });
});
