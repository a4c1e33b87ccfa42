import type { ICommandInfo, IRange, Workbook } from '@univerjs/core';
import {
  ErrorType,
  EffectRefRangId,
  deserializeRangeWithSheet,
  generateStringWithSequence,
  sequenceNodeType,
  serializeRange,
  type LexerTreeBuilder,
} from '@univerjs/preset-sheets-core';

/** Rows or columns put in or taken out: `count` of them at `at`, counted from 0. */
export interface Shift {
  readonly axis: 'row' | 'column';
  readonly kind: 'insert' | 'remove';
  readonly at: number;
  readonly count: number;
}

const SHIFTS: Readonly<Record<string, Pick<Shift, 'axis' | 'kind'> | undefined>> = {
  [EffectRefRangId.InsertRowCommandId]: { axis: 'row', kind: 'insert' },
  [EffectRefRangId.RemoveRowCommandId]: { axis: 'row', kind: 'remove' },
  [EffectRefRangId.InsertColCommandId]: { axis: 'column', kind: 'insert' },
  [EffectRefRangId.RemoveColCommandId]: { axis: 'column', kind: 'remove' },
};

/** The shift that one of Univer's commands makes, or null for any other command. */
export function shiftOf({ id, params }: Readonly<ICommandInfo>): Shift | null {
  const told: { readonly range?: IRange } | undefined = params;
  const range = told?.range;
  if (!range) return null;
  const { startRow, endRow, startColumn, endColumn } = range;
  const kind = SHIFTS[id];
  if (!kind) return null;
  const [at, last] = kind.axis === 'row' ? [startRow, endRow] : [startColumn, endColumn];
  return { ...kind, at, count: last - at + 1 };
}

/** A sheet, as Univer's mutations name it. */
export interface Target {
  readonly unitId: string;
  readonly subUnitId: string;
}

/** The sheet that a command is about; without a name it is the active one. */
export function targetOf({ params }: ICommandInfo, workbook: Workbook): Target {
  const { subUnitId = workbook.getActiveSheet().getSheetId() } = (params ?? {}) as Partial<Target>;
  return { unitId: workbook.getUnitId(), subUnitId };
}

/** First and last row (or column) after a shift, or null when nothing is left. Whole rows and columns are NaN and stay. */
export function shiftSpan(
  first: number,
  last: number,
  { kind, at, count }: Shift,
): readonly [number, number] | null {
  if (kind === 'insert')
    return [first >= at ? first + count : first, last >= at ? last + count : last];
  const end = at + count;
  if (first >= at && last < end) return null;
  const start = first < at || Number.isNaN(first) ? first : Math.max(first, end) - count;
  const stop = last < at || Number.isNaN(last) ? last : Math.max(last - count, at - 1);
  return [start, stop];
}

/** A range after a shift: it moves, grows, shrinks, or is gone (null). */
export function shiftRange<T extends IRange>(range: T, shift: Shift): T | null {
  const rows = shift.axis === 'row';
  const span = rows
    ? shiftSpan(range.startRow, range.endRow, shift)
    : shiftSpan(range.startColumn, range.endColumn, shift);
  if (!span) return null;
  const [first, last] = span;
  return rows
    ? { ...range, startRow: first, endRow: last }
    : { ...range, startColumn: first, endColumn: last };
}

/**
 * A rule's formula after a shift. It is written for the first cell of the rule's ranges; where that cell is taken
 * out, for the first one that is left.
 */
export function shiftFormula(
  formula: string,
  firstRange: IRange,
  shift: Shift,
  lexer: LexerTreeBuilder,
): string {
  const { axis, kind, at, count } = shift;
  const first = axis === 'row' ? firstRange.startRow : firstRange.startColumn;
  const lost = kind === 'remove' && first >= at && first < at + count ? at + count - first : 0;
  const written =
    lost === 0
      ? formula
      : lexer.moveFormulaRefOffset(formula, axis === 'row' ? 0 : lost, axis === 'row' ? lost : 0);
  const nodes = lexer.sequenceNodesBuilder(written);
  if (!nodes) return written;
  const moved = nodes.map((node) => {
    if (typeof node === 'string' || node.nodeType !== sequenceNodeType.REFERENCE) return node;
    const { range, sheetName } = deserializeRangeWithSheet(node.token);
    if (sheetName) return node;
    const shifted = shiftRange(range, shift);
    return { ...node, token: shifted ? serializeRange(shifted) : ErrorType.REF };
  });
  return `=${generateStringWithSequence(moved)}`;
}
