import {
  categories,
  fundsHeader,
  fundsRow,
  goalsRows,
  indicatorBlock,
  GRADES,
  LEVELS,
  PROMPTS,
  SIGNATURE_ROW,
  THRESHOLDS,
} from './common';
import type { Form, FormRow } from './form';
import type { ExpenditureKey, RevenueKey } from '../model/table';

/** A row of the revenue side with, where there is one, its neighbour on the expenditure side. */
function items(
  revenue: readonly [RevenueKey, string],
  expenditure?: readonly [ExpenditureKey, string],
): FormRow {
  return {
    height: 24,
    cells: [
      {
        at: 1,
        cols: 3,
        label: revenue[1],
        role: `revenue.${revenue[0]}`,
        look: 'caption',
        open: ['right'],
      },
      { at: 4, field: `revenue.${revenue[0]}`, open: ['left'] },
      ...(expenditure
        ? ([
            {
              at: 5,
              cols: 3,
              label: expenditure[1],
              role: `expenditure.${expenditure[0]}`,
              look: 'caption',
              open: ['right'],
            },
            { at: 8, field: `expenditure.${expenditure[0]}`, open: ['left'] },
          ] as const)
        : [{ at: 5, cols: 4, label: '' }]),
    ],
  };
}

/** 部门整体支出绩效自评表, Hunan 2023. */
export const hunan2023Department: Form = {
  id: 'hunan-2023-department',
  version: 1,
  kind: 'department',
  region: '湖南省',
  source: {
    notice: '财预〔2020〕10号',
    title: '《项目支出绩效评价管理办法》及湖南省2023年度绩效自评表样',
  },
  sheetName: '部门整体',
  levels: LEVELS,
  columns: [46, 70, 78, 104, 82, 82, 48, 56, 108],
  executionPoints: 10,
  totalPoints: 100,
  categories: categories(1),
  sources: [],
  thresholds: THRESHOLDS,
  grades: GRADES,
  prompts: PROMPTS,
  blocks: [
    {
      kind: 'rows',
      rows: [
        {
          height: 36,
          cells: [
            {
              at: 0,
              cols: 9,
              label: '{year}年度部门整体支出绩效自评表',
              role: 'title',
              look: 'title',
            },
          ],
        },
        {
          height: 28,
          cells: [
            { at: 0, cols: 2, label: '{level}预算部门名称', role: 'identity.departmentName' },
            { at: 2, cols: 7, field: 'identity.departmentName' },
          ],
        },
        fundsHeader({ at: 0, rows: 7, label: '年度预算申请（万元）', role: 'funds.block' }),
        fundsRow('total', '年度资金总额'),
        {
          height: 24,
          cells: [
            { at: 1, cols: 4, label: '按收入性质分：', role: 'revenue.block', look: 'caption' },
            { at: 5, cols: 4, label: '按支出性质分：', role: 'expenditure.block', look: 'caption' },
          ],
        },
        items(['generalBudget', '其中：一般公共预算：'], ['basicExpenditure', '其中：基本支出：']),
        items(['governmentFund', '政府性基金拨款：'], ['projectExpenditure', '项目支出：']),
        items(['specialAccount', '纳入专户管理的非税收入拨款：']),
        items(['other', '其他资金：']),
        ...goalsRows(160),
      ],
    },
    indicatorBlock(40),
    {
      kind: 'rows',
      rows: [
        {
          height: 26,
          cells: [
            { at: 0, cols: 6, label: '总分', role: 'total' },
            { at: 6, field: 'total.weight' },
            { at: 7, field: 'total.score' },
            { at: 8, label: '' },
          ],
        },
        SIGNATURE_ROW,
      ],
    },
  ],
};
