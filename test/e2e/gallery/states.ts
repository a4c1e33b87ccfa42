import type { Settings } from '../../../src/checks/settings';
import type { WorkbookAssessment } from '../../../src/engine/assessment';
import type { IndicatorRow, ProjectInput } from '../../support/table-builder';
import { workbook } from './fake-session';
import {
  across,
  assessed,
  department,
  foreign,
  manyFindings,
  oldReport,
  project,
  stranger,
} from './sheets';

const OUTPUT: readonly IndicatorRow[] = [
  ['培训高中骨干教师', '450人', '450人', '8', '8', ''],
  ['建立高考新模式', '9科', '9科', '8', '8', ''],
  ['分析全市高三学生学习情况', '2次', '2次', '8', '8', ''],
  ['骨干教师培训合格率', '100%', '98%', '8', '7.84', '两名教师因病未参加考核，下年补训'],
  ['开展高中教师竞赛', '14科', '14科', '4', '4', ''],
  ['高考信息按计划时间发布率', '100%', '100%', '8', '8', ''],
  ['专项支出成本', '≤50万元', '50万元', '6', '6', ''],
];
const BENEFIT: readonly IndicatorRow[] = [
  ['带动教研经费投入', '≥20万元', '22万元', '5', '5', ''],
  ['社会满意率', '95%', '96%', '10', '10', ''],
  ['无', '', '', '', '', ''],
  ['教育附加预算保障', '保障到位', '达成年度指标', '15', '14', '县区配套略晚，已纳入下年预算'],
];
const SATISFACTION: readonly IndicatorRow[] = [['学校满意率', '95%', '97%', '10', '10', '']];

const GOOD: ProjectInput = {
  output: OUTPUT,
  benefit: BENEFIT,
  satisfaction: SATISFACTION,
  statedPoints: { output: 50, benefit: 30, satisfaction: 10 },
  total: ['100', '98.84'],
};

const WRONG: ProjectInput = {
  ...GOOD,
  funds: ['50', '1463.31', '1261.12', '10', '86.19%', '10'],
  currentYear: ['50', '1400', '1261.12'],
  output: [
    ['培训高中骨干教师', '450人', '360人', '8', '8', ''],
    ['建立高考新模式', '9科', '100%', '8', '9', ''],
    ['分析全市高三学生学习情况', '2次，3万人', '100%', '8', '8', ''],
    ['骨干教师培训合格率', '100%', '', '4', '', ''],
    ['收集高考各科信息并及时发布', '9科', '9科', '2', '1.5', ''],
    ['', '', '', '', '', ''],
  ],
  benefit: [
    ['无', '', '', '', '', ''],
    ['学生满意率', '100%', '100%', '20', '20', ''],
    ['无', '', '', '', '', ''],
    ['政策保障', '教育附加预算', '达成年度指标', '20', '12', ''],
  ],
  total: ['100', '100'],
  lost: [
    { anchor: 'goals.actual', label: '实际完成情况', cell: null },
    { anchor: 'signature.preparer', label: '填表人', cell: null },
  ],
};

/** What a person types who has the weights add up to 110, and much that can be mended mechanically. */
const MENDABLE: ProjectInput = {
  ...GOOD,
  funds: ['50', '156', '141.65', '10', '89%', '9'],
  currentYear: ['50', '156', '141.65'],
  output: [
    ['培训高中骨干教师', '≥450人', '430人', '20', '20', ''],
    ['骨干教师培训合格率', '=>95%', '96%', '10', '10', ''],
    ['开展高中教师竞赛', '1.≥14科', '14科', '10', '10', ''],
    ['专项支出成本', '=<200万元', '141.65万元', '20', '19', '设备降价'],
  ],
  benefit: [
    ['无', '', '', '5', '5', ''],
    ['社会满意率', '=>95%', '96%', '15', '15', ''],
    ['教育附加预算保障', '保障到位', '部分达成年度指标', '15', '14.5', '县区配套略晚'],
  ],
  satisfaction: [['学校满意率', '》95%', '97%', '10', '10', '']],
  statedPoints: { output: 50, benefit: 30, satisfaction: 10 },
  total: ['100', '102.5'],
};

const RULES: Settings = {
  name: '岳阳市财政局2024年度',
  levels: { 'scores/all-full': 'off', 'funds/low-execution': 'error' },
  thresholds: { overachieved: 1.5, lowExecution: 0.85 },
  publication: true,
};

