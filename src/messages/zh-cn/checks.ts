import { zhCNAny } from './checks/any';
import { zhCNBinding } from './checks/binding';
import { zhCNCompleteness } from './checks/completeness';
import { zhCNConsistency } from './checks/consistency';
import { zhCNFunds } from './checks/funds';
import { zhCNPrivacy } from './checks/privacy';
import { zhCNScores } from './checks/scores';
import { zhCNSources } from './checks/sources';
import { zhCNTerms } from './checks/terms';
import { zhCNValues } from './checks/values';
import { zhCNWeights } from './checks/weights';

/**
 * What the checks say, a file each family. Keys: `checks.<id>.title`, `checks.<id>.<variant>` (`fail` and its variants,
 * `blank` and other reasons why a check cannot tell), `checks.<id>.fix`, `checks.any.<variant>` for variants that all
 * checks share, `source.<id>` and `term.<id>`. `{name}` marks are filled in.
 */
export const zhCNChecks = {
  ...zhCNAny,
  ...zhCNBinding,
  ...zhCNFunds,
  ...zhCNWeights,
  ...zhCNScores,
  ...zhCNValues,
  ...zhCNCompleteness,
  ...zhCNConsistency,
  ...zhCNPrivacy,
  ...zhCNSources,
  ...zhCNTerms,
} as const;

export type CheckKey = keyof typeof zhCNChecks;
