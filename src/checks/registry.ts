import { lostAnchor } from './binding/lost-anchor';
import { unreadableField } from './binding/unreadable';
import type { Check } from './check';
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
import { aboveFormula } from './scores/above-formula';
import { allFull } from './scores/all-full';
import { belowFormula } from './scores/below-formula';
import { exceedsWeight } from './scores/exceeds-weight';
import { scoreMissing } from './scores/missing';
import { negative } from './scores/negative';
import { outsideBand } from './scores/outside-band';
import { scoresTotal } from './scores/total';
import { unexplainedDeduction } from './scores/unexplained-deduction';
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
];