const LONG_NAME =
  '中央财政支持义务教育薄弱环节改善与能力提升（含农村寄宿制学校建设、教育信息化提升、县域普通高中标准化建设）补助资金第二批';

const PROJECTS = ['高三复习迎考', '课程改革', '科技创新教育', '教育科研', '思政课教学', '中职教研'];

/** Every state of the pane that is worth looking at. */
export const STATES: Readonly<Record<string, () => WorkbookAssessment>> = {
  good: () =>
    workbook([
      assessed('高三复习迎考', project('高三复习迎考', GOOD)),
      assessed('部门整体', department('市教育科学技术研究院', GOOD)),
      foreign('Sheet1'),
    ]),
  errors: () =>
    workbook([
      assessed('高三复习迎考', project('高三复习迎考', WRONG)),
      assessed('课程改革', project('课程改革', GOOD)),
      foreign('填表说明'),
      foreign('字典', false),
      foreign('附表', true, {
        code: 'host.failed',
        data: { host: 'excel', detail: 'RequestTimeout' },
      }),
    ]),
  blank: () => {
    const none: IndicatorRow[] = [[], [], [], []];
    return workbook([
      assessed(
        '项目支出',
        project('', {
          funds: ['', '', '', '10', '', ''],
          currentYear: [],
          goals: ['', ''],
          output: none,
          benefit: none,
          satisfaction: [[]],
          total: ['', ''],
        }),
      ),
    ]);
  },
  empty: () => workbook([foreign('Sheet1')]),
  starting: () => workbook([], { state: 'starting' }),
  problem: () =>
    workbook([assessed('高三复习迎考', project('高三复习迎考', GOOD))], {
      problem: { code: 'host.busy', data: { host: 'excel', detail: 'cell editing' } },
    }),
  disposed: () =>
    workbook([assessed('高三复习迎考', project('高三复习迎考', GOOD))], { state: 'disposed' }),
  elsewhere: () =>
    workbook([assessed('高三复习迎考', project('高三复习迎考', GOOD)), foreign('Sheet1')], {
      active: 'Sheet1',
    }),
  many: () => {
    const base = assessed('高三复习迎考', project('高三复习迎考', WRONG));
    return workbook([{ ...base, findings: manyFindings(base.findings, 3000) }]);
  },
  long: () =>
    workbook([
      assessed(
        LONG_NAME.slice(0, 31),
        project(LONG_NAME, {
          ...GOOD,
          output: OUTPUT.map(([name = '', target = '', ...rest]) => [
            `${name}：${LONG_NAME}`,
            target,
            ...rest,
          ]),
        }),
      ),
    ]),
  fixes: () =>
    workbook([
      assessed('高三复习迎考', project('高三复习迎考', MENDABLE)),
      assessed('课程改革', project('课程改革', { ...MENDABLE, satisfaction: SATISFACTION })),
    ]),
  across: () => {
    const sheets = [
      assessed(
        '部门整体',
        department('市教育科学技术研究院', { ...GOOD, expenditure: ['30', '333.56'] }),
      ),
      ...PROJECTS.map((name, index) =>
        assessed(
          name,
          project(index === 3 ? '课程改革' : name, {
            ...(index === 1 ? MENDABLE : GOOD),
            funds: ['26', '26', '26', '10', '100%', '10'],
            currentYear: ['26', '26', '26'],
          }),
        ),
      ),
    ];
    return workbook(sheets, { findings: across(sheets) });
  },
  pasted: () =>
    workbook([
      stranger('粘贴的表', project('高三复习迎考', GOOD)),
      assessed('课程改革', project('课程改革', GOOD)),
    ]),
  several: () => workbook([stranger('两张表', project('高三复习迎考', GOOD))]),
  rules: () =>
    workbook([assessed('高三复习迎考', project('高三复习迎考', MENDABLE)), oldReport()], {
      settings: RULES,
    }),
  sixty: () =>
    workbook([
      assessed('部门整体', department('市教育科学技术研究院', GOOD)),
      ...Array.from({ length: 59 }, (_, index) => {
        const name = `${PROJECTS[index % PROJECTS.length] ?? ''}（${String(index + 1)}）`;
        const budget = (index * 37.31 + 12.5).toFixed(2);
        const executed = (index * 35.02 + 12.5).toFixed(2);
        const input = index % 7 === 3 ? WRONG : GOOD;
        return assessed(
          name,
          project(name, { ...input, funds: [budget, budget, executed, '10', '', ''] }),
        );
      }),
    ]),
};
