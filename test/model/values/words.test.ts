import { readTypedValue } from '../../../src/model/typed-value';
import { notation } from './notation';
import { rows } from './rows';

const reads = (typed: string, reading: string) => {
  expect(notation(readTypedValue(typed))).toBe(reading);
};

describe('words before the number', () => {
  test.each(
    rows(`
      平台上线300个 → 300 个
      语数外3科 → 3 科
      教职工满意度100% → 1 %
      满意度≥95% → ≥0.95 %
      满意度达百分之九十五 → ≥0.95 %
      成果推广、实践应用效果达90%以上 → ≥0.9 %
      成果推广、实践应用效果达98% → ≥0.98 %
      合格率达到95% → ≥0.95 %
      完成率100% → 1 %
      占比≥30% → ≥0.3 %
      比例达30% → ≥0.3 %
      成本控制在50万元以内 → ≤500000 元
      成本≤50万元 → ≤500000 元
      成本=<50万 → ≤500000
      原则上不超过5万元 → ≤50000 元
      不合格率5% → 0.05 %
      投诉率≤1% → ≤0.01 %
      重大事故为0 → 0
      受益群众1.2万人 → 12000 人
      受益人数约1000人 → ~1000 人
      累计培训450人 → 450 人
      完成2次 → 2 次
      已完成100% → 1 %
      三级医院10家 → 10 家
      省级一等奖1项 → 1 项
      开展培训三次 → 3 次
      统一采购30台 → 30 台
      《论语》10本 → 10 本
      队伍建设3支 → 3 支
      大陆游客100人 → 100 人
      前期培训3次 → 3 次
    `),
  )('%j is %s', reads);
});

describe('words that make something else of it', () => {
  test.each(
    rows(`
      增长5% → words
      同比增长5% → words
      下降3% → words
      提高5个百分点 → words
      新增5人 → words
      较上年增长5% → words
      未完成3项 → words
      缺少3人 → words
      每年3次 → words
      每月1次 → words
      每人500元 → words
      人均5天 → words
      排名前10名 → words
      前3名 → words
      第3名 → words
      第3期 → words
      开展第三次 → words
      上一年 → words
      不少于上年95% → words
      占总数的30% → words
      2023年培训450人 → words
      K12学校10所 → words
    `),
  )('%j is %s', reads);
});

describe('words behind the number', () => {
  test.each(
    rows(`
      10个专项完成 → 10 个
      10个专项 → 10 个
      450名教师 → 450 人
      2次线下研讨 → 2 次
      10家企业 → 10 家
      3项已完成 → 3 项
      3项全部完成 → 3 项
      100%完成 → 1 %
      95%满意 → 0.95 %
      3项未完成 → words
      3项基本完成 → words
      10个项目完成率 → words
      2次（每次30人） → words
      100%（全部完成） → words
      组建全市10个核心研修团队 → words
    `),
  )('%j is %s', reads);
});

describe('signs of other things', () => {
  test.each(
    rows(`
      -5 → words
      -5% → words
      —5 → words
      +5% → words
      ±5% → words
      95±2% → words
      1/2 → words
      10/20 → words
      .95 → words
      5² → words
      ½ → words
      ① → words
      5G → words
      1e5 → words
      0x10 → words
      7×24小时 → words
      90%≤x≤95% → words
      3级 → words
      5星 → words
      10时 → words
      #DIV/0! → words
      TRUE → words
    `),
  )('%j is %s', reads);
});

describe('nothing', () => {
  test.each(
    rows(`
      无 → words
      / → words
      — → words
      - → words
      不适用 → words
    `),
  )('%j is %s', reads);
});

describe('attained', () => {
  test.each(
    rows(`
      全部完成 → attained
      已完成 → attained
      已经完成 → attained
      完成。 → attained
      按时完成 → attained
      及时完成 → attained
      按质完成 → attained
      按质按量完成 → attained
      按预算完成 → attained
      保质保量完成 → attained
      按时按质完成 → attained
      圆满完成 → attained
      超额完成 → attained
      均已完成 → attained
      达成年度指标 → attained
      达成年度指标值 → attained
      达成预期指标 → attained
      完成年度指标 → attained
      完成目标任务 → attained
      完成全年工作任务 → attained
      达标 → attained
      已达标 → attained
      达到预期目标 → attained
      1.全部完成 → attained
    `),
  )('%j is %s', reads);
});

describe('partly', () => {
  test.each(
    rows(`
      部分达成年度指标并具有一定效果 → partly
      部分达成年度指标，并具有一定效果 → partly
      部分达成预期指标并具有一定效果 → partly
      部分完成 → partly
      已部分完成 → partly
      大部分完成 → partly
      基本完成 → partly
      基本达标 → partly
    `),
  )('%j is %s', reads);
});

describe('missed', () => {
  test.each(
    rows(`
      未达成年度指标且效果较差 → missed
      未达成年度指标，且效果较差 → missed
      未完成 → missed
      尚未完成 → missed
      没有完成 → missed
      未达标 → missed
      未实现 → missed
      未达到预期目标 → missed
    `),
  )('%j is %s', reads);
});

describe('no level', () => {
  test.each(
    rows(`
      未按时完成 → words
      未全部完成 → words
      部分未完成 → words
      未开展 → words
      不超预算 → words
      控制在预算内 → words
      良好 → words
      较好完成 → words
      完成情况良好 → words
      合格 → words
      优 → words
      效果显著 → words
      提高 → words
      按时 → words
      全覆盖 → words
      √ → words
    `),
  )('%j is %s', reads);
});
