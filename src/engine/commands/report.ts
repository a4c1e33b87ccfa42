import { isReplacedBy, type SheetInfo } from '../../hosts/port';
import { sheetNameKey } from '../../sheet/name';
import type { SheetPlan } from '../../sheet/plan';
import type { Session } from '../session';
import { refused, show, type CommandContext } from './context';

/** 校验报告: made anew from a reading of the whole workbook, in the place of the last one. */
export function reportCommand({
  host,
  reader,
  assessment,
  exclusively,
}: CommandContext): Session['report'] {
  return (plan) =>
    exclusively(async () => {
      const problem = await reader.refresh();
      if (problem) return refused(problem);
      const workbook = assessment();
      const sheet = plan(workbook);
      if (workbook.sheets.some((other) => isInTheWay(other.sheet, sheet))) {
        return refused({ code: 'report.name-taken', data: { name: sheet.name } });
      }
      const [id] = await host.build([sheet], { replace: true }).finally(() => {
        reader.hint({ kind: 'sheets', by: 'own' });
      });
      await reader.idle();
      if (id === undefined) throw new Error('one plan makes one sheet');
      await show(host, id, { row: 0, col: 0 });
      return { ok: true, value: id };
    });
}

/** A sheet of the report's name that is not one of ours. A report's identity changes with what it was made from. */
function isInTheWay(sheet: SheetInfo, plan: SheetPlan): boolean {
  return sheetNameKey(sheet.name) === sheetNameKey(plan.name) && !isReplacedBy(sheet, plan);
}
