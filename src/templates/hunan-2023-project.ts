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
import type { Form, SourceSpec } from './form';

const SOURCES: readonly SourceSpec[] = [
  { key: 'currentYear', label: '当年财政拨款' },
  { key: 'carriedOver', label: '上年结转资金' },
  { key: 'other', label: '其他资金' },
];

/** 项目支出绩效自评表, Hunan 2023. */
export const hunan2023Project: Form = {
  id: 'hunan-2023-project',
  version: 1,
  kind: 'project',
  region: '湖南省',
  source: {
    notice: '财预〔2020〕10号',
    title: '《项目支出绩效评价管理办法》及湖南省2023年度绩效自评表样',
  },
  sheetName: '项目支出',
  levels: LEVELS,
  columns: [46, 70, 78, 104, 82, 82, 48, 56, 108],
  executionPoints: 10,
  totalPoints: 100,
  categories: categories(3),
  sources: SOURCES,
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
            { at: 0, cols: 9, label: '{year}年度项目支出绩效自评表', role: 'title', look: 'title' },
          ],
        },
        {
          height: 28,
          cells: [
            { at: 0, cols: 2, label: '项目支出名称', role: 'identity.projectName' },
            { at: 2, cols: 7, field: 'identity.projectName' },
          ],
        },
        {
          height: 28,
          cells: [
            { at: 0, cols: 2, label: '主管部门', role: 'identity.supervisor' },
            { at: 2, cols: 3, field: 'identity.supervisor' },
            { at: 5, label: '实施单位：', role: 'identity.implementer', open: ['right'] },
            { at: 6, cols: 3, field: 'identity.implementer', open: ['left'] },
          ],
        },
        fundsHeader({ at: 0, rows: 5, label: '项目资金（万元）', role: 'funds.block' }),
        fundsRow('total', '年度资金总额'),
        ...SOURCES.map(({ key, label }, index) =>
          fundsRow(key, index === 0 ? `其中：${label}` : label),
        ),
        ...goalsRows(120),
      ],
    },
    indicatorBlock(28),
    {
      kind: 'rows',
      rows: [
        {
          height: 26,
          cells: [
            { at: 0, cols: 3, label: '合计', role: 'total' },
            { at: 3, label: '' },
            { at: 4, label: '' },
            { at: 5, label: '' },
            { at: 6, field: 'total.weight' },
            { at: 7, field: 'total.score' },
            { at: 8, label: '' },
          ],
        },
        {
          height: 30,
          cells: [
            {
              at: 0,
              cols: 9,
              label:
                '备注：一个一级项目支出一张表，如：业务工作经费、运行维护费、其他事业发展类资金…各一张表。',
              role: 'note',
              look: 'note',
            },
          ],
        },
        SIGNATURE_ROW,
      ],
    },
  ],
};
