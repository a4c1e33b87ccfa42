import { countLines } from '../../../src/hosts/preview/text-lines';

describe('lines of a wrapped text', () => {
  test.each([
    ['nothing', '', 100, 10, 1],
    ['square characters that just fit', '年度总体目标', 63, 10, 1],
    ['one square character too many', '年度总体目标值', 63, 10, 2],
    ['full-width forms and quotes are square', '“（１）”', 51, 10, 2],
    ['letters and digits take about half', 'abcdefghij', 56, 10, 1],
    ['a word goes to the next line as a whole', 'abcdef ghijkl', 56, 10, 2],
    ['a word longer than a line is broken', 'a'.repeat(25), 56, 10, 3],
    ['a larger font needs more', '年度总体目标', 63, 20, 2],
    ['line breaks of any kind', '甲\n乙\r\n丙\r丁', 100, 10, 4],
    ['empty lines count', '甲\n\n乙\n', 100, 10, 4],
    ['spaces at the end of a line take none', `${'年'.repeat(6)}${' '.repeat(30)}`, 63, 10, 1],
    ['punctuation does not begin a line', '一二三四五六，七', 63, 10, 2],
    ['punctuation pulls its character along', '一二三四五六。', 63, 10, 2],
    ['a line holds at least one character', '年度', 1, 10, 2],
    ['characters beyond 16 bits count once', '𠮷𠮷𠮷', 32, 10, 1],
  ])('%s', (_what, text, width, size, lines) => {
    expect(countLines(text, width, size)).toBe(lines);
  });

  test('a text as long as a cell may hold is counted at once', () => {
    const start = performance.now();
    const texts = [
      '（'.repeat(32_767),
      'a'.repeat(32_767),
      ' '.repeat(32_767),
      '，'.repeat(32_767),
    ];
    for (const text of texts) countLines(text, 100, 11);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
