import { sheetNameProblem } from '../../sheet/name';
import type { SheetPlan } from '../../sheet/plan';
import { HostError, isReplacedBy, type SheetId } from '../port';
import { HOST } from './errors';
import type { Batch } from './gate';
import { queueInfo } from './queries';

/**
 * Adds an empty sheet after the last one, in place of the one that a plan may replace, through `forceCreateSheet` of
 * office-js-helpers: the new one is added before the old one goes, so the workbook never lacks a sheet. Three requests.
 * Excel cannot take it back: what was deleted is gone, and formulas that pointed into it say #REF!. The library throws
 * away whatever bears the name and rolls nothing back, so what it would throw away wrongly, or fail at half-way (a name
 * that Excel refuses, a sheet that is very hidden), is dealt with first.
 * @returns the new sheet's id; its identity is not written yet
 * @throws HostError `bad-sheet-name` for a name that Excel refuses, or that another sheet bears; office.js's errors
 */
export async function recreateSheet(
  { context, sync, wait }: Batch,
  plan: Pick<SheetPlan, 'name' | 'identity'>,
): Promise<SheetId> {
  const { name } = plan;
  const problem = sheetNameProblem(name);
  if (problem) throw new HostError('bad-sheet-name', HOST, `${problem.code}: ${name}`);
  const { ExcelUtilities } = await import('@microsoft/office-js-helpers');
  const { workbook } = context;
  const old = workbook.worksheets.getItemOrNullObject(name);
  const info = queueInfo(old);
  await sync();
  const told = info();
  if (told && !isReplacedBy(told, plan)) {
    throw new HostError('bad-sheet-name', HOST, `duplicate: ${name}`);
  }
  if (told && old.visibility === Excel.SheetVisibility.veryHidden) {
    old.visibility = Excel.SheetVisibility.hidden;
  }
  const sheet = await wait(ExcelUtilities.forceCreateSheet(workbook, name));
  sheet.load('id');
  await sync();
  return sheet.id;
}
