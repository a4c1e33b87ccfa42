import { scoresTotal } from '../../../src/checks/scores/total';
import type { CheckCases } from '../../support/cases';
import {
  projectTable,
  withTotalFormula,
  type IndicatorRow,
  type ProjectInput,
} from '../../support/table-builder';

const NO_EXECUTION = ['50', '50', '50', '', '100%', ''];
const scored = (weight: string, score: string, deviation = ''): IndicatorRow => [
  '培训',
  '450人',
  '450人',
  weight,
  score,
  deviation,
];
const total = (more: Partial<ProjectInput>) => projectTable(more);

export const scoreTotalCases: readonly CheckCases[] = [
  {
    check: scoresTotal,
    cases: [
      { title: 'adds up', table: projectTable(), status: 'pass' },
      {
        title: 'decimal scores add up exactly',
        table: total({ satisfaction: [scored('10', '9.7'), scored('10', '0.3')] }),
        status: 'pass',
      },
      {
        title: 'a stated total that is not the sum',
        table: total({ total: ['100', '100'] }),
        status: 'fail',
        says: ['H17 error: 总得分填的是 100 分，各项得分相加为 98 分，多 2 分'],
      },
      {
        title: 'too low',
        table: total({ output: [scored('60', '60')], total: ['100', '98'] }),
        status: 'fail',
        says: ['H16 error: 总得分填的是 98 分，各项得分相加为 108 分，少 10 分'],
      },
      {
        title: 'a score typed as text over its formula: that cell is named, not the total',
        table: withTotalFormula(
          total({ funds: ['50', '50', '50', '10', '100%', '１０'], total: ['100', '88'] }),
        ),
        status: 'fail',
        says: ['I5 error: “１０”是文本，合计行的公式没有计入，请改填数字；计入后合计为 98 分'],
      },
      {
        title: 'a text that does not explain what the formula gives',
        table: withTotalFormula(total({ output: [scored('50', '50分')], total: ['100', '90'] })),
        status: 'fail',
        says: ['H16 error: 总得分填的是 90 分，各项得分相加为 98 分，少 8 分'],
      },
      {
        title: 'a complete table that states no total',
        table: total({ total: ['100', ''] }),
        status: 'fail',
        says: ['H17 error: 合计行没有填写总得分，各项得分相加为 98 分'],
      },
      {
        title: 'a blank total while a score is missing',
        table: total({ output: [scored('50', '')], total: ['100', ''] }),
        status: 'cannot-tell',
      },
      {
        title: 'without a budget the total is that of the rest',
        table: total({ funds: ['0', '0', '0', '10', '', ''], total: ['100', '88'] }),
        status: 'pass',
      },
      {
        title: 'a row without a score',
        table: total({ output: [scored('50', '')], total: ['100', '100'] }),
        status: 'cannot-tell',
        says: ['H13 cannot-tell: 总得分或部分得分未填写，无法核对总分'],
      },
      {
        title: 'unreadable score',
        table: total({ output: [scored('50', '五十')] }),
        status: 'cannot-tell',
      },
      {
        title: 'blank execution score',
        table: total({ funds: ['50', '50', '50', '10', '100%', ''] }),
        status: 'cannot-tell',
      },
      {
        title: 'a form that does not score execution',
        table: total({ funds: NO_EXECUTION, benefit: [scored('40', '38')] }),
        form: { executionPoints: 0 },
        status: 'pass',
      },
      {
        title: 'no scores at all',
        table: total({ output: [], benefit: [], satisfaction: [], total: ['100', '10'] }),
        status: 'cannot-tell',
      },
      { title: 'no total row', table: total({ total: null }), status: 'cannot-tell' },
      { title: 'no funds row', table: total({ funds: null }), status: 'cannot-tell' },
    ],
  },
];
