import { lostAnchor } from './binding/lost-anchor';
import { unreadableField } from './binding/unreadable';
import type { AnyCheck, Check, WorkbookCheck } from './check';
import { closing } from './completeness/closing';
import { date } from './completeness/date';
import { goals } from './completeness/goals';
import { identity } from './completeness/identity';
import { phone } from './completeness/phone';
import { signature } from './completeness/signature';
import { subcategory } from './completeness/subcategory';
import { duplicateDepartment } from './consistency/duplicate-department';
import { duplicateProject } from './consistency/duplicate-project';
import { projectExecuted } from './consistency/project-executed';
import { projectTotal } from './consistency/project-total';
import { unitName } from './consistency/unit-name';
import { year } from './consistency/year';
import { executionRate } from './funds/execution-rate';
import { executionScore } from './funds/execution-score';
import { expenditureSum } from './funds/expenditure-sum';
import { lowExecution } from './funds/low-execution';
import { missingAmount } from './funds/missing-amount';
import { missingSourceAmount } from './funds/missing-source-amount';
import { negativeAmount } from './funds/negative-amount';
import { noBudget } from './funds/no-budget';
import { overExecuted } from './funds/over-executed';
import { revenueSum } from './funds/revenue-sum';
import { sourceScored } from './funds/source-scored';
import { sourcesSum } from './funds/sources-sum';
import { personalPhone } from './privacy/personal-phone';
import { aboveFormula } from './scores/above-formula';
import { allFull } from './scores/all-full';
import { belowFormula } from './scores/below-formula';
import { exceedsWeight } from './scores/exceeds-weight';
import { scoreMissing } from './scores/missing';
import { negative } from './scores/negative';
import { outsideBand } from './scores/outside-band';
import { scoresTotal } from './scores/total';
import { unexplainedDeduction } from './scores/unexplained-deduction';
import { actualMissing } from './values/actual-missing';
import { ambiguous } from './values/ambiguous';
import { costBelowExecution } from './values/cost-below-execution';
import { impossibleRate } from './values/impossible-rate';
import { incomparable } from './values/incomparable';
import { late } from './values/late';
import { listNumber } from './values/list-number';
import { nonstandardSigns } from './values/nonstandard-sign';
import { overachieved } from './values/overachieved';
import { targetMissing } from './values/target-missing';
import { categorySum } from './weights/category-sum';
import { weightMissing } from './weights/missing';
import { notPositive } from './weights/not-positive';
import { onNothing } from './weights/on-nothing';
import { weightsTotal } from './weights/total';

/** Every check of a single table, in the catalogue's order. A new check joins here. */
export const CHECKS: readonly Check[] = [
  lostAnchor,
  unreadableField,
  missingAmount,
  negativeAmount,
  noBudget,
  executionRate,
  executionScore,
  sourcesSum,
  missingSourceAmount,
  sourceScored,
  overExecuted,
  lowExecution,
  revenueSum,
  expenditureSum,
  categorySum,
  weightsTotal,
  weightMissing,
  onNothing,
  notPositive,
  scoreMissing,
  exceedsWeight,
  negative,
  aboveFormula,
  belowFormula,
  outsideBand,
  unexplainedDeduction,
  scoresTotal,
  allFull,
  targetMissing,
  actualMissing,
  incomparable,
  ambiguous,
  overachieved,
  costBelowExecution,
  late,
  impossibleRate,
  nonstandardSigns,
  listNumber,
  identity,
  goals,
  subcategory,
  closing,
  signature,
  phone,
  date,
  personalPhone,
];

/** Every check across the tables of a workbook. A new one joins here. */
export const WORKBOOK_CHECKS: readonly WorkbookCheck[] = [
  projectTotal,
  projectExecuted,
  year,
  unitName,
  duplicateProject,
  duplicateDepartment,
];

/** All of them, in the catalogue's order. */
export const ALL_CHECKS: readonly AnyCheck[] = [...CHECKS, ...WORKBOOK_CHECKS];
