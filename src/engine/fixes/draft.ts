import type { Fix, FixEdit, FixKind } from '../../checks/fix';
import { contains, toA1 } from '../../sheet/address';
import { displayText } from '../../sheet/display';
import { cellAt, sameValue, type Grid } from '../../sheet/grid';
import type { CellWrite } from '../../sheet/plan';
import type { SheetInfo } from '../../hosts/port';
import { readTable, type Rules } from '../assess';
import type { Problem } from '../assessment';
import type { FixChange } from '../session';
import { computedWrites } from './compute';
import { fixProblem, isProblem } from './problems';
import { gridWith, isTextCell, numberWrite, textWrite, type PlannedWrite } from './writes';

/**
 * Plans fixes of one sheet, one after the other. Texts are looked for in what stands there; what is computed counts what
 * the fixes before it change.
 */
export class FixDraft {
  private readonly writes = new Map<string, PlannedWrite>();
  private grid: Grid;

  /** @param base what stands in the sheet */
  constructor(
    private readonly rules: Rules,
    private readonly sheet: SheetInfo,
    private readonly base: Grid,
  ) {
    this.grid = base;
  }

  /** Plans a fix and takes it in, or says why it cannot be applied. */
  add(fix: Fix): readonly PlannedWrite[] | Problem {
    const planned: PlannedWrite[] = [];
    let grid = this.grid;
    for (const edit of fix.edits) {
      const writes = this.write(edit, fix.kind, grid);
      if (isProblem(writes)) return writes;
      const refusal = writes.map((write) => this.refusal(write)).find((one) => one !== null);
      if (refusal) return refusal;
      planned.push(...writes);
      grid = gridWith(grid, writes);
    }
    const changing = planned.filter((write) => this.changes(write));
    if (changing.length === 0) return fixProblem('nothing');
    this.grid = grid;
    for (const write of changing) this.writes.set(toA1(write), write);
    return changing;
  }

  /** What is to be written, in the order in which it was planned. */
  cells(): readonly CellWrite[] {
    return [...this.writes.values()].map(({ row, col, value, formula }) =>
      formula === null ? { row, col, value } : { row, col, value, formula },
    );
  }

  /** What a fix that was taken in changes, as it is shown. */
  changesOf(writes: readonly PlannedWrite[]): readonly FixChange[] {
    return writes.map(({ row, col, value }) => {
      const cell = cellAt(this.base, { row, col });
      return {
        cell: { row, col },
        before: displayText(cell),
        after: displayText({ ...cell, value }),
      };
    });
  }

  private write(edit: FixEdit, kind: FixKind, grid: Grid): readonly PlannedWrite[] | Problem {
    switch (edit.kind) {
      case 'clear':
        return [{ ...edit.cell, value: null, formula: null }];
      case 'number':
        // A text in such a cell stays one: written as another text it would not count either.
        return kind === 'as-number' && isTextCell(cellAt(this.base, edit.cell))
          ? fixProblem('text-format', { cell: toA1(edit.cell) })
          : [numberWrite(this.base, edit.cell, edit.value)];
      case 'text':
        return textWrite(this.base, edit);
      case 'compute': {
        const table = readTable(this.rules, this.sheet, grid);
        return table ? computedWrites(edit, table, grid) : fixProblem('not-computable');
      }
    }
  }

  private refusal(write: PlannedWrite): Problem | null {
    const cell = toA1(write);
    const area = this.base.merges?.find((merge) => contains(merge, write));
    if (area && (area.row !== write.row || area.col !== write.col)) {
      return fixProblem('covered', { cell });
    }
    const other = this.writes.get(cell);
    const same = !other || (sameValue(other.value, write.value) && other.formula === write.formula);
    return same ? null : fixProblem('conflict', { cell });
  }

  private changes({ row, col, value, formula }: PlannedWrite): boolean {
    const cell = cellAt(this.base, { row, col });
    return cell.formula !== formula || (formula === null && !sameValue(cell.value, value));
  }
}
