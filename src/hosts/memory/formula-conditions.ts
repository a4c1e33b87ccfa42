import type FormulaParser from 'fast-formula-parser';
import {
  compare,
  DIV0_ERROR,
  first,
  FormulaError,
  isArray,
  isUnion,
  VALUE_ERROR,
  type Scalar,
  type Value,
} from './formula-values';
import { numberFromText } from './typing';

type Held = Value | FormulaParser.Union;
type Test = (value: Scalar) => boolean;

const COMPARISONS: Readonly<Record<string, (order: number) => boolean>> = {
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
};

/** COUNTIF, COUNTIFS and SUMIFS: ranges, each followed by a criterion such as ">=5", "完成*", "" or a plain value. */
export const CONDITIONAL: Readonly<Record<string, FormulaParser.Fn>> = {
  COUNTIF: (...args) => matching(valuesOf(args)).length,
  COUNTIFS: (...args) => matching(valuesOf(args)).length,
  SUMIFS: (summed?: FormulaParser.Argument, ...args) =>
    sum(picked(summed?.value ?? null, matching(valuesOf(args)))),
};

/** SUMIF and AVERAGEIF, which get their operands unread. The range that is summed has the shape of the tested one. */
export const RAW_CONDITIONAL: Readonly<Record<string, FormulaParser.RawFn>> = {
  SUMIF: (parser, ...operands) => sum(pickedRaw(parser, operands)),
  AVERAGEIF: (parser, ...operands) => {
    const numbers = pickedRaw(parser, operands);
    return numbers.length === 0 ? DIV0_ERROR : sum(numbers) / numbers.length;
  },
};

function pickedRaw(parser: FormulaParser, operands: readonly FormulaParser.Operand[]): number[] {
  const [range = null, criterion = null, summed = range] = operands.map((operand) =>
    operand === null ? null : parser.utils.extractRefValue(operand).val,
  );
  return picked(summed, matching([range, criterion]));
}

function valuesOf(args: readonly FormulaParser.Argument[]): Held[] {
  return args.map(({ value, omitted }) => (omitted ? 0 : value));
}

/** The places at which every criterion holds, counted along the ranges in reading order. */
function matching(rangesAndCriteria: readonly Held[]): number[] {
  const columns: { readonly values: readonly Scalar[]; readonly test: Test }[] = [];
  for (let index = 0; index < rangesAndCriteria.length; index += 2) {
    const criterion = first(rangesAndCriteria[index + 1] ?? null);
    columns.push({
      values: flat(rangesAndCriteria[index] ?? null),
      test: criterionTest(criterion),
    });
  }
  const places = columns[0]?.values.keys() ?? [];
  return [...places].filter((place) =>
    columns.every(({ values, test }) => test(values[place] ?? null)),
  );
}

/** The numbers at some places. @throws FormulaError that stands at one of them */
function picked(summed: Held, places: readonly number[]): number[] {
  const values = flat(summed);
  const numbers: number[] = [];
  for (const place of places) {
    const value = values[place];
    if (value instanceof FormulaError) throw value;
    if (typeof value === 'number') numbers.push(value);
  }
  return numbers;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function flat(value: Held): readonly Scalar[] {
  if (isArray(value)) return value.flat();
  if (isUnion(value)) throw VALUE_ERROR;
  return [value];
}

function criterionTest(criterion: Scalar): Test {
  if (criterion instanceof FormulaError) return (value) => value === criterion;
  if (typeof criterion !== 'string') return equals(criterion ?? 0);
  const [, operator = '', operand = ''] = /^(<>|<=|>=|=|<|>)?([\s\S]*)$/.exec(criterion) ?? [];
  const number = numberFromText(operand);
  const compares = COMPARISONS[operator];
  if (compares) {
    const wanted = number ?? operand;
    return (value) => typeof value === typeof wanted && compares(compare(value, wanted));
  }
  const same = number === undefined ? matchesText(operand) : equals(number);
  return operator === '<>' ? (value) => !same(value) : same;
}

function equals(wanted: number | boolean): Test {
  return (value) => typeof value === typeof wanted && compare(value, wanted) === 0;
}

/** Text with the wildcards * and ?; "~" takes their meaning away. Blank cells match the empty text. */
function matchesText(text: string): Test {
  if (text === '') return (value) => value === null || value === '';
  const pattern = text.toUpperCase().match(/~[*?~]|[\s\S]/g) ?? [];
  return (value) => typeof value === 'string' && matchesWildcards(value.toUpperCase(), pattern);
}

/** Goes back to the last star only, so that no pattern takes more than (text × pattern) steps. */
function matchesWildcards(text: string, pattern: readonly string[]): boolean {
  let at = 0;
  let next = 0;
  let star = -1;
  let resume = 0;
  while (at < text.length) {
    const wanted = pattern[next];
    if (wanted === '*') {
      star = next++;
      resume = at;
    } else if (wanted === '?' || wanted?.at(-1) === text[at]) {
      at++;
      next++;
    } else if (star >= 0) {
      next = star + 1;
      at = ++resume;
    } else {
      return false;
    }
  }
  return pattern.slice(next).every((part) => part === '*');
}
