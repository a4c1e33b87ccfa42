import { defineCheck, fail, pass } from '../check';

/**
 * A part that the form has was not found in the sheet: what hangs on it cannot be checked. A second table below the
 * first one is not read, and that is said too.
 */
export const lostAnchor = defineCheck({
  id: 'binding/lost-anchor',
  severity: 'error',
  source: 'form',
  evaluate: ({ table }) =>
    table.lost.length > 0
      ? table.lost.map(({ anchor, label, cell }) =>
          fail(
            cell ? [cell] : [],
            { label },
            anchor === 'second-table' ? { variant: 'second-table' } : {},
          ),
        )
      : pass,
});
