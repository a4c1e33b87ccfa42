import type { TableAssessment } from '../../src/engine/assessment';
import { createSession } from '../../src/engine/create-session';
import { createXlsxHost } from '../../src/hosts/xlsx';
import { toA1 } from '../../src/sheet/address';
import { published } from '../support/sessions';

/** What must come out of the published report, and what must not, table by table: "check" or "check cell". */
const TABLES: readonly (readonly [
  sheet: string,
  fires: readonly string[],
  silent: readonly string[],
])[] = [
  [
    '部门整体',
    [
      'scores/below-formula H21',
      'weights/on-nothing G20',
      'weights/on-nothing G22',
      'funds/expenditure-sum',
    ],
    ['weights/total', 'weights/category-sum', 'scores/total', 'scores/unexplained-deduction'],
  ],
  [
    '高三复习迎考',
    [
      'values/incomparable F12',
      'values/incomparable F13',
      'values/nonstandard-sign E19',
      'values/actual-missing F24',
      'funds/missing-source-amount',
      'scores/all-full',
    ],
    ['weights/total', 'scores/total', 'funds/execution-rate'],
  ],
  [
    '基础课程改革',
    ['values/ambiguous E12', 'values/ambiguous E13'],
    ['weights/total', 'scores/total'],
  ],
  [
    '教育规划与发展专项经费（青少年科技活动）',
    [
      'weights/category-sum B13',
      'weights/category-sum B19',
      'weights/total',
      'scores/total',
      'funds/source-scored',
      'weights/missing G15',
    ],
    ['funds/sources-sum'],
  ],
  [
    '教育科研与成果推广专项',
    [
      'weights/category-sum B12',
      'weights/category-sum B19',
      'weights/total',
      'scores/total',
      ...['F17', 'F18', 'F20', 'F21', 'F23'].map((cell) => `values/actual-missing ${cell}`),
    ],
    ['funds/sources-sum'],
  ],
  ['全市思政课建设', [], ['funds/missing-source-amount', 'weights/total', 'scores/total']],
  [
    '中等职业教育科研与成果推广应用',
    ['scores/below-formula H26'],
    ['values/overachieved', 'weights/total', 'scores/total', 'scores/unexplained-deduction'],
  ],
];

async function assessed() {
  const session = createSession(createXlsxHost(published()));
  const assessment = await session.whenIdle();
  session.dispose();
  return assessment;
}

function failuresOf({ findings }: TableAssessment): string[] {
  return findings
    .filter(({ status }) => status === 'fail')
    .flatMap(({ check, cells: [first] }) => [check, `${check} ${first ? toA1(first) : '-'}`]);
}

test.each(TABLES)('%s', async (name, fires, silent) => {
  const { sheets } = await assessed();
  const table = sheets.find(({ sheet }) => sheet.name === name);
  if (table?.state !== 'table') throw new Error(`no table ${name}`);
  const failures = failuresOf(table);
  expect(failures).toEqual(expect.arrayContaining([...fires]));
  expect(silent.filter((check) => failures.includes(check))).toEqual([]);
});

test('the rounding difference of the department is information only', async () => {
  const { sheets } = await assessed();
  const [department] = sheets;
  const found = department?.state === 'table' ? department.findings : [];
  expect(found.find(({ check }) => check === 'funds/expenditure-sum')).toMatchObject({
    variant: 'rounding',
    severity: 'info',
  });
});

test('the three deductions of 中等职业教育 are there, each with its reason', async () => {
  const { sheets } = await assessed();
  const table = sheets.find(({ sheet }) => sheet.name.startsWith('中等职业教育'));
  const results = table?.state === 'table' ? table.table.indicators : [];
  const deducted = results.filter(
    ({ weight, score }) =>
      weight.state === 'ok' && score.state === 'ok' && score.value.value.lt(weight.value.value),
  );
  expect(deducted).toHaveLength(3);
  for (const { deviation } of deducted) expect(deviation.state).toBe('ok');
});

test('across the workbook: the project tables do not add up, and nothing else is said', async () => {
  const { findings } = await assessed();
  expect(findings.map(({ check, status }) => [check, status])).toEqual([
    ['consistency/project-total', 'fail'],
  ]);
  const [first] = findings;
  expect(first && 1 + new Set(first.elsewhere.map(({ sheet }) => sheet)).size).toBe(7);
});
