import { goals } from '../../../src/checks/completeness/goals';
import { identity } from '../../../src/checks/completeness/identity';
import { signature } from '../../../src/checks/completeness/signature';
import { subcategory } from '../../../src/checks/completeness/subcategory';
import { ABSENT, type TextField } from '../../../src/model/field';
import type {
  DepartmentTable,
  EvaluationTable,
  Indicator,
  ProjectTable,
} from '../../../src/model/table';
import type { CheckCases } from '../../support/cases';
import {
  departmentTable,
  projectTable,
  textField,
  type IndicatorRow,
} from '../../support/table-builder';

/** The table with another 填表人, 填报日期, 联系电话, 单位负责人签字. */
export function signed<T extends EvaluationTable>(
  table: T,
  [preparer = '经办人甲', date = '2024年9月11日', phone = '0730-0000001', signatory = '负责人乙']: (
    string | undefined
  )[] = [],
): T {
  const field = (text: string, col: number) => textField(text, { row: 29, col });
  return {
    ...table,
    signature: {
      ...table.signature,
      preparer: field(preparer, 1),
      date: field(date, 3),
      phone: field(phone, 5),
      signatory: field(signatory, 8),
    },
  };
}

/** A project table with other names; null is a label that was not found. */
export function identified(
  names: Partial<Record<keyof ProjectTable['identity'], string | null>>,
  table = projectTable(),
): ProjectTable {
  const { identity: old } = table;
  const field = (part: keyof ProjectTable['identity']): TextField => {
    const text = names[part];
    if (text === undefined) return old[part];
    return text === null ? ABSENT : textField(text, old[part].cell);
  };
  return {
    ...table,
    identity: {
      projectName: field('projectName'),
      supervisor: field('supervisor'),
      implementer: field('implementer'),
    },
  };
}

/** A department table of that name. */
export function departmentNamed(name: string | null, table = departmentTable()): DepartmentTable {
  const { cell } = table.identity.departmentName;
  const departmentName = name === null ? ABSENT : textField(name, cell);
  return { ...table, identity: { departmentName } };
}

/** The table as it is read when the header of the column of names is lost. */
function nameless(table: ProjectTable): ProjectTable {
  const strip = (rows: readonly Indicator[]) => rows.map((row) => ({ ...row, name: ABSENT }));
  const categories = table.categories.map((category) => ({
    ...category,
    subcategories: category.subcategories.map((one) => ({
      ...one,
      indicators: strip(one.indicators),
    })),
  }));
  return { ...table, categories };
}

const quantity = (...output: IndicatorRow[]) => projectTable({ output });

