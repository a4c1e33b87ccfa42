import { sheetNameProblem } from '../../src/sheet/name';

describe('sheet names', () => {
  test.each([
    ['高三复习迎考', undefined],
    ['项目（一）', undefined],
    ['a'.repeat(31), undefined],
    ['', { code: 'blank' }],
    ['　', { code: 'blank' }],
    ['a'.repeat(32), { code: 'too-long', length: 32, limit: 31 }],
    ['收入/支出', { code: 'forbidden-character', characters: '/' }],
    ['[甲]:乙', { code: 'forbidden-character', characters: '[ ] :' }],
    ["'甲", { code: 'apostrophe-at-end' }],
    ["甲'", { code: 'apostrophe-at-end' }],
    ['History', { code: 'reserved' }],
  ])('%p', (name, problem) => {
    expect(sheetNameProblem(name)).toEqual(problem);
  });

  test('a name is taken whatever its case', () => {
    expect(sheetNameProblem('sheet1', ['Sheet1'])).toEqual({ code: 'duplicate', other: 'Sheet1' });
    expect(sheetNameProblem('Sheet2', ['Sheet1'])).toBeUndefined();
  });
});
