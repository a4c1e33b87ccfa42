import { projectExecuted } from '../../../src/checks/consistency/project-executed';
import { projectTotal } from '../../../src/checks/consistency/project-total';
import type { WorkbookEntry } from '../../../src/checks/workbook-entry';
import type { FundsRow } from '../../support/table-builder';
import { departmentTable, projectTable, type DepartmentInput } from '../../support/table-builder';
import { entry, type WorkbookCases } from '../../support/cases';
import { departmentNamed, identified } from './completeness';

const UNIT = '市教育科学技术研究院';
const department = (input: DepartmentInput = {}, name = '部门') =>
  entry(name, departmentTable(input));
const project = (name: string, annualBudget: string, executed = annualBudget, unit = UNIT) =>
  entry(
    name,
    identified(
      { projectName: name, implementer: unit },
      projectTable({ funds: ['', annualBudget, executed] }),
    ),
  );
const inYuan = (name: string, funds: FundsRow | null) =>
  entry(name, projectTable({ unit: 'yuan', funds }));
const of = (name: string, expenditure: readonly string[]): WorkbookEntry =>
  entry(name, departmentNamed(name, departmentTable({ expenditure })));
const totals = (annual: string, executed: string): FundsRow => [annual, annual, executed];

export const consistencySumCases: readonly WorkbookCases[] = [
  {
    check: projectTotal,
    cases: [
      { title: 'no table', tables: [], status: 'not-applicable' },
      { title: 'no project', tables: [department()], status: 'not-applicable' },
      { title: 'no department', tables: [project('甲', '20')], status: 'not-applicable' },
      {
        title: 'adds up',
        tables: [project('甲', '12.5'), department(), project('乙', '7.5')],
        status: 'pass',
      },
      {
        title: 'a hidden table counts',
        tables: [
          department(),
          project('甲', '12.5'),
          { ...project('乙', '7.5'), sheet: { id: '乙', name: '乙', visible: false } },
        ],
        status: 'pass',
      },
      {
        title: 'in 元 beside 万元',
        tables: [department(), inYuan('甲', ['', '200,000'])],
        status: 'pass',
      },
      {
        title: 'a department in 元',
        tables: [
          department({ unit: 'yuan', expenditure: ['300000', '200000'] }),
          project('甲', '21'),
        ],
        status: 'fail',
        says: [
          '部门!I8,甲!E5 error: 1 张项目表的全年预算数合计 210,000 元，部门表的项目支出为 200,000 元，多 10,000 元',
        ],
      },
      {
        title: 'too little',
        tables: [
          department({ expenditure: ['1,129.76', '333.56'] }),
          project('甲', '50'),
          project('乙', '106'),
        ],
        status: 'fail',
        says: [
          '部门!I8,甲!E5,乙!E5 error: 2 张项目表的全年预算数合计 156 万元，部门表的项目支出为 333.56 万元，少 177.56 万元',
        ],
      },
      {
        title: 'one cent of 万元 for each project is rounding',
        tables: [department(), project('甲', '10.01'), project('乙', '10.01')],
        status: 'fail',
        says: [
          '部门!I8,甲!E5,乙!E5 info: 2 张项目表的全年预算数合计 20.02 万元，部门表的项目支出为 20 万元，多 0.02 万元，属四舍五入尾差',
        ],
      },
      {
        title: 'more than that is not',
        tables: [department(), project('甲', '10.01'), project('乙', '10.02')],
        status: 'fail',
        says: [
          '部门!I8,甲!E5,乙!E5 error: 2 张项目表的全年预算数合计 20.03 万元，部门表的项目支出为 20 万元，多 0.03 万元',
        ],
      },
      {
        title: 'rounding in 元',
        tables: [
          department({ unit: 'yuan', expenditure: ['300000', '200000'] }),
          project('甲', '20.01'),
        ],
        status: 'fail',
        says: [
          '部门!I8,甲!E5 info: 1 张项目表的全年预算数合计 200,100 元，部门表的项目支出为 200,000 元，多 100 元，属四舍五入尾差',
        ],
      },
      {
        title: 'projects of other units belong to the only department too',
        tables: [department(), project('甲', '20', '20', '市第一中学')],
        status: 'pass',
      },
      {
        title: 'blank in one project',
        tables: [department(), project('甲', '20'), project('乙', '')],
        status: 'cannot-tell',
        says: [
          '乙!E5 cannot-tell: 部门表的项目支出或项目表的全年预算数未填写，无法核对项目支出合计',
        ],
      },
      {
        title: 'unreadable in one project',
        tables: [department(), project('甲', '20'), project('乙', '五万')],
        status: 'cannot-tell',
        says: ['乙!E5 cannot-tell: “五万”无法识别，暂不能核对'],
      },
      {
        title: 'a project without its total row',
        tables: [department(), inYuan('甲', null)],
        status: 'cannot-tell',
        says: ['- cannot-tell: 没有找到“年度资金总额”，无法核对'],
      },
      {
        title: 'blank in the department',
        tables: [department({ expenditure: ['30', ''] }), project('甲', '20')],
        status: 'cannot-tell',
        says: [
          '部门!I8 cannot-tell: 部门表的项目支出或项目表的全年预算数未填写，无法核对项目支出合计',
        ],
      },
      {
        title: 'no 项目支出 in the department',
        tables: [entry('部门', { ...departmentTable(), expenditure: [] }), project('甲', '20')],
        status: 'cannot-tell',
        says: ['- cannot-tell: 没有找到“项目支出”，无法核对'],
      },
      {
        title: 'several departments, each with its own projects',
        tables: [
          of('市教育局', ['', '20']),
          of('市教育局考试院', ['', '30']),
          of('市体育局', ['', '99']),
          project('甲', '20', '20', '市教育局'),
          project('乙', '31', '30', '岳阳市教育局考试院（本级）'),
        ],
        status: 'cannot-tell',
      },
      {
        title: 'several departments, names to the letter',
        tables: [
          of('市教育局', ['', '20']),
          of('市教育局考试院', ['', '30']),
          of('市体育局', ['', '99']),
          project('甲', '20', '20', '市教育局'),
          project('乙', '31', '30', '市教育局 考试院'),
        ],
        status: 'fail',
        says: [
          '市教育局考试院!I8,乙!E5 error: 1 张项目表的全年预算数合计 31 万元，部门表的项目支出为 30 万元，多 1 万元',
        ],
      },
      {
        title: 'several departments and one name within another',
        tables: [
          of('市教育局', ['', '20']),
          of('市体育局', ['', '30']),
          project('甲', '20', '20', '岳阳市教育局'),
        ],
        status: 'pass',
      },
      ...['', '市水利局', '#REF!'].map((unit) => ({
        title: `several departments and a project of “${unit}”`,
        tables: [
          of('市教育局', ['', '20']),
          of('市体育局', ['', '30']),
          project('甲', '20', '20', '市教育局'),
          project('乙', '30', '30', unit),
        ],
        status: 'cannot-tell' as const,
        says: [
          '市教育局!C2,市体育局!C2 cannot-tell: 工作簿中有 2 张部门表，按实施单位分不清各项目属于哪个部门，无法核对项目支出合计',
        ],
      })),
      {
        title: 'departments without names',
        tables: [of('', ['', '20']), of('无', ['', '30']), project('甲', '20')],
        status: 'cannot-tell',
      },
    ],
  },
  {
    check: projectExecuted,
    cases: [
      { title: 'no project', tables: [department()], status: 'not-applicable' },
      { title: 'less', tables: [department(), project('甲', '20')], status: 'pass' },
      {
        title: 'all of it, and a cent of rounding',
        tables: [department(), project('甲', '50', '50.01')],
        status: 'pass',
      },
      {
        title: 'more than the whole department',
        tables: [
          department({ funds: totals('50', '45.5') }),
          project('甲', '30'),
          project('乙', '20', '16'),
        ],
        status: 'fail',
        says: [
          '部门!F5,甲!F5,乙!F5 error: 2 张项目表的全年执行数合计 46 万元，超过部门表的全年执行数 45.5 万元，多 0.5 万元',
        ],
      },
      {
        title: 'more, whatever the blank one holds',
        tables: [department(), inYuan('甲', ['', '', '510000']), project('乙', '20', '')],
        status: 'fail',
        says: [
          '部门!F5,甲!F5 error: 2 张项目表的全年执行数合计 51 万元，超过部门表的全年执行数 50 万元，多 1 万元',
        ],
      },
      {
        title: 'a blank one may hold more',
        tables: [department(), project('甲', '20'), project('乙', '20', '')],
        status: 'cannot-tell',
        says: ['乙!F5 cannot-tell: 部门表或项目表的全年执行数未填写，无法核对项目执行数合计'],
      },
      {
        title: 'blank in the department',
        tables: [department({ funds: totals('50', '') }), project('甲', '20')],
        status: 'cannot-tell',
        says: ['部门!F5 cannot-tell: 部门表或项目表的全年执行数未填写，无法核对项目执行数合计'],
      },
      {
        title: 'no total row in the department',
        tables: [department({ funds: null }), project('甲', '20')],
        status: 'cannot-tell',
      },
      {
        title: 'two departments of one name',
        tables: [of(UNIT, ['', '20']), of(UNIT, ['', '20']), project('甲', '20')],
        status: 'cannot-tell',
        says: [
          `${UNIT}!C2,${UNIT}!C2 cannot-tell: 工作簿中有 2 张部门表，按实施单位分不清各项目属于哪个部门，无法核对项目执行数合计`,
        ],
      },
    ],
  },
];
