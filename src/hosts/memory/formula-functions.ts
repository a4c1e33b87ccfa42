import type FormulaParser from 'fast-formula-parser';
import {
  compare,
  DIV0_ERROR,
  first,
  FormulaError,
  isArray,
  isUnion,
  NA_ERROR,
  toCondition,
  toNumber,
  toText,
  VALUE_ERROR,
  type Scalar,
  type Value,
} from './formula-values';
import { CONDITIONAL, RAW_CONDITIONAL } from './formula-conditions';
import { INDEX, OFFSET } from './formula-references';
import { excelRound } from './rounding';

type Argument = FormulaParser.Argument;
type Fn = FormulaParser.Fn;
type Operand = FormulaParser.Operand;

const TEXT_LIMIT = 32_767;

/** Values of all arguments, one by one. `literal` is false for what a range or an array held. */
function* items(args: readonly Argument[]): Generator<{ value: Scalar; literal: boolean }, void> {
  for (const { value, isCellRef, omitted } of args) {
    const parts = isUnion(value) ? value.data : [value];
    const literal = !isCellRef && !isArray(value) && !isUnion(value);
    for (const part of parts) {
      if (!isArray(part)) yield { value: omitted ? 0 : part, literal };
      else for (const row of part) for (const item of row) yield { value: item, literal };
    }
  }
}

/** The numbers that an aggregate counts: in ranges only numbers, among literals whatever reads as one. Errors are thrown. */
function numbersOf(args: readonly Argument[]): number[] {
  const numbers: number[] = [];
  for (const { value, literal } of items(args)) {
    if (value instanceof FormulaError) throw value;
    if (literal) numbers.push(toNumber(value));
    else if (typeof value === 'number') numbers.push(value);
  }
  return numbers;
}

/** The conditions that AND and OR join: text in ranges is passed over. Errors are thrown. */
function conditionsOf(args: readonly Argument[]): boolean[] {
  const conditions: boolean[] = [];
  for (const { value, literal } of items(args)) {
    if (value instanceof FormulaError) throw value;
    if (literal || typeof value === 'number' || typeof value === 'boolean') {
      conditions.push(toCondition(value));
    }
  }
  if (conditions.length === 0) throw VALUE_ERROR;
  return conditions;
}

const scalarOf = (argument: Argument | undefined): Scalar => {
  if (!argument) throw VALUE_ERROR;
  return argument.omitted ? 0 : first(argument.value);
};
const numberOf = (argument: Argument | undefined): number => toNumber(scalarOf(argument));
const textOf = (argument: Argument | undefined): string => toText(scalarOf(argument));
const sum = (numbers: readonly number[]): number =>
  numbers.reduce((total, number) => total + number, 0);

/** Not Math.max(...numbers): an argument list has a limit, a column has a million cells. */
const extreme = (numbers: readonly number[], sign: 1 | -1): number =>
  numbers.length === 0
    ? 0
    : numbers.reduce((best, number) => (sign * (number - best) > 0 ? number : best));

const aggregates: Record<string, Fn> = {
  SUM: (...args) => sum(numbersOf(args)),
  PRODUCT: (...args) => {
    const numbers = numbersOf(args);
    return numbers.length === 0 ? 0 : numbers.reduce((total, number) => total * number, 1);
  },
  AVERAGE: (...args) => {
    const numbers = numbersOf(args);
    return numbers.length === 0 ? DIV0_ERROR : sum(numbers) / numbers.length;
  },
  MIN: (...args) => extreme(numbersOf(args), -1),
  MAX: (...args) => extreme(numbersOf(args), 1),
  COUNT: (...args) => count(args, ({ value, literal }) => isNumeric(value, literal)),
  COUNTA: (...args) => count(args, ({ value }) => value !== null),
  COUNTBLANK: (...args) => count(args, ({ value }) => value === null || value === ''),
  AND: (...args) => conditionsOf(args).every(Boolean),
  OR: (...args) => conditionsOf(args).some(Boolean),
  XOR: (...args) => conditionsOf(args).filter(Boolean).length % 2 === 1,
};

