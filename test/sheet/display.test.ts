import fc from 'fast-check';
import { format } from 'numfmt';
import { displayText, showsDate, shownDecimals } from '../../src/sheet/display';
import type { CellValue } from '../../src/sheet/grid';

describe('a cell as a person reads it', () => {
  test.each<[CellValue, string, string]>([
    [null, 'General', ''],
    ['450人', '@', '450人'],
    [0.95, '0%', '95%'],
    [0.5, '0.00%', '50.00%'],
    [1463.31, '#,##0.00', '1,463.31'],
    [0.1 + 0.2, 'General', '0.3'],
    [45546, 'yyyy/m/d', '2024/9/11'],
    [45546, 'yyyy"年"m"月"d"日"', '2024年9月11日'],
    [true, 'General', 'TRUE'],
    [{ error: '#DIV/0!' }, '0%', '#DIV/0!'],
    [12, 'not [a format', '12'],
    [1e300, 'General', '1e+300'],
  ])('%p as %s is %s', (value, format, text) => {
    expect(displayText({ value, format, formula: null })).toBe(text);
  });

  test('formats of digits alone show what the library shows', () => {
    const formats = fc
      .tuple(
        fc.constantFrom('0', '#,##0'),
        fc.integer({ min: 0, max: 6 }),
        fc.integer({ min: 0, max: 6 }),
      )
      .map(([whole, least, more]) =>
        least === 0 ? whole : `${whole}.${'0'.repeat(least)}${'#'.repeat(more)}`,
      );
    const written = fc
      .tuple(fc.integer({ min: -1e12, max: 1e12 }), fc.integer({ min: 0, max: 9 }))
      .map(([digits, places]) => Number(`${String(digits)}e-${String(places)}`));
    const values = fc.oneof(written, fc.integer(), fc.double({ noNaN: true }));
    fc.assert(
      fc.property(formats, values, (code, value) => {
        const text = format(code, value, { locale: 'zh-CN' });
        expect(displayText({ value, format: code, formula: null })).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ['General', 0],
    ['0.0', 1],
    ['0%', 2],
    ['0.00%', 4],
    ['yyyy/m/d', 0],
    ['@', 0],
  ])('%s shows %d places of the value', (format, places) => {
    expect(shownDecimals(format)).toBe(places);
  });

  test('date formats are told from numbers', () => {
    expect(showsDate('m/d/yy')).toBe(true);
    expect(showsDate('0.00')).toBe(false);
  });
});
