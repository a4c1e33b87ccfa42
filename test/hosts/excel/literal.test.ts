import { content, literal } from '../../../src/hosts/excel/literal';
import { identityFormula, identityOf } from '../../../src/hosts/excel/identity';

describe('what is written so that Excel keeps it', () => {
  test.each([
    ['培训教师', '培训教师'],
    ['  满意度', '  满意度'],
    ['007', "'007"],
    ['95%', "'95%"],
    ['2023年度', "'2023年度"],
    ['=1+2', "'=1+2"],
    ['-无', "'-无"],
    ['@某人', "'@某人"],
    ["'引", "''引"],
    [' 12', "' 12"],
    ['TRUE', "'TRUE"],
    ['#N/A', "'#N/A"],
    ['￥5', "'￥5"],
    ['１２', "'１２"],
    ['＝合计', "'＝合计"],
  ])('the text %j as %j', (text, written) => {
    expect(literal(text)).toBe(written);
  });

  test('numbers, truth values, errors and nothing as themselves', () => {
    expect([12.5, true, { error: '#N/A' }, null].map((value) => literal(value))).toEqual([
      12.5,
      true,
      '#N/A',
      '',
    ]);
  });

  test('a text in a text cell as it is, an apostrophe at its head doubled', () => {
    expect(literal('007', '@')).toBe('007');
    expect(literal("'007", '@')).toBe("''007");
  });

  test('a formula in place of the value', () => {
    expect(content({ value: 3, formula: '=1+2' })).toBe('=1+2');
    expect(content({ value: '3', formula: null })).toBe("'3");
  });

  test.each([
    [{ value: Infinity }],
    [{ value: NaN }],
    [{ value: '字'.repeat(32_768) }],
    [{ value: null, formula: `=${'1+'.repeat(4096)}1` }],
  ])('refuses what no cell can hold', (cell) => {
    expect(() => content(cell)).toThrow(expect.objectContaining({ code: 'failed' }) as Error);
  });
});

describe('the identity name', () => {
  test.each(['uuid;form;1', 'a"b;c;1', ''])('gives %j back', (identity) => {
    expect(identityOf(identityFormula(identity))).toBe(identity);
  });

  test.each(['=Sheet1!$A$1', '=1', '="a"&"b"', '#REF!', 7, undefined])(
    'takes %j for no identity',
    (formula) => {
      expect(identityOf(formula)).toBeNull();
    },
  );
});
