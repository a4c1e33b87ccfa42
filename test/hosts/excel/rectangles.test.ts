import fc from 'fast-check';
import { rectanglesOf } from '../../../src/hosts/excel/rectangles';
import { contains, intersects, type CellPosition } from '../../../src/sheet/address';

const cell = fc.record({ row: fc.nat(8), col: fc.nat(8) });
const PLACES = Array.from({ length: 81 }, (_, n) => ({ row: Math.floor(n / 9), col: n % 9 }));

describe('rectangles over cells', () => {
  test('cover exactly the cells, each once', () => {
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 60 }), (cells) => {
        const rects = rectanglesOf(cells);
        const covered = (at: CellPosition) => rects.filter((rect) => contains(rect, at)).length;
        const wanted = new Set(cells.map(({ row, col }) => row * 9 + col));
        expect(PLACES.map(covered)).toEqual(PLACES.map((_, at) => (wanted.has(at) ? 1 : 0)));
        expect(
          rects.filter((rect, at) => rects.slice(at + 1).some((other) => intersects(rect, other))),
        ).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('are few: a full block is one, rows of another width are another', () => {
    const block = Array.from({ length: 12 }, (_, n) => ({ row: Math.floor(n / 3), col: n % 3 }));
    expect(rectanglesOf(block)).toEqual([{ row: 0, col: 0, rows: 4, cols: 3 }]);
    expect(rectanglesOf([...block, { row: 4, col: 0 }])).toHaveLength(2);
    expect(rectanglesOf([])).toEqual([]);
  });
});
