import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHECKS } from '../../src/checks/registry';
import { runChecks, type Finding } from '../../src/checks/run';
import { lineOf } from '../support/cases';
import {
  contextOf,
  departmentTable,
  projectTable,
  type IndicatorRow,
} from '../support/table-builder';

/** The published report, cell by cell, put into tables without the binder: what must come out of the checks alone. */
interface Fixture {
  readonly kind: 'department' | 'project';
  readonly name: string;
  readonly rows: number;
  readonly cells: readonly { readonly r: number; readonly c: number; readonly t: string }[];
}
const FILE = join(__dirname, '../fixtures/yueyang-2023/tables.json');
const fixtures = JSON.parse(readFileSync(FILE, 'utf8')) as Fixture[];

function tableOf({ kind, rows, cells }: Fixture) {
  const text = (row: number, col: number) =>
    cells.find(({ r, c }) => r === row && c === col)?.t.replaceAll('\n', '') ?? '';
  const all = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: 9 }, (_cell, col) => text(row, col)),
  );
  const funds = (label: RegExp) => all.find((row) => label.test(row[1] ?? ''))?.slice(3) ?? [];
  const rowOf = (col: number, label: RegExp) => all.findIndex((row) => label.test(row[col] ?? ''));
  const end = rowOf(0, /^(合计|总分)$/);
  const block: Record<string, IndicatorRow[]> = { 产: [], 效: [], 满: [] };
  let category = '';
  for (const row of all.slice(rowOf(1, /一级指标/) + 1, end)) {
    category = row[1]?.[0] ?? category;
    block[category]?.push(row.slice(3));
  }
  const goals = rowOf(1, /预期目标/) + 1;
  const amounts = (col: number) =>
    all.slice(5, 9).map((row) => (row[col] ?? '').replace(/^.*：/, '').trim());
  const input = {
    funds: funds(/年度资金总额/),
    goals: [text(goals, 1), text(goals, 5)],
    output: block['产'] ?? [],
    benefit: block['效'] ?? [],
    satisfaction: block['满'] ?? [],
    total: [text(end, 6), text(end, 7)],
  } as const;
  if (kind === 'department') {
    return departmentTable({ ...input, revenue: amounts(1), expenditure: amounts(5) });
  }
  return projectTable({
    ...input,
    currentYear: funds(/当年财政拨款/),
    carriedOver: funds(/上年结转/),
    other: funds(/其他资金/),
  });
}

function findings(name: string): readonly Finding[] {
  const fixture = fixtures.find((one) => one.name.includes(name));
  if (!fixture) throw new Error(`no fixture ${name}`);
  return runChecks(CHECKS, contextOf(tableOf(fixture))).flatMap((result) => result.findings);
}
const FAMILY = /^(binding|funds|weights|scores)\//;
const failures = (name: string) =>
  findings(name)
    .filter(({ check, status }) => FAMILY.test(check) && status === 'fail')
    .map(({ check, ...finding }) => `${check} ${lineOf({ check, ...finding })}`);

const FULL = (count: number) =>
  `scores/all-full H13 info: 全部 ${String(count)} 项指标都得满分，审核时会重点复核`;
const UNSPLIT = (amount: number) =>
  `funds/missing-source-amount F6 warning: 当年财政拨款的全年预算数为 ${String(amount)} 万元，没有填写全年执行数`;
const DOUBLED =
  'funds/source-scored G6 warning: 当年财政拨款填了分值或得分（10 / 10），预算执行只在年度资金总额行计分';

test.each<[string, readonly string[]]>([
  [
    '岳阳市教育科学技术研究院',
    [
      'funds/expenditure-sum I7 info: 基本支出与项目支出合计 1,463.32 万元，全年预算数为 1,463.31 万元，多 0.01 万元，属四舍五入尾差',
      'weights/on-nothing G17 warning: “无”行没有设置指标，却填了分值 10 分',
      'weights/on-nothing G19 warning: “无”行没有设置指标，却填了分值 5 分',
      'scores/below-formula H18 warning: “全市初中、高中、职教工作得到提高，老师素质得到提升”指标值 100%，实际完成 95%，分值 10 分，按完成比例可得 9.5 分，填的是 6 分',
    ],
  ],
  ['高三复习迎考', [UNSPLIT(50), FULL(12)]],
  ['基础课程改革', [UNSPLIT(50), FULL(10)]],
  [
    '青少年科技活动',
    [
      DOUBLED,
      'weights/category-sum B13 error: 产出指标分值合计 70 分，本表应为 50 分，多 20 分',
      'weights/category-sum B19 error: 效益指标分值合计 20 分，本表应为 30 分，少 10 分',
      'weights/total G24 error: 预算执行与各项指标分值合计 110 分，应为 100 分，多 10 分',
      'weights/total G24 error: 合计行的分值填的是 100 分，各项分值相加为 110 分',
      'weights/missing G15 error: “竞赛活动举办成功率”有指标值，没有填写分值',
      'scores/total H24 error: 总得分填的是 100 分，各项得分相加为 110 分，少 10 分',
      FULL(8),
    ],
  ],
  [
    '教育科研与成果推广专项',
    [
      DOUBLED,
      'weights/category-sum B13 error: 产出指标分值合计 70 分，本表应为 50 分，多 20 分',
      'weights/category-sum B20 error: 效益指标分值合计 20 分，本表应为 30 分，少 10 分',
      'weights/total G26 error: 预算执行与各项指标分值合计 110 分，应为 100 分，多 10 分',
      'weights/total G26 error: 合计行的分值填的是 100 分，各项分值相加为 110 分',
      'scores/total H26 error: 总得分填的是 98 分，各项得分相加为 110 分，少 12 分',
      FULL(11),
    ],
  ],
  ['全市思政课建设', [FULL(12)]],
  [
    '中等职业教育',
    [
      UNSPLIT(12),
      'scores/below-formula H26 warning: “学校满意度”指标值 ≥98%，实际完成 99%，分值 10 分，按完成比例可得 10 分，填的是 9 分',
    ],
  ],
])('%s', (name, expected) => {
  expect(failures(name)).toEqual(expected);
});
