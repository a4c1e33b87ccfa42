import fc from 'fast-check';
import { jsonFault } from '../../src/engine/json-text';
import { readSettings } from '../../src/engine/settings-file';
import { LOCALES } from '../../src/messages';
import { problemText } from '../../src/messages/problems';
import { textsOf } from '../../src/messages/texts';
import '../support/english';
import { anyText } from '../support/any-text';

const SOUND = { version: 1, name: '某市财政局 2024 年度' };
const file = (more: object) => JSON.stringify({ ...SOUND, ...more });

/** What is told of a file, in Chinese; nothing of a sound one. */
function told(text: string): string[] {
  const result = readSettings(text);
  return result.ok ? [] : result.problems.map((one) => problemText(one, textsOf('zh-CN')));
}

test('a whole file', () => {
  const text = file({
    $schema: './settings.schema.json',
    checks: {
      'funds/low-execution': { level: 'error' },
      'scores/all-full': { level: 'off' },
    },
    thresholds: {
      lowExecution: 0.8,
      secondLook: 1.5,
      overachieved: 1.5,
      roundingPerItem: 0,
      bands: { attained: [0.85, 1], partly: [0.6, 0.85], missed: [0, 0.6] },
    },
    publication: true,
  });
  expect(readSettings(`\uFEFF${text}\r\n`)).toEqual({
    ok: true,
    settings: {
      name: '某市财政局 2024 年度',
      levels: { 'funds/low-execution': 'error', 'scores/all-full': 'off' },
      thresholds: {
        lowExecution: 0.8,
        secondLook: 1.5,
        overachieved: 1.5,
        roundingPerItem: 0,
        bands: { attained: [0.85, 1], partly: [0.6, 0.85], missed: [0, 0.6] },
      },
      publication: true,
    },
  });
});

test('a file that changes nothing', () => {
  expect(readSettings(file({}))).toEqual({
    ok: true,
    settings: { name: SOUND.name, levels: {}, thresholds: {}, publication: false },
  });
});

