import fc from 'fast-check';
import { bind } from '../../src/binding/bind/bind';
import type { TableContext } from '../../src/checks/check';
import type { WorkbookEntry } from '../../src/checks/workbook-entry';
import { CHECKS, WORKBOOK_CHECKS } from '../../src/checks/registry';
import { runChecks, runWorkbookChecks } from '../../src/checks/run';
import { nameKey, sameUnit } from '../../src/checks/support/identity';
import { readXlsx } from '../../src/hosts/xlsx/read';
import { wordsOf } from '../../src/messages';
import { decimal } from '../../src/model/decimal';
import { scoreTable } from '../../src/scoring/score-table';
import { gridOf } from '../../src/sheet/grid-of-plan';
import { FORMS } from '../../src/templates/registry';
import { entry, lineOf, workbookLineOf } from '../support/cases';
import { yueyangFile } from '../support/fixtures';
import { departmentTable, projectTable } from '../support/table-builder';
import { departmentNamed, identified } from './cases/completeness';

/** The published workbook, read as the add-in reads it. */
function published(): (Omit<TableContext, 'publication'> & WorkbookEntry)[] {
  const result = readXlsx(yueyangFile('workbook'));
  if (!result.ok) throw new Error(result.problem.code);
  return result.sheets.flatMap((plan) => {
    const bound = bind(gridOf(plan), FORMS);
    if (bound.status !== 'bound') return [];
    const { table, form } = bound;
    const sheet = { id: plan.name, name: plan.name, visible: true };
    return [{ table, form, scores: scoreTable(table, form), sheet }];
  });
}

