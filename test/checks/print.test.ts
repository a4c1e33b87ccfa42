import { decimal } from '../../src/model/decimal';
import { fill, printParam } from '../../src/messages/print';
import type { Param } from '../../src/checks/check';

const TERMS = { 'term.wan-yuan': '万元' };

test.each<[string, Param, string]>([
  ['points are bare', { points: decimal('70') }, '70'],
  ['points keep their decimals', { points: decimal('9.50') }, '9.5'],
  ['noise of a formula is not printed', { points: decimal('50.0000000000001') }, '50'],
  [
    'amounts have thousands separators',
    { amount: decimal('1463.31'), unit: 'wan-yuan' },
    '1,463.31',
  ],
  ['negative amounts', { amount: decimal('-1234567.8'), unit: 'yuan' }, '-1,234,567.8'],
  ['rates have their sign', { rate: decimal('0.8618304'), decimals: 4 }, '86.18%'],
  ['rates are never under whole per cents', { rate: decimal('1'), decimals: 0 }, '100%'],
  ['numbers', 100, '100'],
  ['terms', { term: 'wan-yuan' }, '万元'],
  ['an unknown term shows its id', { term: 'nowhere' }, 'nowhere'],
  ['text in one line', ' 学校\n综合  满意度 ', '学校 综合 满意度'],
  ['long text is cut by whole characters', '𠮷'.repeat(41), `${'𠮷'.repeat(39)}…`],
  ['text of the limit is not cut', '字'.repeat(40), '字'.repeat(40)],
])('%s', (_title, param, text) => {
  expect(printParam(param, TERMS)).toBe(text);
});

describe('filling', () => {
  test('puts values into their places, each time', () => {
    expect(fill('{a} 与 {b}，{a}', { a: 1, b: '二' }, {})).toBe('1 与 二，1');
  });
  test('what a user typed is never read as a place or a pattern', () => {
    expect(fill('{a}{b}', { a: '{b}', b: '$&$1' }, {})).toBe('{b}$&$1');
  });
  test('a place without a value stays visible', () => {
    expect(fill('{a} {toString}', {}, {})).toBe('{a} {toString}');
  });
});