function count(
  args: readonly Argument[],
  counts: (item: { readonly value: Scalar; readonly literal: boolean }) => boolean,
): number {
  let total = 0;
  for (const item of items(args)) if (counts(item)) total++;
  return total;
}

function isNumeric(value: Scalar, literal: boolean): boolean {
  if (typeof value === 'number') return true;
  if (!literal || value instanceof FormulaError) return false;
  return typeof value !== 'string' || !Number.isNaN(Number.parseFloat(value));
}

const scalars: Record<string, Fn> = {
  ROUND: (number, digits) => excelRound(numberOf(number), numberOf(digits), 'half'),
  ROUNDUP: (number, digits) => excelRound(numberOf(number), numberOf(digits), 'up'),
  ROUNDDOWN: (number, digits) => excelRound(numberOf(number), numberOf(digits), 'down'),
  VALUE: (text) => numberOf(text),
  SUBSTITUTE: (text, from, to, instance?: Argument) => {
    const [whole, old, replacement] = [textOf(text), textOf(from), textOf(to)];
    if (old === '') return whole;
    if (!instance) return whole.replaceAll(old, () => replacement);
    const parts = whole.split(old);
    const at = Math.trunc(numberOf(instance));
    if (at < 1) return VALUE_ERROR;
    if (at >= parts.length) return whole;
    return `${parts.slice(0, at).join(old)}${replacement}${parts.slice(at).join(old)}`;
  },
  REPT: (text, times) => {
    const [part, repeats] = [textOf(text), Math.trunc(numberOf(times))];
    return repeats < 0 || part.length * repeats > TEXT_LIMIT ? VALUE_ERROR : part.repeat(repeats);
  },
  IFERROR: (value, other) => {
    const result = scalarOf(value);
    return (result instanceof FormulaError ? scalarOf(other) : result) ?? 0;
  },
  IFNA: (value, other) => {
    const result = scalarOf(value);
    return (result === NA_ERROR ? scalarOf(other) : result) ?? 0;
  },
  HYPERLINK: (address, label?: Argument) => scalarOf(label ?? address) ?? 0,
  ISBLANK: (cell?: Argument) => cell?.ref !== undefined && cell.value === null,
  MATCH: (wanted, range, mode?: Argument) =>
    match(scalarOf(wanted), range, mode ? Math.sign(numberOf(mode)) : 1),
};

/** MATCH: the place of an equal value, or in a sorted list that of the last value not beyond (or not below) it. */
function match(wanted: Scalar, range: Argument | undefined, mode: number): Value {
  if (wanted instanceof FormulaError) return wanted;
  let found = 0;
  let place = 0;
  for (const { value } of items(range ? [range] : [])) {
    place++;
    if (value === null || typeof value !== typeof wanted) continue;
    const order = compare(value, wanted);
    if (mode === 0 && order === 0) return place;
    if (mode !== 0 && order * mode <= 0) found = place;
  }
  return found === 0 ? NA_ERROR : found;
}

/** Functions that the library lacks or computes unlike Excel. */
export const FUNCTIONS: Readonly<Record<string, Fn>> = {
  ...aggregates,
  ...scalars,
  ...CONDITIONAL,
};

/** These get their operands unread: what they return may still be a reference, one end of a range for instance. */
export const RAW_FUNCTIONS: Readonly<Record<string, FormulaParser.RawFn>> = {
  ...RAW_CONDITIONAL,
  INDEX,
  OFFSET,
  IF: (parser, test?: Operand, yes?: Operand, no?: Operand) => {
    const { val } = parser.utils.extractRefValue(test ?? 0);
    if (toCondition(first(val))) return yes ?? 0;
    return no === undefined ? false : (no ?? 0);
  },
};
