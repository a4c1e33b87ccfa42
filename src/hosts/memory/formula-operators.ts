import type FormulaParser from 'fast-formula-parser';
import {
  compare,
  DIV0_ERROR,
  first,
  FormulaError,
  toNumber,
  toText,
  VALUE_ERROR,
  type Scalar,
  type Value,
} from './formula-values';

/**
 * Gives a parser Excel's operators. The library's own take a blank for 0 even beside text (so that A1="" is never true
 * for a blank A1), compare text by case, lose the sign's error and skip an error at an end of a range.
 */
export function correctOperators(utils: FormulaParser.Utils): void {
  const scalar = (operand: FormulaParser.Operand): Scalar =>
    operand === null ? null : first(utils.extractRefValue(operand).val);
  const applyRange = utils.applyRange.bind(utils);
  utils.applyInfix = (left, operator, right) =>
    guarded(() => binary(scalar(left), operator, scalar(right)));
  utils.applyPrefix = (signs, operand) => {
    const negative = signs.filter((sign) => sign === '-').length % 2 === 1;
    return guarded(() => (negative ? -toNumber(scalar(operand)) : scalar(operand)));
  };
  utils.applyPostfix = (operand) => guarded(() => toNumber(scalar(operand)) / 100);
  utils.applyRange = (references) =>
    references.find((reference) => reference instanceof FormulaError) ?? applyRange(references);
  utils.toBoolean = (text) => text.toUpperCase() === 'TRUE';
}

/** Runs what may throw a FormulaError and returns the error as the value it is. */
export function guarded(compute: () => Value): Value {
  try {
    return compute();
  } catch (error) {
    if (error instanceof FormulaError) return error;
    throw error;
  }
}

function binary(left: Scalar, operator: string, right: Scalar): Scalar {
  if (left instanceof FormulaError) return left;
  if (right instanceof FormulaError) return right;
  switch (operator) {
    case '=':
      return compare(left, right) === 0;
    case '<>':
      return compare(left, right) !== 0;
    case '<':
      return compare(left, right) < 0;
    case '<=':
      return compare(left, right) <= 0;
    case '>':
      return compare(left, right) > 0;
    case '>=':
      return compare(left, right) >= 0;
    case '&':
      return toText(left) + toText(right);
    default:
      return arithmetic(toNumber(left), operator, toNumber(right));
  }
}

function arithmetic(left: number, operator: string, right: number): Scalar {
  switch (operator) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      return right === 0 ? DIV0_ERROR : left / right;
    case '^':
      return left ** right;
    default:
      return VALUE_ERROR;
  }
}
