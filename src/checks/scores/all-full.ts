import { decimalOf } from '../../model/field';
import type { Indicator } from '../../model/table';
import { compareAsExcel } from '../../scoring/rounding';
import { countingRows } from '../../scoring/score-table';
import { defineCheck, fail, notApplicable, pass } from '../check';
import { unknown } from '../support/inputs';
import { cellsIn } from '../support/rows';

/** Every indicator has full marks: reviewers look twice. One indicator alone says nothing. */
export const allFull = defineCheck({
  id: 'scores/all-full',
  severity: 'info',
  source: 'measures-scoring',
  evaluate: ({ table }) => {
    const rows = countingRows(table);
    if (rows.length < 2) return notApplicable;
    if (rows.some((row) => isFull(row) === false)) return pass;
    const fields = rows.flatMap(({ weight, score }) => [weight, score]);
    return unknown(fields) ?? fail(cellsIn(rows, 'score'), { count: rows.length });
  },
});

/** Whether a row has full marks; undefined when that cannot be told. */
function isFull({ weight, score }: Indicator): boolean | undefined {
  const full = decimalOf(weight);
  const points = decimalOf(score);
  return full && points ? compareAsExcel(points, full) >= 0 : undefined;
}
