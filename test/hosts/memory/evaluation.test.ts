import type { CellValue } from '../../../src/sheet/grid';
import { planOf } from '../../contract/contract-support';
import { openPlans, valueOf } from './memory-helpers';

const error = (code: string): CellValue => ({ error: code });

/** Cells that the formulas see: numbers, texts, an empty text from a formula, a truth value, blanks and an error. */
const CELLS = {
  A1: 1,
  B1: 2,
  C1: 3,
  A2: 'x',
  B2: { formula: '=IF(TRUE,"","")' },
  A3: true,
  B3: 0.5,
  C3: '5',
  A4: 4,
  B4: 5,
  C4: 6,
  E6: { formula: '=1/0' },
};

describe('formulas', () => {
  const cases: [formula: string, value: CellValue][] = [
    ['=IF(OR(NOT(ISNUMBER(E5)),E5=0),"",F5/E5)', ''],
    ['=IF(AND(ISNUMBER(A4),A4<>0),B4/A4,"")', 1.25],
    ['=ROUND(1.005,2)', 1.01],
    ['=ROUND(10*0.8905,2)', 8.91],
    ['=ROUND(-2.5,0)', -3],
    ['=ROUND(1234.5,-2)', 1200],
    ['=ROUNDUP(1.001,2)', 1.01],
    ['=ROUNDDOWN(-1.009,2)', -1],
    ['=ROUND(MIN(B4/A4,1)*10,2)', 10],
    ['=SUM(A1:C4)', 21.5],
    ['=SUM(A1:C4,"2",TRUE)', 24.5],
    ['=SUM("x")', error('#VALUE!')],
    ['=SUM(E1:E6)', error('#DIV/0!')],
    ['=MIN(A1:C4)', 0.5],
    ['=MAX(A1:C4)', 6],
    ['=MIN(E1:E4)', 0],
    ['=AVERAGE(A1:C1)', 2],
    ['=AVERAGE(E1:E4)', error('#DIV/0!')],
    ['=COUNT(A1:E6)', 7],
    ['=COUNTA(A1:C4)', 11],
    ['=COUNTBLANK(A1:C4)', 2],
    ['=COUNTIF(A1:C4,">2")', 4],
    ['=COUNTIF(A1:C4,"X*")', 1],
    ['=COUNTIF(A1:C4,"")', 2],
    ['=SUMIF(A1:A4,">1",B1:B4)', 5],
    ['=SUMIFS(B1:B4,A1:A4,">=1",C1:C4,">3")', 5],
    ['=AND(A1:C4)', true],
    ['=OR(A2:A2)', error('#VALUE!')],
    ['=NOT(E1)', true],
    ['=MATCH(4,A1:A4,0)', 4],
    ['=MATCH("X",A1:A4,0)', 2],
    ['=MATCH(9,A1:A4,0)', error('#N/A')],
    ['=MATCH(2.5,A1:C1)', 2],
    ['=INDEX(A1:C4,4,2)', 5],
    ['=INDEX(A1:C1,2)', 2],
    ['=INDEX(A1:C4,9,1)', error('#REF!')],
    ['=SUM(INDEX(A1:C4,0,1))', 5],
    ['=SUM(A1:INDEX(A:A,4))', 5],
    ['=SUM(OFFSET(A1,0,0,4,1))', 5],
    ['=SUM(OFFSET(A1:C1,0,0))', 6],
    ['=OFFSET(A1,-1,0)', error('#REF!')],
    ['=OFFSET(1,0,0)', error('#VALUE!')],
    ['=SUM($A:$A)', 5],
    ['=SUM(1:1)', 6],
    ['=SUM($1:$1)', 6],
    ['=N(A2)+N(A3)+N(E1)', 1],
    ['=IFERROR(1/0,"无")', '无'],
    ['=IFERROR(A4,"无")', 4],
    ['=IFERROR(1/0,E1)', 0],
    ['=ISBLANK(E1)', true],
    ['=ISBLANK(B2)', false],
    ['=ISNUMBER(C3)', false],
    ['=ISERROR(E6)', true],
    ['=E1=""', true],
    ['=E1=0', true],
    ['=B2=0', false],
    ['="a"="A"', true],
    ['="2">1', true],
    ['=0.1+0.2=0.3', true],
    ['=E1', 0],
    ['=B2', ''],
    ['=B2+1', error('#VALUE!')],
    ['=-A2', error('#VALUE!')],
    ['="95%"*2', 1.9],
    ['=E1&"x"&1.10&TRUE', 'x1.1TRUE'],
    ['=-2^2', 4],
    ['=2^3^2', 64],
    ['=50%', 0.5],
    ['=.5+1E2', 100.5],
    ['=1/0', error('#DIV/0!')],
    ['=IF(1/0,1,2)', error('#DIV/0!')],
    ['=IF(E1,1,2)', 2],
    ['=IF(TRUE,,1)', 0],
    ['=IF(FALSE,1)', false],
    ['=10^400', error('#NUM!')],
    ['=VALUE("1,463.31")', 1463.31],
    ['=SUBSTITUTE("aXbX","X","$&",2)', 'aXb$&'],
    ['=TEXT(0.5,"0.0%")', '50.0%'],
    ['=ABS(E1)', 0],
    ['=LEN(E1)', 0],
    ['=ROW()+COLUMN()', 17],
    ['=TRUE', true],
    ['=#N/A', error('#N/A')],
    ['=#REF!+1', error('#REF!')],
    ['=SUM(#REF!:INDEX(A:A,4))', error('#REF!')],
    ['=NOSUCH(1)', error('#NAME?')],
    ['=没有', error('#NAME?')],
    ['=1+', error('#NAME?')],
    ['=)', error('#VALUE!')],
    [`=${'('.repeat(3000)}1${')'.repeat(3000)}`, error('#VALUE!')],
    ['=REPT("x",1E9)', error('#VALUE!')],
    ['=MUNIT(100000)', error('#NAME?')],
    ['=WEBSERVICE("http://localhost")', error('#NAME?')],
    ['=缺!A1', error('#REF!')],
    ["='另 表'!A1*2", 14],
    ["=SUM('另 表'!A1:B1)", 15],
    ["=INDEX('另 表'!A1:B1,1,2)", 8],
    ['=COUNTIF(A2,"*a*a*a*a*a*a*a*b")', 0],
  ];
  test.each(cases)('%s', async (formula, value) => {
    const sheet = planOf('表', { ...CELLS, G10: { formula } });
    const other = planOf('另 表', { A1: 7, B1: 8 });
    const { host, ids } = await openPlans(sheet, other);
    expect(await valueOf(host, ids[0]!, 'G10')).toEqual(value);
  });
});

