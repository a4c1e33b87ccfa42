import { duplicateDepartment } from '../../../src/checks/consistency/duplicate-department';
import { duplicateProject } from '../../../src/checks/consistency/duplicate-project';
import { unitName } from '../../../src/checks/consistency/unit-name';
import { year } from '../../../src/checks/consistency/year';
import { ABSENT, type Field } from '../../../src/model/field';
import { entry, type WorkbookCases } from '../../support/cases';
import { projectTable } from '../../support/table-builder';
import { departmentNamed, identified } from './completeness';

const UNIT = '市教育科学技术研究院';
const YEARLESS: Field<number> = {
  state: 'unreadable',
  reason: 'not-a-year',
  raw: '项目支出绩效自评表',
  cell: { row: 0, col: 0 },
  formula: false,
};
const dated = (name: string, value: number) => {
  const field = { state: 'ok', value, raw: String(value), cell: { row: 0, col: 0 } } as const;
  return entry(name, { ...projectTable(), year: { ...field, formula: false } });
};
const department = (name: string | null, sheet = '部门') => entry(sheet, departmentNamed(name));
const project = (sheet: string, projectName: string | null, implementer: string | null = UNIT) =>
  entry(sheet, identified({ projectName, implementer }));
const by = (implementer: string | null) => project('甲', '项目', implementer);

