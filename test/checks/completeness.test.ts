import fc from 'fast-check';
import { date } from '../../src/checks/completeness/date';
import { phone } from '../../src/checks/completeness/phone';
import { subcategory } from '../../src/checks/completeness/subcategory';
import { runChecks } from '../../src/checks/run';
import { hideMobiles, isMasked, mobilesIn, readPhone } from '../../src/checks/support/phone';
import { contextOf, projectTable } from '../support/table-builder';
import { signed } from './cases/completeness';

describe('fixes', () => {
  const fixesOf = (check: Parameters<typeof runChecks>[0][number], table = projectTable()) =>
    runChecks([check], contextOf(table)).flatMap(({ findings }) => findings.map(({ fix }) => fix));

  test('a date in another form is written in the standard one', () => {
    expect(fixesOf(date, signed(projectTable(), ['', ' 2024.9.11 ']))).toEqual([
      {
        kind: 'date',
        safe: true,
        edits: [
          { kind: 'text', cell: { row: 29, col: 3 }, from: '2024.9.11', to: '2024年9月11日' },
        ],
      },
    ]);
  });

  test('a date that a formula makes is left to it', () => {
    const table = signed(projectTable(), ['', '2024/9/11']);
    const { signature } = table;
    const formula = {
      ...table,
      signature: { ...signature, date: { ...signature.date, formula: true } },
    };
    expect(fixesOf(date, formula)).toEqual([]);
  });

  test('what cannot be read and what is too early has none', () => {
    expect(fixesOf(date, signed(projectTable(), ['', '9月']))).toEqual([null]);
    expect(fixesOf(date, signed(projectTable(), ['', '2022年9月1日']))).toEqual([null]);
  });

  test('blank rows are marked 无 in the first of them: a declaration, so not safe', () => {
    expect(fixesOf(subcategory, projectTable({ output: [[], []] }))).toEqual([
      {
        kind: 'mark-none',
        safe: false,
        edits: [{ kind: 'text', cell: { row: 12, col: 3 }, from: '', to: '无' }],
      },
    ]);
  });

  test('points or a reason on the rows contradict 无', () => {
    expect(fixesOf(subcategory, projectTable({ output: [[], ['', '', '', '5']] }))).toEqual([null]);
    expect(fixesOf(subcategory, projectTable({ output: [['', '', '', '', '', '待定']] }))).toEqual([
      null,
    ]);
  });
});

describe('telephone numbers', () => {
  const digits = (length: number) =>
    fc
      .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
      .map((d) => d.join(''));
  const mobile = fc
    .tuple(fc.constantFrom('13', '15', '17', '18', '19'), digits(9))
    .map((p) => p.join(''));
  const land = fc
    .tuple(fc.constantFrom('010-8', '0730-8', '021 6', '(0731)8'), digits(6))
    .map((p) => p.join(''));

  test('any list of numbers is valid, and its mobile numbers are found', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(mobile, land), { minLength: 1, maxLength: 4 }),
        fc.constantFrom('、', '/', '；', ' / ', '\n'),
        (numbers, separator) => {
          const text = numbers.join(separator);
          expect([text, readPhone(text)]).toEqual([text, { kind: 'valid' }]);
          expect(mobilesIn(text, true)).toEqual(numbers.filter((number) => number.startsWith('1')));
        },
      ),
      { numRuns: 200 },
    );
  });

  test('a digit more or less is never valid', () => {
    fc.assert(
      fc.property(mobile, fc.integer({ min: 0, max: 10 }), (number, at) => {
        const less = number.slice(0, at) + number.slice(at + 1);
        // Ten digits that begin with 800 are a service number.
        fc.pre(!less.startsWith('800'));
        expect(readPhone(`${number}0`)).toEqual({ kind: 'length', digits: 12 });
        expect(readPhone(less).kind).not.toBe('valid');
      }),
      { numRuns: 200 },
    );
  });

  test('a mobile number is its digits, however they are set apart; in words only eleven in a row', () => {
    expect(mobilesIn('办 +86 139-0000 0000、１３９００００００００', true)).toEqual([
      '13900000000',
      '13900000000',
    ]);
    expect(mobilesIn('139-0000-0000，13900000001', false)).toEqual(['13900000001']);
  });

  test.each([
    ['a mobile number in groups of its own', '139000000 00', 'valid'],
    ['eight digits that begin like a mobile number', '1390 0000', 'length'],
    ['an extension behind a long dash', '0730－8880001—12', 'valid'],
    ['as long as a field may be', '13900000000'.padEnd(200, '办'), 'valid'],
    ['longer', '13900000000'.padEnd(201, '办'), 'none'],
  ])('%s', (_, text, kind) => {
    expect(readPhone(text)).toMatchObject({ kind });
  });

  test('hidden digits are told from a product or words', () => {
    const hidden = ['139****0000', '139**0000', '139××××0000', '139ＸＸＸＸ', '0730-888****'];
    expect(hidden.filter((text) => !isMasked(text))).toEqual([]);
    expect(['13900000000', '139x0000', '电话**'].filter(isMasked)).toEqual([]);
    expect(hideMobiles('联系人１３９００００００００，0730-8880001')).toBe(
      '联系人139****0000,0730-8880001',
    );
  });

  test('any text is read', () => {
    const text = fc.string({
      unit: fc.constantFrom(...Array.from('0123456789+-()（）－ 转分机*x./、')),
      maxLength: 300,
    });
    fc.assert(
      fc.property(text, (typed) => {
        const [result] = runChecks([phone], contextOf(signed(projectTable(), ['', '', typed])));
        expect(result?.findings.filter(({ variant }) => variant === 'crashed')).toEqual([]);
        for (const number of mobilesIn(typed, true)) expect(number).toMatch(/^1[3-9]\d{9}$/);
      }),
      { numRuns: 200 },
    );
  });
});
