import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTypedValue } from '../../../src/model/typed-value';
import { notation } from './notation';
import { rows } from './rows';

/** Every target and actual of the published tables, once. */
const table = rows(`
      专项项目 → words
      10个专项完成 → 10 个
      100% → 1 %
      全部完成 → attained
      全年 → date 1-1..12-31
      按时完成 → attained
      不超预算 → words
      按预算完成 → attained
      按质完成 → attained
      95% → 0.95 %
      450人 → 450 人
      9科 → 9 科
      2次，3万人 → 2 次 + 30000 人
      14科 → 14 科
      =<50万 → ≤500000
      教育附加预算 → words
      1.2次 → 2 次 | 1.2 次
      2.2次 → 2 次 | 2.2 次
      2023.12.31 → date 2023-12-31
      ≤50万元 → ≤500000 元
      1个 → 1 个
      2个 → 2 个
      1次 → 1 次
      2次 → 2 次
      2023年12月 → date 2023-12-1..2023-12-31
      12月前已经完成 → date ≤ 12-1..12-31 attained
      1.≤5万 → ≤50000
      5万 → 50000
      2.≤4万 → ≤40000
      4万 → 40000
      提高全市科技创新教育成果孵化产出率、转化利用率和推广范围 → words
      全市科技创新教育成果孵化产出率、转化利用率提高和推广范围增加 → words
      成果推广、实践应用效果达90%以上 → ≥0.9 %
      成果推广、实践应用效果达98% → ≥0.98 %
      4次 → 4 次
      2023年12月31日 → date 2023-12-31
      ≤20万元 → ≤200000 元
      提高课题研究水平 → words
      开展2次线下集中研讨。常态化开展线上研讨。 → words
      完成所有教材资源开发 → words
      配合省厅完成精品课开发 → words
      开展全市班主任基本功竞赛 → words
      组建全市10个核心研修团队 → words
      开发出八个经典专题，一整套中小学优质课件、教学设计和导学案，10个精品系列案例。 → words
      1.8个专题资源；2.一整套课件、教学设计、导学案（各500个左右）3.10个精品案例。2023年度完成。 → words
      控制在预算内 → words
      严格控制。 → words
      免费供全市教师使用。 → words
      全部电子文档上传网络，提升教师教学效率。 → words
      无 → words
      供全市大中小学思想政治教师免费使用。 → words
      教职工满意度100% → 1 %
      2000名 → 2000 人
      语数外3科 → 3 科
      1万 → 10000
      23科 → 23 科
      99% → 0.99 %
      2023.3至12月 → date 2023-3-1..2023-12-31
      ≤12万元 → ≤120000 元
      加大本地企业在校企合作中的比例 → words
      增加职业学校就业班在本地企业就业率提升 → words
      90% → 0.9 %
      依据岳阳市中等职业学校德育评价标准进行评测 → words
      ≥98% → ≥0.98 %
`);

interface Fixture {
  readonly cells: readonly { readonly r: number; readonly c: number; readonly t: string }[];
}
const FILE = join(__dirname, '../../fixtures/yueyang-2023/tables.json');
const fixtures = JSON.parse(readFileSync(FILE, 'utf8')) as Fixture[];

function targetsAndActuals({ cells }: Fixture): string[] {
  const rowOf = (col: number, label: RegExp) =>
    cells.find(({ c, t }) => c === col && label.test(t.replace(/\s/g, '')))?.r ?? NaN;
  const first = rowOf(1, /^一级指标$/);
  const last = rowOf(0, /^(合计|总分)$/);
  return cells
    .filter(({ r, c, t }) => r > first && r < last && (c === 4 || c === 5) && t !== '')
    .map(({ t }) => t);
}

test('the table holds what was published, all of it', () => {
  const published = new Set(fixtures.flatMap(targetsAndActuals));
  expect(new Set(table.map(([typed]) => typed))).toEqual(published);
});

test.each(table)('%j is %s', (typed, reading) => {
  expect(notation(readTypedValue(typed))).toBe(reading);
});
