import { enAny } from './checks/any';
import { enBinding } from './checks/binding';
import { enCompleteness } from './checks/completeness';
import { enConsistency } from './checks/consistency';
import { enFunds } from './checks/funds';
import { enPrivacy } from './checks/privacy';
import { enScores } from './checks/scores';
import { enSources } from './checks/sources';
import { enTerms } from './checks/terms';
import { enValues } from './checks/values';
import { enWeights } from './checks/weights';
import type { CheckKey } from '../zh-cn/checks';

/** What the checks say, in English; complete by its type. */
export const enChecks: Readonly<Record<CheckKey, string>> = {
  ...enAny,
  ...enBinding,
  ...enFunds,
  ...enWeights,
  ...enScores,
  ...enValues,
  ...enCompleteness,
  ...enConsistency,
  ...enPrivacy,
  ...enSources,
  ...enTerms,
};
