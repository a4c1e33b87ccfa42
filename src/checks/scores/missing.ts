import { cellsOf } from '../../model/field';
import { defineCheck, fail, notApplicable, pass } from '../check';
import { unreadable } from '../support/inputs';
import { eachScored } from '../support/rows';

/** A row has 分值 but no 得分. */
export const scoreMissing = defineCheck({
  id: 'scores/missing',
  severity: 'error',
  source: 'form',
  evaluate: (context) =>
    eachScored(context, ({ name, weight, score }) => {
      if (weight.state === 'blank') return notApplicable;
      if (score.state !== 'blank') return unreadable([score]) ?? pass;
      return fail(cellsOf(score, weight), { name, weight: weight.raw });
    }),
});