describe('circles of references', () => {
  test.each([
    ['a cell of itself', { A1: { formula: '=A1+1' } }, ['A1']],
    ['two cells', { A1: { formula: '=B1' }, B1: { formula: '=A1' } }, ['A1', 'B1']],
    ['a sum over itself', { A3: { formula: '=SUM(A1:A5)' } }, ['A3']],
    [
      'three cells that another reads',
      {
        A1: { formula: '=B1' },
        B1: { formula: '=C1' },
        C1: { formula: '=SUM(B1:B2)' },
        D1: { formula: '=A1+1' },
      },
      ['A1', 'B1', 'C1', 'D1'],
    ],
  ])('%s', async (_what, cells, addresses) => {
    const { host, ids } = await openPlans(planOf('表', { ...cells, Z1: { formula: '=1+1' } }));
    for (const address of addresses) {
      expect(await valueOf(host, ids[0]!, address)).toEqual({ error: '#REF!' });
    }
    expect(await valueOf(host, ids[0]!, 'Z1')).toBe(2);
  });

  test('across sheets, and gone once it is broken', async () => {
    const a = planOf('甲', { A1: { formula: '=乙!A1+1' } });
    const b = planOf('乙', { A1: { formula: '=甲!A1+1' } });
    const { host, ids } = await openPlans(a, b);
    expect(await valueOf(host, ids[0]!, 'A1')).toEqual({ error: '#REF!' });
    await host.user.type(ids[1]!, { row: 0, col: 0 }, '1');
    expect(await valueOf(host, ids[0]!, 'A1')).toBe(2);
  });
});

test('a chain of 5,000 references, first cell first', async () => {
  const cells = Object.fromEntries(
    Array.from({ length: 5000 }, (_, row) => [
      `A${String(row + 1)}`,
      row === 4999 ? 1 : { formula: `=A${String(row + 2)}+1` },
    ]),
  );
  const { host, ids, evaluated } = await openPlans(planOf('表', cells));
  expect(await valueOf(host, ids[0]!, 'A1')).toBe(5000);
  expect(evaluated(ids[0]!)).toBe(4999);
});
