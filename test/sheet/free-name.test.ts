import fc from 'fast-check';
import { freeSheetName } from '../../src/sheet/free-name';
import { sheetNameProblem } from '../../src/sheet/name';
import { anyText } from '../support/any-text';

test.each<readonly [readonly string[], readonly string[], string]>([
  [['教师培训'], [], '教师培训'],
  [['教师培训'], ['教师培训', '教师培训 (2)'], '教师培训 (3)'],
  [['a'], ['A'], 'a (2)'],
  [["'项目/一：[甲]?'", '表'], [], '项目 一： 甲'],
  [['第一行\n第二行'], [], '第一行 第二行'],
  [[' ', '/', 'History', '表'], [], '表'],
  [['长'.repeat(40)], [], '长'.repeat(31)],
  [['长'.repeat(40)], ['长'.repeat(31)], `${'长'.repeat(27)} (2)`],
  [[`${'长'.repeat(30)}𠮷𠮷`], [], '长'.repeat(30)],
])('%p beside %p becomes %p', (texts, taken, name) => {
  expect(freeSheetName(texts, taken)).toBe(name);
});

test('whatever the texts, the name is one that Excel allows', () => {
  const text = anyText({ maxLength: 60 });
  const odd = fc.string({ unit: fc.constantFrom(...Array.from(" '/*:[]?\\甲\n")), maxLength: 40 });
  fc.assert(
    fc.property(fc.array(fc.oneof(text, odd)), fc.array(fc.oneof(text, odd)), (texts, others) => {
      const taken: string[] = [...others];
      for (let again = 0; again < 3; again++) {
        const name = freeSheetName([...texts, '自评表'], taken);
        expect(sheetNameProblem(name, taken)).toBeUndefined();
        taken.push(name);
      }
    }),
  );
});