export const consistencyNameCases: readonly WorkbookCases[] = [
  {
    check: year,
    cases: [
      { title: 'one table', tables: [dated('甲', 2023)], status: 'not-applicable' },
      { title: 'one year', tables: [dated('甲', 2023), dated('乙', 2023)], status: 'pass' },
      {
        title: 'one of another year',
        tables: [dated('甲', 2023), dated('乙', 2022), dated('丙', 2023)],
        status: 'fail',
        says: ['乙!A1,甲!A1,丙!A1 error: “乙”是 2022 年度的表，其他 2 张表是 2023 年度'],
      },
      {
        title: 'the first table is the one of another year',
        tables: [dated('甲', 2022), dated('乙', 2023), dated('丙', 2023)],
        status: 'fail',
        says: ['甲!A1,乙!A1,丙!A1 error: “甲”是 2022 年度的表，其他 2 张表是 2023 年度'],
      },
      {
        title: 'no table tells its year',
        tables: [1, 2].map((n) => entry(`表${String(n)}`, { ...projectTable(), year: ABSENT })),
        status: 'cannot-tell',
        says: [
          '- cannot-tell: 没有找到“标题”，无法核对',
          '- cannot-tell: 没有找到“标题”，无法核对',
        ],
      },
      {
        title: 'two other years',
        tables: [
          dated('甲', 2023),
          dated('乙', 2022),
          dated('丙', 2023),
          dated('丁', 2024),
          dated('戊', 2022),
          dated('己', 2023),
        ],
        status: 'fail',
        says: [
          '乙!A1,戊!A1,甲!A1,丙!A1,己!A1 error: “乙、戊”是 2022 年度的表，其他 3 张表是 2023 年度',
          '丁!A1,甲!A1,丙!A1,己!A1 error: “丁”是 2024 年度的表，其他 3 张表是 2023 年度',
        ],
      },
      {
        title: 'no majority',
        tables: [dated('甲', 2023), dated('乙', 2022)],
        status: 'fail',
        says: ['甲!A1,乙!A1 error: 工作簿中的表分属不同年度：2022、2023'],
      },
      {
        title: 'a title without a year',
        tables: [dated('甲', 2023), entry('乙', { ...projectTable(), year: YEARLESS })],
        status: 'cannot-tell',
        says: ['乙!A1 cannot-tell: “项目支出绩效自评表”无法识别，暂不能核对'],
      },
      {
        title: 'no title at all',
        tables: [dated('甲', 2023), entry('乙', { ...projectTable(), year: ABSENT })],
        status: 'cannot-tell',
        says: ['- cannot-tell: 没有找到“标题”，无法核对'],
      },
    ],
  },
  {
    check: unitName,
    cases: [
      { title: 'no department', tables: [by(UNIT)], status: 'not-applicable' },
      { title: 'no project', tables: [department(UNIT)], status: 'not-applicable' },
      ...[
        UNIT,
        ' 市教育科学技术\n研究院',
        '“市教育科学技术研究院”',
        '岳阳市教育科学技术研究院',
        '市教育科学技术研究院（本级）',
        '市教育科学技术研究院(机关)',
      ].map((name) => ({
        title: name,
        tables: [department(UNIT), by(name)],
        status: 'pass' as const,
      })),
      {
        title: 'another unit',
        tables: [department(UNIT), by('市第一中学'), by(UNIT)],
        status: 'fail',
        says: [
          '甲!G3,部门!C2 warning: 1 张项目表的实施单位填的是“市第一中学”，部门表的部门名称是“市教育科学技术研究院”',
        ],
      },
      {
        title: 'another unit, said once for its projects',
        tables: [
          by('市第一中学'),
          department(UNIT),
          project('乙', '项目', ' 市第一中学'),
          project('丙', '项目', '市第二中学'),
        ],
        status: 'fail',
        says: [
          '甲!G3,乙!G3,部门!C2 warning: 2 张项目表的实施单位填的是“市第一中学”，部门表的部门名称是“市教育科学技术研究院”',
          '丙!G3,部门!C2 warning: 1 张项目表的实施单位填的是“市第二中学”，部门表的部门名称是“市教育科学技术研究院”',
        ],
      },
      {
        title: 'one of several departments',
        tables: [department(UNIT), department('市第一中学', '一中'), by('市第一中学')],
        status: 'pass',
      },
      {
        title: 'none of several departments',
        tables: [department(UNIT), department('市第一中学', '一中'), by('市第二中学')],
        status: 'fail',
        says: [
          '甲!G3,部门!C2,一中!C2 warning: 1 张项目表的实施单位填的是“市第二中学”，部门表的部门名称是“市教育科学技术研究院、市第一中学”',
        ],
      },
      {
        title: 'blank',
        tables: [department(UNIT), by('')],
        status: 'cannot-tell',
        says: ['甲!G3 cannot-tell: 没有填写实施单位，无法核对单位名称'],
      },
      {
        title: 'a department without its name',
        tables: [department('无'), by('市第一中学')],
        status: 'cannot-tell',
        says: ['部门!C2 cannot-tell: 没有填写部门名称，无法核对单位名称'],
      },
      {
        title: 'a department without its name may be the right one',
        tables: [department('', '空'), department(UNIT), by('市第一中学')],
        status: 'cannot-tell',
        says: ['空!C2 cannot-tell: 没有填写部门名称，无法核对单位名称'],
      },
      {
        title: 'labels that were not found',
        tables: [department(null), by(null)],
        status: 'cannot-tell',
        says: [
          '- cannot-tell: 没有找到“部门名称”，无法核对',
          '- cannot-tell: 没有找到“实施单位”，无法核对',
        ],
      },
      {
        title: 'an error value',
        tables: [department(UNIT), by('#REF!')],
        status: 'cannot-tell',
        says: ['甲!G3 cannot-tell: “#REF!”无法识别，暂不能核对'],
      },
      {
        title: 'texts too long to be names are compared whole',
        tables: [department(UNIT), by(`${UNIT}${'所'.repeat(200)}`)],
        status: 'fail',
      },
    ],
  },
  {
    check: duplicateProject,
    cases: [
      { title: 'one project', tables: [project('甲', '培训')], status: 'not-applicable' },
      {
        title: 'two names',
        tables: [project('甲', '培训（一期）'), project('乙', '培训（二期）')],
        status: 'pass',
      },
      {
        title: 'one name twice',
        tables: [project('甲', '教育专项（培训）'), project('乙', '教育专项 (培训)')],
        status: 'fail',
        says: ['乙!C2,甲!C2 error: “教育专项（培训）”有 2 张项目表：甲、乙'],
      },
      {
        title: 'twice by one unit and once by another',
        tables: [project('甲', '培训'), project('乙', '培训', '市第一中学'), project('丙', '培训')],
        status: 'fail',
        says: ['丙!C2,甲!C2 error: “培训”有 2 张项目表：甲、丙'],
      },
      {
        title: 'by several units',
        tables: [project('甲', '培训'), project('乙', '培训', '市第一中学')],
        status: 'fail',
        says: ['乙!C2,甲!C2 info: “培训”有 2 张项目表，实施单位各不相同：甲、乙'],
      },
      {
        title: 'by a unit that is not said',
        tables: [project('甲', '培训'), project('乙', '培训', '')],
        status: 'fail',
        says: ['乙!C2,甲!C2 error: “培训”有 2 张项目表：甲、乙'],
      },
      {
        title: 'blank names are no duplicates',
        tables: [project('甲', ''), project('乙', '')],
        status: 'cannot-tell',
        says: [
          '甲!C2 cannot-tell: 没有填写项目支出名称，无法核对有无重复',
          '乙!C2 cannot-tell: 没有填写项目支出名称，无法核对有无重复',
        ],
      },
      {
        title: 'a label that was not found, and an error value',
        tables: [project('甲', null), project('乙', '#REF!')],
        status: 'cannot-tell',
        says: [
          '- cannot-tell: 没有找到“项目支出名称”，无法核对',
          '乙!C2 cannot-tell: “#REF!”无法识别，暂不能核对',
        ],
      },
    ],
  },
  {
    check: duplicateDepartment,
    cases: [
      { title: 'one department', tables: [department(UNIT)], status: 'not-applicable' },
      {
        title: 'two departments',
        tables: [department(UNIT), department('市第一中学', '一中')],
        status: 'pass',
      },
      {
        title: 'one department twice',
        tables: [department(UNIT), by(UNIT), department(`${UNIT} `, '部门 (2)')],
        status: 'fail',
        says: ['部门 (2)!C2,部门!C2 error: “市教育科学技术研究院”有 2 张部门表：部门、部门 (2)'],
      },
      {
        title: 'one without its name',
        tables: [department(UNIT), department('', '空')],
        status: 'cannot-tell',
        says: ['空!C2 cannot-tell: 没有填写部门名称，无法核对有无重复'],
      },
    ],
  },
];
