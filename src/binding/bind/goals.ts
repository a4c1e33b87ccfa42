import { ABSENT, type TextField } from '../../model/field';
import type { Goals } from '../../model/table';
import type { Form, LabelRole } from '../../templates/form';
import { joinedText, textOf, unlessHint } from './fields';
import { hintOf } from './hints';
import { isNote } from './notes';
import { endOfPart, type Parts } from './parts';
import { firstFilled, type Hit, type Scan } from './scan';

/** The labels of 年度总体目标. */
export type GoalHits = Readonly<Record<keyof Goals, Hit | undefined>>;

/**
 * Finds the labels outside of the indicator block.
 * @param top the block's first row
 * @param end the row after its last one
 */
export function findGoals({ hits }: Scan, top: number, end: number): GoalHits {
  const first = (role: LabelRole): Hit | undefined =>
    hits.find(({ row, roles }) => roles.has(role) && (row < top || row >= end));
  return {
    expected: first('goals.expected'),
    actual: first('goals.actual'),
    process: first('goals.process'),
  };
}

/** Reads the goals: expected and actual under their headings, the process beside its label. */
export function bindGoals(parts: Parts, form: Form): Goals {
  const { goals, scanned } = parts;
  const field = (name: keyof Goals, text: TextField): TextField =>
    unlessHint(text, hintOf(form, `goals.${name}`));
  return {
    expected: field('expected', below(parts, goals.expected)),
    actual: field('actual', below(parts, goals.actual)),
    process: field('process', textOf(scanned, goals.process)),
  };
}

/** Everything that stands under a heading: down to the next part of the table, a note, or a blank row below a text. */
function below(parts: Parts, heading: Hit | undefined): TextField {
  if (!heading) return ABSENT;
  const { scanned } = parts;
  const { grid, left, cols } = scanned;
  const end = Math.min(endOfPart(parts, heading.row), nextLabel(scanned, heading) ?? Infinity);
  const cells = [];
  let some = false;
  for (let row = heading.row + 1; row < end; row++) {
    const first = firstFilled(scanned, row, left, cols);
    if (!first && some) break;
    const value = first && grid.cells[row]?.[first.col]?.value;
    if (typeof value === 'string' && isNote(value) && first?.col !== heading.col) break;
    cells.push({ row, col: heading.col });
    some ||= firstFilled(scanned, row, heading.col, heading.col + 1) !== null;
  }
  return joinedText(grid, cells);
}

/** What may stand under the goals instead of the indicators. */
const NEXT: readonly LabelRole[] = ['goals.process', 'funds.block', 'funds.unit'];

/** The row of the first label under a heading that opens another part. */
function nextLabel({ hits }: Scan, { row, col }: Hit): number | undefined {
  return hits.find(
    (hit) => hit.row > row && hit.col < col && NEXT.some((role) => hit.roles.has(role)),
  )?.row;
}
