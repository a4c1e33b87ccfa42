import { contains, type Rect } from '../../sheet/address';
import type { ConditionalFormat, Validation } from '../../sheet/plan';
import { shiftSpan, translateFormula, type RowChange } from './references';

/** Ranges after a change, and how far the cell moved within them for which their formula is written. */
interface MovedRanges {
  readonly ranges: readonly Rect[];
  readonly rows: number;
  readonly cols: number;
}

/** Where a rectangle stands after rows were inserted or deleted; null when nothing is left of it. */
export function shiftRect(rect: Rect, change: RowChange): Rect | null {
  const span = shiftSpan(rect.row, rect.row + rect.rows - 1, change);
  return span && Object.freeze({ ...rect, row: span.low, rows: span.high - span.low + 1 });
}

/** Data validations after rows moved. `shift` moves the references of a formula. */
export function moveValidations(
  validations: readonly Validation[],
  change: RowChange,
  styleFrom: number | null,
  shift: (formula: string) => string,
): readonly Validation[] {
  return validations.flatMap((validation) => {
    const moved = moveRanges(validation.ranges, change, styleFrom);
    if (!moved) return [];
    const rule = mapRule(validation.rule, (formula) => rebased(formula, change, moved, shift));
    return [Object.freeze({ ...validation, ranges: moved.ranges, rule })];
  });
}

/** Conditional formats after rows moved. `shift` moves the references of a formula. */
export function moveConditionalFormats(
  formats: readonly ConditionalFormat[],
  change: RowChange,
  styleFrom: number | null,
  shift: (formula: string) => string,
): readonly ConditionalFormat[] {
  return formats.flatMap((format) => {
    const moved = moveRanges(format.ranges, change, styleFrom);
    if (!moved) return [];
    const formula = rebased(format.formula, change, moved, shift);
    return [Object.freeze({ ...format, ranges: moved.ranges, formula })];
  });
}

/** A rule with its formulas rewritten. */
export function mapRule(
  rule: Validation['rule'],
  map: (formula: string) => string,
): Validation['rule'] {
  if (rule.kind === 'custom') return Object.freeze({ ...rule, formula: map(rule.formula) });
  if (rule.kind === 'decimal-between')
    return Object.freeze({ ...rule, maximum: map(rule.maximum) });
  return rule;
}

/**
 * A formula is written for the first cell of its ranges. When that cell is deleted the formula is rewritten for the
 * next one that stays, before references move; when new rows come before it, for the first of them, afterwards.
 */
function rebased(
  formula: string,
  change: RowChange,
  { rows, cols }: MovedRanges,
  shift: (formula: string) => string,
): string {
  return change.kind === 'insert'
    ? translateFormula(shift(formula), rows, cols)
    : shift(translateFormula(formula, rows, cols));
}

function moveRanges(
  ranges: readonly Rect[],
  change: RowChange,
  styleFrom: number | null,
): MovedRanges | null {
  const moved: Rect[] = [];
  let origin: Rect | null = null;
  for (const range of ranges) {
    const next = shiftRect(range, change);
    if (!next) continue;
    origin ??= range;
    moved.push(grown(next, range, change, styleFrom));
  }
  const [first] = ranges;
  const [now] = moved;
  if (!first || !now || !origin) return null;
  const cols = origin.col - first.col;
  if (change.kind === 'insert') {
    const pushed = origin.row >= change.row ? change.count : 0;
    return { ranges: moved, rows: now.row - origin.row - pushed, cols };
  }
  const end = change.row + change.count;
  const survivor = origin.row >= change.row && origin.row < end ? end : origin.row;
  return { ranges: moved, rows: survivor - first.row, cols };
}

/** New rows that look like a row of this range and stand right before or after it belong to it too. */
function grown(next: Rect, before: Rect, change: RowChange, styleFrom: number | null): Rect {
  if (change.kind === 'delete' || styleFrom === null) return next;
  if (!contains(before, { row: styleFrom, col: before.col })) return next;
  if (change.row === before.row) {
    return Object.freeze({ ...next, row: change.row, rows: next.rows + change.count });
  }
  if (change.row === before.row + before.rows) {
    return Object.freeze({ ...next, rows: next.rows + change.count });
  }
  return next;
}
