import { cellsOf, decimalOf, valueOf, ABSENT } from '../../src/model/field';
import { isBlankRow, isUnused, saysNone, tableName } from '../../src/model/table';
import { departmentTable, indicator, projectTable } from '../support/table-builder';

test.each(['无', ' 无 ', '无。', '/', '／', '-', '—', '——', '－', '不适用', '没有'])(
  '%j says none',
  (text) => {
    expect(saysNone(text)).toBe(true);
  },
);
test.each(['', '0', '无误', '没有完成', '-5', '/年'])('%j does not say none', (text) => {
  expect(saysNone(text)).toBe(false);
});

test.each([
  [[], true],
  [['无', '100%', '按质完成', '10', '10'], true],
  [['', '', '', '10', '10'], true],
  [['', '无', '—', '10', '10'], true],
  [['', '提升就业率', '90%', '10', '9'], false],
  [['', '', '100%', '10', '10'], false],
  [['#REF!', '', '', '10', '10'], false],
  [['培训', '', '', '', ''], false],
])('%j names no indicator: %p', (cells, unused) => {
  expect(isUnused(indicator(cells))).toBe(unused);
});

test('a row is blank when nothing at all was typed', () => {
  expect(isBlankRow(indicator([]))).toBe(true);
  expect(isBlankRow(indicator(['', '', '', '', '', '无']))).toBe(false);
  expect(isBlankRow(indicator(['', '', '', '0']))).toBe(false);
});

test("a table's name is its project or its department", () => {
  expect(valueOf(tableName(projectTable()))).toBe('高三复习迎考');
  expect(valueOf(tableName(departmentTable()))).toBe('市教育科学技术研究院');
});

test('blank is not 0, and unreadable has no value', () => {
  const { weight, score } = indicator(['', '', '', '0', '五']);
  expect(decimalOf(weight)?.eq(0)).toBe(true);
  expect(decimalOf(score)).toBeUndefined();
  expect(score.state).toBe('unreadable');
  expect(decimalOf(ABSENT)).toBeUndefined();
  expect(cellsOf(weight, ABSENT)).toEqual([{ row: 12, col: 6 }]);
});