test.each<[title: string, text: string, problems: string[]]>([
  ['nothing', ' \n', ['校验口径文件是空的。请选择另一个文件，或参照示例文件填写。']],
  [
    'far too much',
    ' '.repeat(70_000) + '1',
    ['校验口径文件有 70001 个字符，最多 65536 个。请确认选的是校验口径文件。'],
  ],
  [
    'full-width punctuation',
    '{\n  "version"： 1 }',
    [
      '第 2 行第 12 个字符“：”不合 JSON 格式。请检查这里和它前面的引号、逗号、冒号和括号：都用半角，最后一项后面不加逗号，不写注释。',
    ],
  ],
  [
    'a comma too many',
    '{"version": 1,}',
    [
      '第 1 行第 15 个字符“}”不合 JSON 格式。请检查这里和它前面的引号、逗号、冒号和括号：都用半角，最后一项后面不加逗号，不写注释。',
    ],
  ],
  [
    'a full-width space',
    '{\u3000"version": 1}',
    [
      '第 1 行第 2 个字符“U+3000”不合 JSON 格式。请检查这里和它前面的引号、逗号、冒号和括号：都用半角，最后一项后面不加逗号，不写注释。',
    ],
  ],
  [
    'no end',
    '{"version": 1,\n"name": "甲"',
    ['校验口径文件到第 2 行就结束了，内容不完整。请检查末尾是否缺少引号或括号。'],
  ],
  [
    'a key twice',
    '{"version": 1, "name": "甲",\r\n "name": "乙"}',
    ['第 2 行的“name”在同一处写了两次，不能确定以哪个为准。请删去一个。'],
  ],
  [
    'brackets within brackets',
    '['.repeat(60_000),
    ['第 1 行第 33 个字符处括号套得太多。请确认选的是校验口径文件。'],
  ],
  ['a list', '[]', ['校验口径文件的全部内容应放在一对花括号 { } 里。请参照示例文件修改。']],
  [
    'nothing that is needed',
    '{}',
    [
      '缺少“version”。请补上 "version": 1。',
      '缺少“name”。请补上这套设置的名称，如 "name": "某市财政局 2024 年度"。',
    ],
  ],
  [
    'another version',
    file({ version: 2 }),
    ['“version”写的是 2，本程序只认识版本 1。请改为 1，或使用新版程序。'],
  ],
  ['a blank name', file({ name: ' ' }), ['“name”写的是 " "。请改为带引号的名称，1 到 60 个字。']],
  [
    'a long name',
    file({ name: '长'.repeat(61) }),
    [`“name”写的是 "${'长'.repeat(38)}…。请改为带引号的名称，1 到 60 个字。`],
  ],
  [
    'a key misspelt',
    file({ treshold: {} }),
    ['没有“treshold”这一项，是不是想写“thresholds”？请改正或删去。'],
  ],
  [
    'a key that is not known',
    file({ 颜色: '红' }),
    ['没有“颜色”这一项。请删去；最外层只能写 version、name、checks、thresholds、publication。'],
  ],
  [
    'keys that are not known further in',
    file({
      checks: { 'funds/low-execution': { level: 'info', 说明: '' } },
      thresholds: {
        及格: 1,
        bands: { attained: [0.8, 1], partly: [0.6, 0.8], missed: [0, 0.6], 优: [0, 1] },
      },
    }),
    [
      '没有“funds/low-execution.说明”这一项。请删去；校验只能写 level。',
      '没有“thresholds.bands.优”这一项。请删去；档次只能写 attained、partly、missed。',
      '没有“thresholds.及格”这一项。请删去；界限只能写 lowExecution、secondLook、overachieved、roundingPerItem、bands。',
    ],
  ],
  [
    'checks that are not known',
    file({
      checks: {
        'funds/low-exection': { level: 'off' },
        'all-full': { level: 'off' },
        'nothing/of-the-kind': { level: 'off' },
      },
    }),
    [
      '没有编号为“funds/low-exection”的校验，是不是想写“funds/low-execution”？请改正或删去。',
      '没有编号为“all-full”的校验，是不是想写“scores/all-full”？请改正或删去。',
      '没有编号为“nothing/of-the-kind”的校验。请按 docs/checks.md 中的编号改正，或删去。',
    ],
  ],
  [
    'keys of JavaScript’s own objects',
    '{"version":1,"name":"甲","__proto__":{},"checks":{"__proto__":{"level":"off"},"constructor":{"level":"off"}}}',
    [
      '没有编号为“__proto__”的校验。请按 docs/checks.md 中的编号改正，或删去。',
      '没有编号为“constructor”的校验。请按 docs/checks.md 中的编号改正，或删去。',
      '没有“__proto__”这一项。请删去；最外层只能写 version、name、checks、thresholds、publication。',
    ],
  ],
  [
    'wrong levels',
    file({
      checks: {
        'funds/low-execution': 'error',
        'scores/all-full': {},
        'scores/unexplained-deduction': { level: '错误' },
      },
    }),
    [
      '“funds/low-execution”写的是 "error"。请改为 {"level": "warning"} 这样的写法。',
      '“scores/unexplained-deduction.level”写的是 "错误"。请改为 "error"（错误）、"warning"（警告）、"info"（提示）或 "off"（停用）。',
      '缺少“scores/all-full.level”。请补上级别："error"（错误）、"warning"（警告）、"info"（提示）或 "off"（停用）。',
    ],
  ],
  [
    'limits out of range or of a wrong type',
    file({
      checks: [],
      thresholds: {
        lowExecution: 90,
        secondLook: 1,
        overachieved: '130%',
        roundingPerItem: -0.01,
        bands: { attained: [0.8, 1.2], partly: 0.6 },
      },
      publication: 'true',
    }),
    [
      '“checks”写的是 []。请改为一对花括号，里面写校验的编号和级别。',
      '“thresholds.lowExecution”写的是 90。请改为大于 0、不超过 1 的数，如 0.9（即 90%）。',
      '“thresholds.secondLook”写的是 1。请改为大于 1、不超过 100 的数，如 1.2（即指标值的 1.2 倍）。',
      '“thresholds.overachieved”写的是 "130%"。请改为大于 1、不超过 100 的数，如 1.3（即指标值的 1.3 倍）。',
      '“thresholds.roundingPerItem”写的是 -0.01。请改为 0 到 1 之间的数（单位：万元），如 0.01。',
      '“thresholds.bands.attained”写的是 1.2。请改为 [下限, 上限]，两个都是 0 到 1 之间的数，如 [0.8, 1]。',
      '“thresholds.bands.partly”写的是 0.6。请改为 [下限, 上限]，两个都是 0 到 1 之间的数，如 [0.8, 1]。',
      '缺少“thresholds.bands.missed”。三档要写全，请补上它的下限和上限，如 [0.8, 1]。',
      '“publication”写的是 "true"。请改为 true（按公开稿校验）或 false，不加引号。',
    ],
  ],
  [
    'limits and bands as single values',
    file({ $schema: 1, thresholds: { bands: [0, 1] } }),
    [
      '“$schema”写的是 1。请改为带引号的文字，或删去。',
      '“thresholds.bands”写的是 [0,1]。请改为一对花括号，里面写 attained、partly、missed 三档。',
    ],
  ],
  [
    'limits as a list',
    file({ thresholds: [0.9] }),
    ['“thresholds”写的是 [0.9]。请改为一对花括号，里面写各项界限。'],
  ],
  [
    'a second look that comes after the form’s own reason',
    file({ thresholds: { secondLook: 1.4 } }),
    [
      '“secondLook”是 1.4，大于“overachieved”的 1.3（没有写的，按表样的数值）。请使前者不大于后者。',
    ],
  ],
  [
    'bands upside down',
    file({ thresholds: { bands: { attained: [1, 0.8], partly: [0.6, 0.8], missed: [0, 0] } } }),
    [
      '“thresholds.bands.attained”写的是 1 到 0.8。请使下限小于上限。',
      '“thresholds.bands.missed”写的是 0 到 0。请使下限小于上限。',
    ],
  ],
  [
    'bands one over the other',
    file({ thresholds: { bands: { attained: [0.8, 1], partly: [0.5, 0.9], missed: [0, 0.6] } } }),
    [
      '“partly”的上限 0.9 高于“attained”的下限 0.8，两档重叠。请改为首尾相接。',
      '“missed”的上限 0.6 高于“partly”的下限 0.5，两档重叠。请改为首尾相接。',
    ],
  ],
])('%s', (_title, text, problems) => {
  expect(told(text)).toEqual(problems);
});

