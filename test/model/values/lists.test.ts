import { readTypedValue } from '../../../src/model/typed-value';
import { notation } from './notation';
import { rows } from './rows';

const reads = (typed: string, reading: string) => {
  expect(notation(readTypedValue(typed))).toBe(reading);
};

describe('clear list numbers', () => {
  test.each(
    rows(`
      1.≤5万 → ≤50000
      2.≤4万 → ≤40000
      2、≤4万 → ≤40000
      1、2次 → 2 次
      1)2次 → 2 次
      （1）2次 → 2 次
      (1)2次 → 2 次
      ①2次 → 2 次
      ①5次 → 5 次
      ⑴2次 → 2 次
      一、2次 → 2 次
      （一）2次 → 2 次
      三、5次 → 5 次
      1.培训450人 → 450 人
      1.2023年12月 → date 2023-12-1..2023-12-31
    `),
  )('%j is %s', reads);
});

describe('a list number or a fraction', () => {
  test.each(
    rows(`
      1.2次 → 2 次 | 1.2 次
      2.2次 → 2 次 | 2.2 次
      3.1次 → 1 次 | 3.1 次
      1.2次以上 → ≥2 次 | ≥1.2 次
      1.25人 → 25 人 | 1.25 人
      1.50次 → 50 次 | 1.5 次
      1.2-3次 → 2..3 次 | 1.2..3 次
      1.2次/年 → 2 次/年 | 1.2 次/年
      目标1.2次 → 2 次 | 1.2 次
      1. 2次 → 2 次 | 1.2 次
      1. 5万元 → 50000 元 | 15000 元
      1. 2023年12月 → date 2023-12-1..2023-12-31
      1.5-3次 → words
      1.2次；2.3人 → 2 次 + 3 人 | 1.2 次 + 2.3 人
    `),
  )('%j is %s', reads);
});

describe('a fraction and nothing else', () => {
  test.each(
    rows(`
      1.2 → 1.2
      1.2% → 0.012 %
      1.5万元 → 15000 元
      1.5万次 → 15000 次
      ≥1.2次 → ≥1.2 次
      约1.2次 → ~1.2 次
    `),
  )('%j is %s', reads);
});

describe('a list number and nothing else', () => {
  test.each(
    rows(`
      1. → words
      1、 → words
      1.12月底前 → words
    `),
  )('%j is %s', reads);
});

describe('several', () => {
  test.each(
    rows(`
      2次，3万人 → 2 次 + 30000 人
      2次、3万人 → 2 次 + 30000 人
      2次；3万人 → 2 次 + 30000 人
      2次⏎3万人 → 2 次 + 30000 人
      2次 3万人 → 2 次 + 30000 人
      2次,300人 → 2 次 + 300 人
      450人，完成100% → 450 人 + 1 %
      省级30个以上，市级200个以上； → ≥30 个 + ≥200 个
      1、2次；2、3人 → 2 次 + 3 人
      10个⏎20个 → 10 个 + 20 个
      10人⏎100% → 10 人 + 1 %
      3月、9月 → date 3-1..3-31 + date 9-1..9-30
      培训2023年 → words
      培训2023-2024年 → words
      1月完成；全年 → date 1-1..1-31 attained + date 1-1..12-31
      12月底前；已完成 → date ≤ 12-31 attained
      ≥90%，≤95% → ≥0.9 % + ≤0.95 %
      省级30，市级200 → words
      1，2次 → words
      2次以上，每次30人 → words
    `),
  )('%j is %s', reads);
});

describe('digits apart', () => {
  test.each(
    rows(`
      1 5次 → 1 + 5 次 | 15 次
      1⏎2 → 1 + 2 | 12
      10⏎20 → 10 + 20 | 1020
      1 463.31 → 1 + 463.31 | 1463.31
      2023 12 31 → 2023 + 12 + 31 | 20231231 | date 2023-12-31
    `),
  )('%j is %s', reads);
});
