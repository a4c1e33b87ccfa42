import { decimalOf } from '../../model/field';
import { compareAsExcel } from '../../scoring/rounding';
import { defineWorkbookCheck, fail, pass, type Outcome, type Place } from '../check';
import { lost, unknown } from '../support/inputs';
import { projectSum, rounding } from '../support/project-sum';
import { eachDepartment, inSheet, placesOf, type Department } from '../support/workbook';

/**
 * The project tables' 全年执行数 add up to more than the whole department executed, of which they are a part. Those that
 * are given are enough to tell.
 */
export const projectExecuted = defineWorkbookCheck({
  id: 'consistency/project-executed',
  severity: 'error',
  source: 'workbook',
  evaluateAll: (tables) => eachDepartment(tables, judge),
});

function judge({ department, projects }: Department): readonly Outcome<Place>[] {
  const { total, unit } = department.table.funds;
  if (!total) return [inSheet(department, lost('fundsTotal'))];
  const stated = decimalOf(total.executed);
  const { amount, cells, gaps } = projectSum(projects, 'executed', unit);
  if (!stated) return [inSheet(department, unknown([total.executed]) ?? pass), ...gaps];
  const over = amount.minus(stated);
  if (compareAsExcel(over, rounding(department, projects.length)) <= 0) {
    return gaps.length > 0 ? gaps : [pass];
  }
  return [
    fail([...placesOf(department, total.executed), ...cells], {
      count: projects.length,
      given: { amount, unit },
      total: { amount: stated, unit },
      difference: { amount: over, unit },
      unit: { term: unit },
    }),
  ];
}
