/** The part of fast-formula-parser 1.0.19 that the memory host uses; the package has no types of its own. */
declare module 'fast-formula-parser' {
  namespace FormulaParser {
    class FormulaError extends Error {
      /** Equal codes without a message share one instance. */
      constructor(code: string, message?: string, details?: unknown);
      readonly error: string;
      readonly details?: unknown;
    }

    type Scalar = null | number | string | boolean | FormulaError;
    type Value = Scalar | readonly (readonly Scalar[])[];

    /** A reference as the parser hands it on. Rows and columns count from 1. */
    interface Reference {
      readonly ref: CellRef | RangeRef;
    }
    interface CellRef {
      readonly sheet?: string;
      readonly row?: number;
      readonly col?: number;
    }
    interface RangeRef {
      readonly sheet?: string;
      readonly from: { readonly row: number; readonly col: number };
      readonly to: { readonly row: number; readonly col: number };
    }

    /** A union such as (A1,B2:C3): the values of its parts. */
    interface Union {
      readonly data: readonly Value[];
    }

    /** An argument of a function: `value` is what a reference held. */
    interface Argument {
      readonly value: Value | Union;
      readonly isCellRef?: boolean;
      readonly isRangeRef?: boolean;
      readonly isArray?: boolean;
      readonly omitted?: boolean;
      readonly ref?: CellRef | RangeRef;
    }

    /** An operand before its reference is looked up; null where an argument was left out. */
    type Operand = Value | Union | Reference;

    type Fn = (...args: Argument[]) => Value | undefined;
    type RawFn = (parser: FormulaParser, ...args: Operand[]) => Operand;

    interface Utils {
      extractRefValue(operand: Operand): { readonly val: Value | Union };
      applyInfix(left: Operand, operator: string, right: Operand): Value;
      applyPrefix(signs: readonly string[], operand: Operand): Value;
      applyPostfix(operand: Operand, operator: string): Value;
      applyRange(references: readonly Operand[]): Operand;
      toBoolean(text: string): boolean;
    }
  }

  class FormulaParser {
    static readonly FormulaError: typeof FormulaParser.FormulaError;
    constructor(config: {
      readonly functions?: Readonly<Record<string, FormulaParser.Fn>>;
      readonly functionsNeedContext?: Readonly<Record<string, FormulaParser.RawFn>>;
      readonly onCell: (ref: FormulaParser.CellRef) => FormulaParser.Value;
      readonly onRange: (ref: FormulaParser.RangeRef) => FormulaParser.Value;
    });
    readonly utils: FormulaParser.Utils;
    readonly functions: Record<string, FormulaParser.Fn>;
    readonly funsNullAs0: readonly string[];
    readonly funsNeedContextAndNoDataRetrieve: string[];
    readonly funsNeedContext: readonly string[];
    readonly funsPreserveRef: readonly string[];
    /** @throws FormulaError whose `details` is the cause, for what is no formula or breaks */
    parse(
      formula: string,
      position: { readonly row: number; readonly col: number },
    ): FormulaParser.Value;
  }

  export = FormulaParser;
}
