import fc from 'fast-check';
import {
  columnName,
  contains,
  intersects,
  MAX_COLS,
  MAX_ROWS,
  parseA1,
  parseRect,
  rectToA1,
  toA1,
  type Rect,
} from '../../src/sheet/address';

const cell = fc.record({
  row: fc.nat({ max: MAX_ROWS - 1 }),
  col: fc.nat({ max: MAX_COLS - 1 }),
});
const rect: fc.Arbitrary<Rect> = fc.record({
  row: fc.nat({ max: 20 }),
  col: fc.nat({ max: 20 }),
  rows: fc.integer({ min: 1, max: 8 }),
  cols: fc.integer({ min: 1, max: 8 }),
});

describe('addresses', () => {
  test.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA'],
    [MAX_COLS - 1, 'XFD'],
  ])('column %d is %s', (col, name) => {
    expect(columnName(col)).toBe(name);
  });

  test('a cell printed and read is the same cell', () => {
    fc.assert(
      fc.property(cell, (place) => {
        expect(parseA1(toA1(place))).toEqual(place);
      }),
    );
  });

  test('a rectangle printed and read is the same rectangle', () => {
    fc.assert(
      fc.property(rect, (area) => {
        expect(parseRect(rectToA1(area))).toEqual(area);
      }),
    );
  });

  test.each(['', 'A', '1', 'A0', 'XFE1', 'A1048577', 'A1B', 'AAAA1', '甲1'])(
    '%p is no cell',
    (text) => {
      expect(parseA1(text)).toBeUndefined();
    },
  );

  test.each(['A1:B', 'A1:B2:C3', ':', 'A1:'])('%p is no rectangle', (text) => {
    expect(parseRect(text)).toBeUndefined();
  });

  test('corners may come in any order, with dollar signs', () => {
    expect(parseRect('$C$3:$A$1')).toEqual({ row: 0, col: 0, rows: 3, cols: 3 });
  });

  test('two rectangles intersect when some cell lies in both', () => {
    fc.assert(
      fc.property(rect, rect, (a, b) => {
        let shared = false;
        for (let row = a.row; row < a.row + a.rows; row++) {
          for (let col = a.col; col < a.col + a.cols; col++) {
            shared ||= contains(b, { row, col });
          }
        }
        expect(intersects(a, b)).toBe(shared);
      }),
    );
  });
});
