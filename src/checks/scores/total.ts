import { sum } from '../../model/decimal';
import { cellsOf, decimalsOf, isAbsent, type FigureField } from '../../model/field';
import { countingRows, withoutExecution } from '../../scoring/score-table';
import { scoreRight } from '../../scoring/precision';
import { roundScore } from '../../scoring/rounding';
import { cannotTell, defineCheck, fail, pass, type TableContext } from '../check';
import { computes } from '../support/fixes';
import { asText, distance, lost, passedOver, unknown } from '../support/inputs';

/** The stated total 得分 is not the sum of the stated scores, or is missing from a table that is complete otherwise. */
export const scoresTotal = defineCheck({
  id: 'scores/total',
  severity: 'error',
  source: 'measures-grades',
  evaluate: (context) => {
    const { total, funds } = context.table;
    if (!total) return lost('total');
    if (!funds.total && context.form.executionPoints > 0) return lost('fundsTotal');
    const stated = total.score;
    const rows = countingRows(context.table).map(({ score }) => score);
    if (rows.length === 0) return cannotTell(cellsOf(stated));
    const fields = [...execution(context), ...rows];
    if (isAbsent(stated)) return lost('score');
    const open = stated.state === 'blank' && context.scores.complete ? [] : [stated];
    const unsure = unknown([...fields, ...open]);
    if (unsure) return unsure;
    const truth = roundScore(sum(decimalsOf(fields)));
    const expected = { points: truth };
    if (stated.state !== 'ok') {
      const missing = { variant: 'missing', expected, ...computes(stated, 'scoreTotal') };
      return fail(cellsOf(stated, ...fields), { expected }, missing);
    }
    if (scoreRight(stated.value, truth)) return pass;
    const texts = passedOver(stated, fields);
    if (texts.length > 0) return asText(stated, texts, truth);
    const { size, sign } = distance(stated.value.value, truth);
    return fail(
      cellsOf(stated, ...fields),
      { given: { points: stated.value.value }, expected, difference: { points: size }, sign },
      { expected, ...computes(stated, 'scoreTotal') },
    );
  },
});

/** The execution score as stated. Where execution is not scored, or cannot be, it may be blank. */
function execution({ table, form }: TableContext): FigureField[] {
  const score = table.funds.total?.score;
  const wanted = form.executionPoints > 0 && !withoutExecution(table);
  return score && (wanted || score.state !== 'blank') ? [score] : [];
}
