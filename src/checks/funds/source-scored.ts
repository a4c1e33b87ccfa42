import { cellsOf, decimalOf } from '../../model/field';
import { defineCheck, fail, pass } from '../check';
import { removesPoints } from '../support/fixes';
import { unreadable } from '../support/inputs';
import { sourceName } from '../support/named-fields';

/** A source row carries points of its own although only the total row is scored: they would count twice. */
export const sourceScored = defineCheck({
  id: 'funds/source-scored',
  severity: 'warning',
  source: 'form',
  evaluate: ({ table: { funds } }) =>
    funds.sources.map((line) => {
      const { weight, score } = line;
      const scored = [weight, score].filter((field) => decimalOf(field)?.eq(0) === false);
      if (scored.length === 0) return unreadable([weight, score]) ?? pass;
      return fail(
        cellsOf(...scored),
        { source: sourceName(line), given: scored.map(({ raw }) => raw).join(' / ') },
        removesPoints(scored),
      );
    }),
});
