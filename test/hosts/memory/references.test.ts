import {
  dropFromFormula,
  renameInFormula,
  shiftFormula,
  translateFormula,
  type RowChange,
} from '../../../src/hosts/memory/references';

const insert = (row: number, count = 1): RowChange => ({ kind: 'insert', row, count });
const remove = (row: number, count = 1): RowChange => ({ kind: 'delete', row, count });

/** Shifts for a formula on a sheet called "表" whose own rows move. */
const shift = (formula: string, change: RowChange): string =>
  shiftFormula(formula, change, (sheet) => sheet === null || sheet === '表');

describe('shiftFormula', () => {
  const cases: [what: string, formula: string, change: RowChange, expected: string][] = [
    ['a cell below', '=A5', insert(2), '=A6'],
    ['a cell above', '=A2', insert(2), '=A2'],
    ['the cell at the place', '=A3', insert(2), '=A4'],
    ['several rows', '=A3*B9', insert(2, 3), '=A6*B12'],
    ['absolute parts', '=$A$5+A$5+$A5', insert(0), '=$A$6+A$6+$A6'],
    ['lower case', '=sum(a5:b6)', insert(0), '=sum(A6:B7)'],
    ['a range that spans the place', '=SUM(A1:A9)', insert(4), '=SUM(A1:A10)'],
    ['a range that ends above', '=SUM(A1:A4)', insert(4), '=SUM(A1:A4)'],
    ['a range that begins at the place', '=SUM(A5:A9)', insert(4), '=SUM(A6:A10)'],
    ['a range written backwards', '=SUM(B9:A1)', insert(4), '=SUM(B10:A1)'],
    ['whole columns', '=SUM(H:H)+SUM($A:$C)', insert(0), '=SUM(H:H)+SUM($A:$C)'],
    ['a whole column in cells', '=SUM(A1:A1048576)', insert(0), '=SUM(A1:A1048576)'],
    ['whole rows', '=SUM(3:4)+SUM($3:$9)', insert(3), '=SUM(3:5)+SUM($3:$10)'],
    [
      'a total by its own row',
      '=SUM(H12:INDEX(H:H,ROW()-1))',
      insert(5),
      '=SUM(H13:INDEX(H:H,ROW()-1))',
    ],
    ['text', '="A5 "&A5&"say ""A5"""', insert(0), '="A5 "&A6&"say ""A5"""'],
    [
      'functions that look like cells',
      '=LOG10(A5)+ATAN2(A5,1)',
      insert(0),
      '=LOG10(A6)+ATAN2(A6,1)',
    ],
    ['numbers and names', '=1E5+A5_x+x.A5+A5x', insert(0), '=1E5+A5_x+x.A5+A5x'],
    ['the own sheet by name', "=表!A5+'表'!A5", insert(0), "=表!A6+'表'!A6"],
    ['another sheet', "=Sheet2!A5+'a b'!A5", insert(0), "=Sheet2!A5+'a b'!A5"],
    ['a sheet whose name has quotes', "='表''s'!A5", insert(0), "='表''s'!A5"],
    ['another file', '=[1]表!A5+A5', insert(0), '=[1]表!A5+A6'],
    ['a table', '=SUM(表[A5])+A5', insert(0), '=SUM(表[A5])+A6'],
    ['a reference pushed out', '=A1048576', insert(0), '=#REF!'],
    ['a range pushed out in part', '=SUM(A9:A1048576)', insert(0), '=SUM(A10:A1048576)'],
    ['a deleted cell', '=A3+B3', remove(2), '=#REF!+#REF!'],
    ['a deleted cell by name of its sheet', '=表!A3', remove(2), '=表!#REF!'],
    ['a cell below what is deleted', '=A9', remove(2, 3), '=A6'],
    ['a range around', '=SUM(A1:A9)', remove(2, 3), '=SUM(A1:A6)'],
    ['a range whose first row goes', '=SUM(A3:A9)', remove(2), '=SUM(A3:A8)'],
    ['a range whose last row goes', '=SUM(A3:A9)', remove(8), '=SUM(A3:A8)'],
    ['a range cut at its head', '=SUM(A3:A9)', remove(0, 4), '=SUM(A1:A5)'],
    ['a deleted range', '=SUM(A3:A5)', remove(2, 3), '=SUM(#REF!)'],
    ['an error that stands there', '=#REF!+A9', remove(0), '=#REF!+A8'],
  ];
  test.each(cases)('%s: %s', (_what, formula, change, expected) => {
    expect(shift(formula, change)).toBe(expected);
  });
});

test.each([
  ['=A1+$B$2', 3, 1, '=B4+$B$2'],
  ['=SUM(A$1:A2)', 1, 0, '=SUM(A$1:A3)'],
  ['=A1', -1, 0, '=#REF!'],
  ['=Sheet2!A1', 0, -1, '=Sheet2!#REF!'],
  ['=SUM(A:A)', 5, 1, '=SUM(B:B)'],
  ['="A1"', 5, 1, '="A1"'],
])('translateFormula(%s, %i, %i)', (formula, rows, cols, expected) => {
  expect(translateFormula(formula, rows, cols)).toBe(expected);
});

test.each([
  ['=Old!A1+old!B2', 'New', '=New!A1+New!B2'],
  ["='Old'!A1:B2", '新 表', "='新 表'!A1:B2"],
  ['=Old!A1', "it's", "='it''s'!A1"],
  ['=Old!A1', 'A1', "='A1'!A1"],
  ['=Old!A1', '2023', "='2023'!A1"],
  ['="Old!A1"&Older!A1', 'New', '="Old!A1"&Older!A1'],
])('renameInFormula(%s) to %s', (formula, name, expected) => {
  expect(renameInFormula(formula, 'Old', name)).toBe(expected);
});

test('references to a deleted sheet are lost', () => {
  expect(dropFromFormula("=SUM(Old!A1:B2,'Old'!C3,Other!A1,A1)", 'Old')).toBe(
    '=SUM(#REF!,#REF!,Other!A1,A1)',
  );
});
