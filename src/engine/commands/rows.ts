import type { SheetId } from '../../hosts/port';
import type { Indicator } from '../../model/table';
import type { CellPosition } from '../../sheet/address';
import { contains } from '../../sheet/address';
import type { SheetState } from '../assess';
import type { Problem, TableAssessment } from '../assessment';
import { numberWrite } from '../fixes/writes';
import { addRow, indicatorFingerprint, removeRow, type RowChange } from '../rows';
import type { CommandResult, Session } from '../session';
import { DONE, refused, show, type CommandContext } from './context';

const NO_TABLE: Problem = Object.freeze({ code: 'no-table', data: {} });
const NO_SUCH_ROW: Problem = Object.freeze({ code: 'no-such-row', data: {} });
const ROW_MOVED: Problem = Object.freeze({ code: 'row-moved', data: {} });

type Plan = (assessment: TableAssessment, state: SheetState) => RowChange | Problem;

/** The commands on a table's rows. */
export function rowCommands(
  context: CommandContext,
): Pick<Session, 'addIndicator' | 'removeIndicator' | 'writeScore'> {
  return {
    addIndicator: (sheet, category, subcategory) =>
      change(
        context,
        sheet,
        ({ table }, { grid }) => addRow(table, grid, category, subcategory) ?? NO_SUCH_ROW,
      ),
    async removeIndicator(sheet, row, seen) {
      const result = await change(context, sheet, ({ table }, { grid }) => {
        const indicator = rowOf(table.indicators, row, seen);
        return indicator ? (removeRow(table, grid, indicator) ?? NO_SUCH_ROW) : ROW_MOVED;
      });
      return result.ok ? DONE : result;
    },
    writeScore: (sheet, row, seen, points) =>
      change(context, sheet, ({ table }, { grid }) => {
        const indicator = rowOf(table.indicators, row, seen);
        if (!indicator) return ROW_MOVED;
        const { cell } = indicator.score;
        const area = cell && grid.merges?.find((merge) => contains(merge, cell));
        if (!cell || (area && (area.row !== cell.row || area.col !== cell.col))) return NO_SUCH_ROW;
        const { value } = numberWrite(grid, cell, points);
        return { steps: [{ kind: 'cells', cells: [{ ...cell, value }] }], cell };
      }),
  };
}

function rowOf(rows: readonly Indicator[], row: number, seen: string): Indicator | undefined {
  const found = rows.find((entry) => entry.row === row);
  return found && indicatorFingerprint(found) === seen ? found : undefined;
}

/** Plans a change of rows on what stands in the sheet right now, applies it and shows where it happened. */
function change(
  { host, reader, exclusively }: CommandContext,
  sheet: SheetId,
  plan: Plan,
): Promise<CommandResult<CellPosition>> {
  return exclusively(async () => {
    const problem = await reader.freshen(sheet);
    if (problem) return refused(problem);
    const state = reader.states.get(sheet);
    if (state?.assessment.state !== 'table') return refused(NO_TABLE);
    const planned = plan(state.assessment, state);
    if ('code' in planned) return refused(planned);
    await host.apply([{ sheet, steps: planned.steps }]).finally(() => {
      // Also after a failure: what a host that did not answer has done, only the sheet can tell.
      reader.hint({ kind: 'cells', sheet, by: 'own', structure: true });
    });
    await reader.idle();
    await show(host, sheet, planned.cell);
    return { ok: true, value: planned.cell };
  });
}
