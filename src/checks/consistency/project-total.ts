import { decimalOf } from '../../model/field';
import { compareAsExcel } from '../../scoring/rounding';
import { defineWorkbookCheck, fail, pass, type Outcome, type Place } from '../check';
import { distance, lost, unknown } from '../support/inputs';
import { projectSum, rounding } from '../support/project-sum';
import { eachDepartment, inSheet, placesOf, type Department } from '../support/workbook';

/**
 * The project tables' 全年预算数 do not add up to the department's 项目支出. A difference that the rounding of the projects
 * can make (尾差) is information. Which of the amounts is wrong cannot be told, so nothing is expected in a cell.
 */
export const projectTotal = defineWorkbookCheck({
  id: 'consistency/project-total',
  severity: 'error',
  source: 'workbook',
  evaluateAll: (tables) => eachDepartment(tables, judge),
});

function judge({ department, projects }: Department): readonly Outcome<Place>[] {
  const { expenditure, funds } = department.table;
  const item = expenditure.find(({ key }) => key === 'projectExpenditure');
  if (!item) return [inSheet(department, lost('projectExpenditure'))];
  const stated = decimalOf(item.amount);
  const { unit } = funds;
  const { amount, cells, gaps } = projectSum(projects, 'annualBudget', unit);
  if (!stated || gaps.length > 0) {
    return [inSheet(department, unknown([item.amount]) ?? pass), ...gaps];
  }
  if (compareAsExcel(amount, stated) === 0) return [pass];
  const { size, sign } = distance(amount, stated);
  const within = compareAsExcel(size, rounding(department, projects.length)) <= 0;
  const params = {
    count: projects.length,
    given: { amount, unit },
    total: { amount: stated, unit },
    difference: { amount: size, unit },
    sign,
    unit: { term: unit },
  };
  return [
    fail(
      [...placesOf(department, item.amount), ...cells],
      params,
      within ? { variant: 'rounding', severity: 'info' } : {},
    ),
  ];
}