test('a file full of mistakes is told in twenty and a number', () => {
  const keys = Array.from({ length: 3000 }, (_, index): [string, number] => [
    `项${String(index)}`,
    0,
  ]);
  const problems = told(file(Object.fromEntries(keys)));
  expect(problems).toHaveLength(21);
  expect(problems.at(-1)).toBe('还有 2980 处问题没有列出，请改正以上各处后再试。');
});

test('nothing that anybody may type throws, and each problem has its words in both languages', () => {
  const leaf = fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constantFrom(0.5, 1.5, 'off', true));
  const key = fc.constantFrom('version', 'name', 'checks', 'thresholds', 'publication', '备注');
  const texts = fc.oneof(
    anyText(),
    fc.json(),
    fc.dictionary(key, leaf).map((object) => JSON.stringify(object)),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const result = readSettings(text);
      for (const { code, data } of result.ok ? [] : result.problems) {
        for (const locale of LOCALES) {
          const template = textsOf(locale)[`problem.${code}`] ?? '{}';
          const marks = [...template.matchAll(/\{(\w*)\}/g)].map(([, mark]) => mark);
          expect([code, ...marks.filter((mark) => !mark || !(mark in data))]).toEqual([code]);
        }
      }
    }),
    { numRuns: 60 },
  );
});

test('a fault is found exactly where the engine finds one too', () => {
  const mutated = fc
    .tuple(
      fc.json({ maxDepth: 4 }),
      fc.nat(),
      fc.constantFrom('', ',', '"', '}', '[', ':', '0', '\\', '，'),
    )
    .map(([text, at, insert]) => {
      const place = at % (text.length + 1);
      return text.slice(0, place) + insert + text.slice(place + (at % 2));
    });
  fc.assert(
    fc.property(fc.oneof(fc.json(), mutated, fc.string()), (text) => {
      const fault = jsonFault(text);
      if (fault?.kind === 'duplicate') return;
      expect(fault === null).toBe(parses(text));
    }),
    { numRuns: 500 },
  );
});

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
