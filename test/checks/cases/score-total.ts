import { scoresTotal } from '../../../src/checks/scores/total';
import { ABSENT } from '../../../src/model/field';
import type { ProjectTable } from '../../../src/model/table';
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
/** A table whose total row lacks the cell of one column. */
function withoutTotal(column: 'weight' | 'score'): ProjectTable {
  const table = projectTable();
  return { ...table, total: table.total && { ...table.total, [column]: ABSENT } };
}

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
        title: 'a typed total is itself at fault, though a text would explain it',
        table: total({ satisfaction: [scored('10', '10分')], total: ['100', '88'] }),
        status: 'fail',
        says: ['H17 error: 总得分填的是 88 分，各项得分相加为 98 分，少 10 分'],
      },
      {
        title: 'white space around a number is no text',
        table: withTotalFormula(
          total({ satisfaction: [scored('10', ' 10 ')], total: ['100', '88'] }),
        ),
        status: 'fail',
        says: ['H17 error: 总得分填的是 88 分，各项得分相加为 98 分，少 10 分'],
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
      {
        title: 'no total row',
        table: total({ total: null }),
        status: 'cannot-tell',
        says: ['- cannot-tell: 没有找到“合计”，无法核对'],
      },
      {
        title: 'no funds row',
        table: total({ funds: null }),
        status: 'cannot-tell',
        says: ['- cannot-tell: 没有找到“年度资金总额”，无法核对'],
      },
      {
        title: 'no funds row in a form that does not score execution',
        table: total({ funds: null, total: ['100', '88'] }),
        form: { executionPoints: 0 },
        status: 'pass',
      },
      {
        title: 'a form that does not score execution: a score that stands there counts',
        table: total({}),
        form: { executionPoints: 0 },
        status: 'pass',
      },
      {
        title: 'a form that does not score execution: the sum is that of the rest',
        table: total({ funds: NO_EXECUTION }),
        form: { executionPoints: 0 },
        status: 'fail',
        says: ['H17 error: 总得分填的是 98 分，各项得分相加为 88 分，多 10 分'],
      },
      {
        title: 'a column of scores that was not found in the total row',
        table: withoutTotal('score'),
        status: 'cannot-tell',
        says: ['- cannot-tell: 没有找到“得分”，无法核对'],
      },
      {
        title: 'an unreadable total',
        table: total({ total: ['100', '优秀'] }),
        status: 'cannot-tell',
        says: ['H17 cannot-tell: “优秀”无法识别，暂不能核对'],
      },
      {
        title: 'a blank total while a weight is missing',
        table: total({ output: [scored('', '50')], total: ['', ''] }),
        status: 'cannot-tell',
        says: ['H16 cannot-tell: 总得分或部分得分未填写，无法核对总分'],
      },
    ],
  },
];