describe('the published workbook', () => {
  const tables = published();

  test('its projects do not add up to the department’s 项目支出; nothing else is wrong across it', () => {
    const results = runWorkbookChecks(WORKBOOK_CHECKS, tables);
    const [first, ...others] = results.flatMap(({ findings }) => findings);
    expect(others).toEqual([]);
    expect(first && workbookLineOf(first)).toMatch(
      /error: 6 张项目表的全年预算数合计 156 万元，部门表的项目支出为 333.56 万元，少 177.56 万元$/,
    );
    expect(new Set(first?.elsewhere.map(({ sheet }) => sheet)).size).toBe(6);
    expect(results.filter(({ status }) => status === 'pass').map(({ check }) => check)).toEqual([
      'consistency/project-executed',
      'consistency/year',
      'consistency/unit-name',
      'consistency/duplicate-project',
    ]);
  });

  const said = (family: RegExp, publication: boolean) =>
    tables.flatMap(({ sheet, ...context }) =>
      runChecks(
        CHECKS.filter(({ id }) => family.test(id)),
        { ...context, publication },
      ).flatMap(({ findings }) => findings.map((one) => `${sheet.name} ${lineOf(one)}`)),
    );

  test('what is missing in its tables', () => {
    expect(said(/^(completeness|privacy)\//, false)).toEqual([
      '基础课程改革 D24 warning: “经济效益指标”下没有填写三级指标，也没有注明“无”',
      '基础课程改革 D30 warning: “生态效益指标”下没有填写三级指标，也没有注明“无”',
      '全市思政课建设 A28 info: 填报日期写作“2024.09.11”，规范的写法是“2024年9月11日”',
    ]);
  });

  test('a copy of it that is published must not show the mobile number', () => {
    const phones = said(/^privacy\//, true);
    expect(phones).toHaveLength(tables.length);
    for (const line of phones) expect(line).toMatch(/联系电话含手机号码（139\*\*\*\*0000）/);
  });
});

describe('names', () => {
  test.each([
    ['市教育局（本级）', '市教育局'],
    ['“市教育局”', '市 教育局'],
    ['岳阳市教育局', '市教育局'],
    ['ＡＢ学校', 'ab学校'],
  ])('%s and %s can be one unit', (a, b) => {
    expect(sameUnit(nameKey(a), nameKey(b))).toBe(true);
    expect(sameUnit(nameKey(b), nameKey(a))).toBe(true);
  });

  test.each([
    ['市教育局', '市体育局'],
    ['市第一中学', '市第二中学'],
    ['', '市教育局'],
    ['（）', '市教育局'],
  ])('“%s” and “%s” cannot', (a, b) => {
    expect(sameUnit(nameKey(a), nameKey(b))).toBe(false);
    expect(sameUnit(nameKey(b), nameKey(a))).toBe(false);
  });

  test('a text too long for a name is only itself', () => {
    const [longest, longer] = ['局'.repeat(200), '局'.repeat(201)];
    expect([sameUnit(longest, '局'), sameUnit('局', longest)]).toEqual([true, true]);
    expect([sameUnit(longer, '局'), sameUnit('局', longer)]).toEqual([false, false]);
    expect(sameUnit(longer, longer)).toBe(true);
  });

  test('a key has no white space, brackets, quotes, capitals or full-width letters', () => {
    expect(nameKey('“市 ＡＢ学校”（本级）·')).toBe('市ab学校本级');
  });

  test('digits and their points are part of a name', () => {
    expect(nameKey('项目1.1')).not.toBe(nameKey('项目11'));
  });
});

test('of many departments no more than ten are named beside a strange unit', () => {
  const departments = Array.from({ length: 12 }, (_, index) =>
    entry(String(index), departmentNamed(`市第${String(index)}局`)),
  );
  const stranger = entry('甲', identified({ implementer: '市水利站' }));
  const finding = runWorkbookChecks(WORKBOOK_CHECKS, [...departments, stranger])
    .flatMap(({ findings }) => findings)
    .find(({ check }) => check === 'consistency/unit-name');
  expect([finding?.sheet, finding?.elsewhere.length]).toEqual(['甲', 10]);
});

test('whose rule it is, in a word and at length, for checks across tables too', () => {
  const { source, sourceText } = wordsOf('zh-CN');
  expect(source('consistency/year')).toBe('表间勾稽关系');
  expect(sourceText('weights/total')).toContain('产出指标50%、效益指标30%、服务对象满意度指标10%');
  expect(sourceText('no/such-check')).toBeNull();
});

describe('any workbook', () => {
  const cents = fc.integer({ min: 0, max: 10_000_000 });
  const amount = (value: number) => decimal(value).div(100).toFixed();
  const project = (value: number, index: number) =>
    entry(`项目${String(index)}`, projectTable({ funds: ['', amount(value), '0'] }));
  const statusOf = (id: string, tables: readonly WorkbookEntry[]) =>
    runWorkbookChecks(WORKBOOK_CHECKS, tables).find(({ check }) => check === id)?.status;

  test('projects that add up pass; one that is off by more than rounding fails', () => {
    fc.assert(
      fc.property(fc.array(cents, { minLength: 1, maxLength: 8 }), cents, (values, off) => {
        const total = values.reduce((a, b) => a + b, 0);
        const with_ = (stated: number) => [
          ...values.map(project),
          entry('部门', departmentTable({ expenditure: ['0', amount(stated)] })),
        ];
        expect(statusOf('consistency/project-total', with_(total))).toBe('pass');
        expect(statusOf('consistency/project-total', with_(total + values.length + 1 + off))).toBe(
          'fail',
        );
      }),
      { numRuns: 40 },
    );
  });

  const name = fc.oneof(
    fc.constantFrom('', '无', '#REF!', '市教育局', '市教育局（本级）', '市体育局', null),
    fc.string(),
  );
  const value = fc.oneof(fc.constantFrom('', '0', '50', '五十', '#N/A', '-3'), fc.string());
  const funds = fc.option(fc.array(value, { maxLength: 6 }));
  const anyEntry = fc
    .tuple(fc.boolean(), name, name, funds, value)
    .map(([whole, own, unit, line, item]) =>
      whole
        ? departmentNamed(own, departmentTable({ funds: line, expenditure: [item, item] }))
        : identified({ projectName: own, implementer: unit }, projectTable({ funds: line })),
    );
  const anyWorkbook = fc
    .array(anyEntry, { maxLength: 6 })
    .map((tables) => tables.map((table, index) => entry(String(index), table)));

  test('no check throws, keys are unique and every place is in one of the tables', () => {
    fc.assert(
      fc.property(anyWorkbook, (tables) => {
        const results = runWorkbookChecks(WORKBOOK_CHECKS, tables);
        const findings = results.flatMap((result) => result.findings);
        expect(findings.filter(({ variant }) => variant === 'crashed')).toEqual([]);
        expect(new Set(findings.map(({ key }) => key)).size).toBe(findings.length);
        const sheets = new Set(tables.map(({ sheet }) => sheet.id));
        for (const { sheet, cells, elsewhere } of findings) {
          expect(sheet === null ? cells : [sheet]).toEqual(sheet === null ? [] : [sheet]);
          for (const id of [...(sheet === null ? [] : [sheet]), ...elsewhere.map((p) => p.sheet)]) {
            expect(sheets).toContain(id);
          }
        }
      }),
      { numRuns: 80 },
    );
  });

  test('the order of the tabs does not matter', () => {
    fc.assert(
      fc.property(anyWorkbook, (tables) => {
        const status = (entries: readonly WorkbookEntry[]) =>
          runWorkbookChecks(WORKBOOK_CHECKS, entries).map((result) => result.status);
        expect(status([...tables].reverse())).toEqual(status(tables));
      }),
      { numRuns: 80 },
    );
  });
});
