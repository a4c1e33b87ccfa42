import { wordsOf } from '../../src/messages';
import { inFormWords } from '../../src/messages/form-words';
import { hunan2023Project } from '../../src/templates/hunan-2023-project';
import { sichuan2023Project } from '../../src/templates/sichuan-2023-project';

describe('what a form calls things', () => {
  const say = inFormWords({ 偏差原因: '未完成原因', 偏差原因分析及改进措施: '未完成原因分析' });

  test('stands in the place of what messages call them, the longest word first', () => {
    expect(say('偏差原因没有填写')).toBe('未完成原因没有填写');
    expect(say('请填写偏差原因分析及改进措施')).toBe('请填写未完成原因分析');
    expect(say('得分')).toBe('得分');
  });

  test('is what everybody calls them where a form says nothing', () => {
    expect(inFormWords()('偏差原因')).toBe('偏差原因');
  });
});

test('a blank cell is named as the form names it', () => {
  const { blank } = wordsOf('zh-CN');
  expect(blank('indicator.target', hunan2023Project)).toBe('年度指标值');
  expect(blank('indicator.target', sichuan2023Project)).toBe('指标值');
  expect(blank('identity.projectName', sichuan2023Project)).toBe('项目名称');
  expect(blank('no.such.term', sichuan2023Project)).toBeNull();
});
