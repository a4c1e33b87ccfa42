import type { CheckCases } from '../../support/cases';
import { amountCases } from './amounts';
import { bindingCases } from './binding';
import { fundsCases } from './funds';
import { itemCases } from './items';
import { scoreTotalCases } from './score-total';
import { scoresCases } from './scores';
import { weightsCases } from './weights';

export const ALL_CASES: readonly CheckCases[] = [
  ...bindingCases,
  ...amountCases,
  ...fundsCases,
  ...itemCases,
  ...weightsCases,
  ...scoresCases,
  ...scoreTotalCases,
];
