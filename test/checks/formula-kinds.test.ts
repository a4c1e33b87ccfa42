import { aboveFormula } from '../../src/checks/scores/above-formula';
import { belowFormula } from '../../src/checks/scores/below-formula';
import { resultOf } from '../support/cases';
import { projectTable } from '../support/table-builder';

/** What the two checks against the formula say of one row with 5 of 10 points. */
function verdicts(target: string, actual: string): readonly string[] {
  const table = projectTable({
    funds: ['50', '50', '50', '', '100%', ''],
    output: [['培训', target, actual, '10', '5']],
    benefit: [],
    satisfaction: [],
  });
  return [aboveFormula, belowFormula].map(
    (check) => resultOf(check, { title: '', table, status: 'pass' }).status,
  );
}

test.each([
  ['2023年12月', '2023年11月', 'not-applicable'],
  ['2023年12月', '', 'not-applicable'],
  ['80%-90%', '70%', 'not-applicable'],
  ['2次，3万人', '1次，1万人', 'not-applicable'],
  ['约100人', '95人', 'not-applicable'],
  ['100人', '约90人', 'cannot-tell'],
  ['100人', '1.2人', 'cannot-tell'],
  ['10次', '', 'cannot-tell'],
  ['10次', '5次', 'pass'],
])('%s against %j: %s', (target, actual, status) => {
  expect(verdicts(target, actual)).toEqual([status, status]);
});
