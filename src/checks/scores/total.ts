import { sum } from '../../model/decimal';
import { cellsOf, decimalOf, type FigureField } from '../../model/field';
import { counts } from '../../scoring/score-table';
import { scoreRight } from '../../scoring/precision';
import { roundScore } from '../../scoring/rounding';
import { cannotTell, defineCheck, fail, notApplicable, pass, type TableContext } from '../check';
import { distance, lost, unknown } from '../support/inputs';

/** The stated total 得分 is not the sum of the stated scores. */
export const scoresTotal = defineCheck({
  id: 'scores/total',
  severity: 'error',
  source: 'measures-grades',
  evaluate: (context) => {
    const { total, funds } = context.table;
    if (!total) return lost('total');
    if (!funds.total && context.form.executionPoints > 0) return lost('fundsTotal');
    const stated = total.score;
    const rows = context.table.indicators.filter(counts).map(({ score }) => score);
    if (rows.length === 0) return cannotTell(cellsOf(stated));
    const fields = [...execution(context), ...rows];
    if (stated.state !== 'ok') return unknown([...fields, stated]) ?? notApplicable;
    const unsure = unknown(fields);
    if (unsure) return unsure;
    const truth = roundScore(sum(fields.flatMap((field) => decimalOf(field) ?? [])));
    if (scoreRight(stated.value, truth)) return pass;
    const expected = { points: truth };
    const { size, sign } = distance(stated.value.value, truth);
    return fail(
      cellsOf(stated, ...fields),
      { given: { points: stated.value.value }, expected, difference: { points: size }, sign },
      { expected },
    );
  },
});

/** The execution score as stated. A form that does not score execution may leave it blank. */
function execution({ table: { funds }, form }: TableContext): FigureField[] {
  const score = funds.total?.score;
  return score && (form.executionPoints > 0 || score.state !== 'blank') ? [score] : [];
}
