import type { CheckCases, WorkbookCases } from '../../support/cases';
import { amountCases } from './amounts';
import { bindingCases } from './binding';
import { completenessCases } from './completeness';
import { completenessValueCases } from './completeness-values';
import { consistencySumCases } from './consistency';
import { consistencyNameCases } from './consistency-names';
import { formCases } from './forms';
import { fundsCases } from './funds';
import { itemCases } from './items';
import { privacyCases } from './privacy';
import { scoreTotalCases } from './score-total';
import { scoresCases } from './scores';
import { valuesCases } from './values';
import { valuesCostCases } from './values-costs';
import { valuesResultsCases } from './values-results';
import { weightsCases } from './weights';

export const ALL_CASES: readonly CheckCases[] = joined([
  ...bindingCases,
  ...amountCases,
  ...fundsCases,
  ...itemCases,
  ...weightsCases,
  ...scoresCases,
  ...scoreTotalCases,
  ...valuesCases,
  ...valuesResultsCases,
  ...valuesCostCases,
  ...completenessCases,
  ...completenessValueCases,
  ...formCases,
  ...privacyCases,
]);

/** One entry for each check: its cases may stand in several files. */
function joined(entries: readonly CheckCases[]): readonly CheckCases[] {
  const checks = [...new Set(entries.map(({ check }) => check))];
  return checks.map((check) => ({
    check,
    cases: entries.filter((entry) => entry.check === check).flatMap(({ cases }) => cases),
  }));
}

export const ALL_WORKBOOK_CASES: readonly WorkbookCases[] = [
  ...consistencySumCases,
  ...consistencyNameCases,
];