export const completenessCases: readonly CheckCases[] = [
  {
    check: identity,
    cases: [
      { title: 'all given', table: projectTable(), status: 'pass' },
      { title: 'a department', table: departmentTable(), status: 'pass' },
      {
        title: 'blanks of a project',
        table: identified({ projectName: '', supervisor: ' 　', implementer: '' }),
        status: 'fail',
        says: [
          'C2 error: 没有填写项目支出名称',
          'C3 error: 没有填写主管部门',
          'G3 error: 没有填写实施单位',
        ],
      },
      {
        title: 'a department without its name',
        table: departmentNamed(''),
        status: 'fail',
        says: ['C2 error: 没有填写部门名称'],
      },
      {
        title: 'a dash is no name',
        table: identified({ supervisor: '——', implementer: '无' }),
        status: 'fail',
        says: [
          'C3 error: 主管部门填的是“——”，应填写名称',
          'G3 error: 实施单位填的是“无”，应填写名称',
        ],
      },
      {
        title: 'a label that was not found',
        table: identified({ implementer: null }),
        status: 'cannot-tell',
        says: ['- cannot-tell: 没有找到“实施单位”，无法核对'],
      },
      {
        title: 'an error value',
        table: identified({ projectName: '#REF!' }),
        status: 'cannot-tell',
        says: ['C2 cannot-tell: “#REF!”无法识别，暂不能核对'],
      },
    ],
  },
  {
    check: goals,
    cases: [
      { title: 'both given', table: projectTable(), status: 'pass' },
      {
        title: 'both blank',
        table: projectTable({ goals: ['', '\n'] }),
        status: 'fail',
        says: [
          'B10 error: 年度总体目标没有填写预期目标',
          'F10 error: 年度总体目标没有填写实际完成情况',
        ],
      },
      {
        title: 'nothing achieved is said in words',
        table: projectTable({ goals: ['培训教师', '无'] }),
        status: 'fail',
        says: ['F10 error: 年度总体目标的实际完成情况填的是“无”，应填写具体内容'],
      },
      {
        title: 'a heading that was not found',
        table: {
          ...projectTable(),
          goals: { ...projectTable().goals, expected: textField('目标', null), actual: ABSENT },
        },
        status: 'cannot-tell',
      },
    ],
  },
  {
    check: subcategory,
    cases: [
      { title: 'each has an indicator', table: projectTable(), status: 'pass' },
      { title: '无', table: quantity(['无', '', '', '', '', '']), status: 'pass' },
      { title: '无 below a blank row', table: quantity([], ['无']), status: 'pass' },
      { title: 'a row without a name of its own', table: quantity(['', '450人']), status: 'pass' },
      { title: '/ in the column of the target', table: quantity(['', '/', '/']), status: 'pass' },
      {
        title: 'blank rows',
        table: quantity([], [' ']),
        status: 'fail',
        says: ['D13 warning: “数量指标”下没有填写三级指标，也没有注明“无”'],
      },
      {
        title: 'points alone are no indicator',
        table: quantity(['', '', '', '50', '50']),
        status: 'fail',
        says: ['D13 warning: “数量指标”下没有填写三级指标，也没有注明“无”'],
      },
      {
        title: 'an error value may be an indicator',
        table: quantity([], ['#NAME?']),
        status: 'cannot-tell',
        says: ['D14 cannot-tell: “#NAME?”无法识别，暂不能核对'],
      },
      {
        title: 'the column of names was not found',
        table: nameless(quantity(['', '', '', '50'])),
        status: 'cannot-tell',
        says: ['C13 cannot-tell: 没有找到“三级指标”，无法核对'],
      },
      {
        title: 'a subcategory that was not found is a lost anchor',
        table: { ...projectTable(), categories: [] },
        status: 'not-applicable',
      },
      {
        title: 'a form without subcategories',
        table: quantity([]),
        form: { categories: [] },
        status: 'not-applicable',
      },
    ],
  },
  {
    check: signature,
    cases: [
      { title: 'all given', table: signed(projectTable()), status: 'pass' },
      { title: 'no signature line', table: projectTable(), status: 'not-applicable' },
      {
        title: 'blanks',
        table: signed(departmentTable(), ['', '', '', ' ']),
        status: 'fail',
        says: [
          'B30 warning: 签字栏没有填写填表人',
          'D30 warning: 签字栏没有填写填报日期',
          'F30 warning: 签字栏没有填写联系电话',
          'I30 warning: 签字栏没有填写单位负责人签字',
        ],
      },
      {
        title: 'a published copy without its telephone',
        table: signed(projectTable(), [undefined, undefined, '']),
        publication: true,
        status: 'pass',
      },
      {
        title: 'a published copy without its date',
        table: signed(projectTable(), [undefined, '', '']),
        publication: true,
        status: 'fail',
        says: ['D30 warning: 签字栏没有填写填报日期'],
      },
      {
        title: 'a stroke is no signature',
        table: signed(projectTable(), ['经办人甲', '2024年9月11日', '0730-0000001', '/']),
        status: 'fail',
        says: ['I30 warning: 签字栏的单位负责人签字填的是“/”，应据实填写'],
      },
      {
        title: 'an error value',
        table: signed(projectTable(), ['#REF!']),
        status: 'cannot-tell',
      },
    ],
  },
];
