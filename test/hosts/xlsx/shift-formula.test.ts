import { shiftFormula } from '../../../src/hosts/xlsx/shift-formula';

describe('shiftFormula', () => {
  test.each([
    ['=A1', 1, 1, '=B2'],
    ['=$A1+A$1+$A$1', 2, 3, '=$A3+D$1+$A$1'],
    ['SUM(H12:INDEX(H:H,ROW()-1))', 1, 1, 'SUM(I13:INDEX(I:I,ROW()-1))'],
    ['=SUM(A:B,$A:B,1:3,$1:3)', 1, 1, '=SUM(B:C,$A:C,2:4,$1:4)'],
    ['="A1"&"说""B2"""&A1', 1, 0, '="A1"&"说""B2"""&A2'],
    ["='A1 ''x'''!A1+Sheet1!B2+表1!C3", 1, 0, "='A1 ''x'''!A2+Sheet1!B3+表1!C4"],
    ['=LOG10(A1)+ATAN2(1,A1)', 1, 0, '=LOG10(A2)+ATAN2(1,A2)'],
    ['=Table1[[#This Row],[A1]]+[1]Sheet1!A1', 1, 0, '=Table1[[#This Row],[A1]]+[1]Sheet1!A2'],
    ['=A1B+ABCD1+A_1+得分A1+TRUE', 1, 1, '=A1B+ABCD1+A_1+得分A1+TRUE'],
    ['=1.5E3+2E1', 1, 1, '=1.5E3+2E1'],
    ['=XFE1+XFD1048577', 1, 1, '=XFE1+XFD1048577'],
    ['=A1+XFD1', 0, 1, '=B1+#REF!'],
    ['=B2+A1', -1, 0, '=B1+#REF!'],
    ['=a1', 1, 0, '=A2'],
    ['=IF(A1>0,Jan:Feb!A1,"")', 1, 0, '=IF(A2>0,Jan:Feb!A2,"")'],
    ['=A1', 0, 0, '=A1'],
  ])('%s by %s, %s', (formula, rows, cols, shifted) => {
    expect(shiftFormula(formula, rows, cols)).toBe(shifted);
  });

  test('a long formula does not take long', () => {
    const formula = `=${"'".repeat(4000)}${'['.repeat(4000)}${'A'.repeat(8000)}`;
    expect(shiftFormula(formula, 1, 1)).toBe(formula);
  });
});
