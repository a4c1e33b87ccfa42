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
