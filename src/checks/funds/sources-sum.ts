import { sum } from '../../model/decimal';
import { cellsOf, decimalOf, decimalsOf, isAbsent } from '../../model/field';
import { AMOUNT_COLUMNS, type AmountColumn, type Funds } from '../../model/table';
import { compareAsExcel } from '../../scoring/rounding';
import { defineCheck, fail, notApplicable, pass, type Outcome } from '../check';
import { distance, lost, lostUnder, unknown, unreadable } from '../support/inputs';

/**
 * In a column where any source has an amount, the sources do not add up to the total row.
 * Which of the amounts is wrong cannot be told, so nothing is expected in a cell.
 */
export const sourcesSum = defineCheck({
  id: 'funds/sources-sum',
  severity: 'error',
  source: 'arithmetic',
  evaluate: ({ table, form }) => {
    const { funds } = table;
    if (form.sources.length === 0) return notApplicable;
    for (const { key } of form.sources) {
      const unfound = lostUnder(table, `funds.${key}`);
      if (unfound) return unfound;
    }
    if (funds.sources.length === 0) return funds.total ? notApplicable : lost('fundsTotal');
    return AMOUNT_COLUMNS.map((column) => sumOfColumn(funds, column));
  },
});

function sumOfColumn({ total, sources, unit }: Funds, column: AmountColumn): Outcome {
  if (total && isAbsent(total[column])) return lost(column);
  const fields = sources.map((line) => line[column]);
  const amounts = decimalsOf(fields);
  const bad = unreadable(fields);
  if (bad || amounts.length === 0) return bad ?? notApplicable;
  if (!total) return lost('fundsTotal');
  const term = { column: { term: column } };
  const stated = decimalOf(total[column]);
  if (!stated) return unknown([total[column]], term) ?? notApplicable;
  const items = sum(amounts);
  if (compareAsExcel(items, stated) === 0) return pass;
  const { size, sign } = distance(items, stated);
  return fail(cellsOf(total[column], ...fields), {
    ...term,
    given: { amount: items, unit },
    total: { amount: stated, unit },
    difference: { amount: size, unit },
    sign,
    unit: { term: unit },
  });
}
