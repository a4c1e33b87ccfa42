import type { CheckCases } from '../../support/cases';
import { bindingCases } from './binding';
import { fundsCases } from './funds';
import { itemCases } from './items';
import { scoresCases } from './scores';
import { weightsCases } from './weights';

export const ALL_CASES: readonly CheckCases[] = [
  ...bindingCases,
  ...fundsCases,
  ...itemCases,
  ...weightsCases,
  ...scoresCases,
];
