import FormulaParser from 'fast-formula-parser';
import type { CellPosition, Rect } from '../../sheet/address';
import { MAX_COLS, MAX_ROWS } from '../../sheet/address';
import type { CellValue } from '../../sheet/grid';
import { FUNCTIONS, RAW_FUNCTIONS } from './formula-functions';
import { correctOperators } from './formula-operators';
import { respelled } from './references';
import { FormulaError, REF_ERROR, toCellValue, toScalar } from './formula-values';

/** Where a formula's references are looked up. `sheet` is a sheet's name, undefined for the formula's own. */
export interface ReferenceReader {
  /** What a cell holds; a missing sheet is a #REF! error. */
  cell(sheet: string | undefined, place: CellPosition): CellValue;
  /** What a rectangle holds, row by row; null for a missing sheet. Whole rows and columns may be cut to what is used. */
  range(sheet: string | undefined, rect: Rect): readonly (readonly CellValue[])[] | null;
}

/** Computes a formula (with its "=") that stands at a place. Never throws but what its reader throws. */
export type Evaluate = (formula: string, at: CellPosition) => CellValue;

/** What takes unbounded time or memory for one cell (an 8-digit identity matrix, a walk over a billion days). */
const REFUSED = ['MUNIT', 'WORKDAY', 'WORKDAY.INTL', 'WEBSERVICE'];

/** Functions that must see a blank as a blank, or take whole ranges: their arguments are handed on as they are. */
const SEES_BLANKS = new Set([...Object.keys(FUNCTIONS), ...Object.keys(RAW_FUNCTIONS)]);

const NAME_ERROR: CellValue = Object.freeze({ error: '#NAME?' });
const BROKEN: CellValue = Object.freeze({ error: '#VALUE!' });

/**
 * A formula evaluator with Excel's semantics on top of the library's parser. Not reentrant: all evaluators share one
 * parser, for making one costs more than a sheet's formulas.
 */
export function createEvaluator(reader: ReferenceReader): Evaluate {
  const shared = (sharedParser ??= createParser());
  return (formula, at) => {
    shared.reader = reader;
    try {
      return toCellValue(
        shared.parser.parse(respelled(formula.slice(1)), { row: at.row + 1, col: at.col + 1 }),
      );
    } catch (error) {
      return failure(error);
    }
  };
}

/** The library's parser, and where it looks up the references of the formula that it computes. */
interface SharedParser {
  readonly parser: FormulaParser;
  reader: ReferenceReader;
}

const NOTHING: ReferenceReader = { cell: () => REF_ERROR, range: () => null };
let sharedParser: SharedParser | undefined;

function createParser(): SharedParser {
  const parser = new FormulaParser({
    functions: FUNCTIONS,
    functionsNeedContext: RAW_FUNCTIONS,
    onCell: (ref) => {
      const place = { row: (ref.row ?? 0) - 1, col: (ref.col ?? 0) - 1 };
      return inSheet(place) ? toScalar(shared.reader.cell(ref.sheet, place)) : REF_ERROR;
    },
    onRange: ({ sheet, from, to }) => {
      if (!inSheet({ row: from.row - 1, col: from.col - 1 })) return REF_ERROR;
      const rect = {
        row: from.row - 1,
        col: from.col - 1,
        rows: to.row - from.row + 1,
        cols: to.col - from.col + 1,
      };
      return shared.reader.range(sheet, rect)?.map((row) => row.map(toScalar)) ?? REF_ERROR;
    },
  });
  const shared: SharedParser = { parser, reader: NOTHING };
  correctOperators(parser.utils);
  parser.funsNeedContextAndNoDataRetrieve.push('OFFSET');
  for (const name of REFUSED) parser.functions[name] = () => undefined;
  for (const [name, fn] of Object.entries(parser.functions)) {
    const raw = parser.funsNeedContext.includes(name) || parser.funsPreserveRef.includes(name);
    if (!raw && !SEES_BLANKS.has(name)) {
      parser.functions[name] = withBlanks(fn, parser.funsNullAs0.includes(name) ? 0 : '');
    }
  }
  return shared;
}

/** Calls a library function with 0 or "" for a blank cell, which it would take for an unknown type. */
function withBlanks(fn: FormulaParser.Fn, blank: 0 | ''): FormulaParser.Fn {
  return (...args) => {
    const result = fn(
      ...args.map((argument) =>
        argument.value === null ? { ...argument, value: blank } : argument,
      ),
    );
    return result === null ? 0 : result;
  };
}

/** What a cell shows for a formula that cannot be read (#NAME?) or that breaks the library (#VALUE!). */
function failure(error: unknown): CellValue {
  const cause = error instanceof FormulaError ? error.details : error;
  if (cause instanceof FormulaError) return toCellValue(cause);
  return cause instanceof Error && !cause.name.endsWith('Exception') ? BROKEN : NAME_ERROR;
}

function inSheet({ row, col }: CellPosition): boolean {
  return row >= 0 && row < MAX_ROWS && col >= 0 && col < MAX_COLS;
}
