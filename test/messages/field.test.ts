import '../support/english';
import { wordsOf } from '../../src/messages';
import { hunan2023Project } from '../../src/templates/hunan-2023-project';
import { sichuan2023Project } from '../../src/templates/sichuan-2023-project';

test.each([
  ['zh-CN', hunan2023Project, 'funds.total.executed', '年度资金总额 · 全年执行数'],
  ['zh-CN', hunan2023Project, 'funds.currentYear.executed', '当年财政拨款 · 全年执行数'],
  ['zh-CN', sichuan2023Project, 'funds.unitFunds.initialBudget', '单位资金 · 年初预算'],
  ['zh-CN', sichuan2023Project, 'funds.total.annualBudget', '总额 · 调整后预算数'],
  ['zh-CN', undefined, 'goals.actual', '实际完成情况'],
  ['zh-CN', undefined, 'total.score', '合计 · 得分'],
  ['zh-CN', undefined, 'title', '标题'],
  ['zh-CN', undefined, 'what.is.this', 'what.is.this'],
  ['en', undefined, 'signature.preparer', 'prepared by'],
] as const)('in %s, by the form %o, %s is %s', (locale, form, path, expected) => {
  expect(wordsOf(locale).field(path, form)).toBe(expected);
});
