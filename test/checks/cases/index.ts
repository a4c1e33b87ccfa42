import type { CheckCases, WorkbookCases } from '../../support/cases';
import { amountCases } from './amounts';
import { bindingCases } from './binding';
import { completenessCases } from './completeness';
import { completenessValueCases } from './completeness-values';
import { consistencySumCases } from './consistency';
import { consistencyNameCases } from './consistency-names';
import { fundsCases } from './funds';
import { itemCases } from './items';
import { privacyCases } from './privacy';
import { scoreTotalCases } from './score-total';
import { scoresCases } from './scores';
import { valuesCases } from './values';
import { valuesCostCases } from './values-costs';
import { valuesResultsCases } from './values-results';
import { weightsCases } from './weights';

export const ALL_CASES: readonly CheckCases[] = [
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
  ...privacyCases,
];

export const ALL_WORKBOOK_CASES: readonly WorkbookCases[] = [
  ...consistencySumCases,
  ...consistencyNameCases,
];
