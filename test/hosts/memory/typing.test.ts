import { numberFromText, readTyped } from '../../../src/hosts/memory/typing';
import type { CellValue } from '../../../src/sheet/grid';

describe('readTyped', () => {
  const cases: [text: string, value: CellValue, format: string | null][] = [
    ['12', 12, null],
    [' 12 ', 12, null],
    ['-0.5', -0.5, null],
    ['+3', 3, null],
    ['.5', 0.5, null],
    ['95%', 0.95, '0%'],
    ['86.19%', 0.8619, '0.00%'],
    ['110 %', 1.1, '0%'],
    ['1,463.31', 1463.31, '#,##0.00'],
    ['215,457', 215457, '#,##0'],
    ['1,46', '1,46', null],
    ['2024-9-11', 45546, 'yyyy/m/d'],
    ['2024/09/11', 45546, 'yyyy/m/d'],
    ['2024/9-11', '2024/9-11', null],
    ['2023-2-29', '2023-2-29', null],
    ['1900-1-1', 1, 'yyyy/m/d'],
    ['1900-3-1', 61, 'yyyy/m/d'],
    ['2023.12.31', '2023.12.31', null],
    ['1e3', 1000, '0.00E+00'],
    ['1e400', '1e400', null],
    ['12345678901234567', 12345678901234600, null],
    ['true', true, null],
    ['FALSE', false, null],
    ["'007", '007', null],
    ["'=A1", '=A1', null],
    ['=', '=', null],
    ['≥90%', '≥90%', null],
    ['无', '无', null],
    [' ', ' ', null],
    ['-', '-', null],
    ['%', '%', null],
  ];
  test.each(cases)('%j in a plain cell', (text, value, format) => {
    expect(readTyped(text, 'General')).toEqual({ value, formula: null, format });
  });

  test('a formula', () => {
    expect(readTyped('=A1', '0.00')).toEqual({ value: null, formula: '=A1', format: null });
  });

  test('nothing', () => {
    expect(readTyped('', '0%')).toEqual({ value: null, formula: null, format: null });
  });

  test.each(['007', '=A1', '95%', 'TRUE'])('a cell of text keeps %j', (text) => {
    expect(readTyped(text, '@')).toEqual({ value: text, formula: null, format: null });
  });

  test.each([
    ['95', 0.95],
    ['0.95', 0.95],
    ['-5', -0.05],
    ['95%', 0.95],
  ])('%j in a cell of percentages', (text, value) => {
    expect(readTyped(text, '0.00%')).toEqual({ value, formula: null, format: null });
  });

  test('a number keeps the format that the cell has', () => {
    expect(readTyped('1,234', '0.0').format).toBeNull();
    expect(readTyped('95%', '0.0')).toEqual({ value: 0.95, formula: null, format: null });
  });
});

test.each([
  ['95%', 0.95],
  [' 7 ', 7],
  ['1,000', 1000],
  ['', undefined],
  ['x', undefined],
  ['0x10', undefined],
])('numberFromText(%j)', (text, number) => {
  expect(numberFromText(text)).toBe(number);
});
