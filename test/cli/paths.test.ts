import fc from 'fast-check';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inOrder } from '../../src/cli/check/in-order';
import { naturalOrder } from '../../src/cli/check/natural-order';
import { findFiles, pathsInList } from '../../src/cli/check/paths';
import { isInShard, parseShard } from '../../src/cli/check/shard';
import { temporaryFolder } from './support/run-cli';
import { anyText } from '../support/any-text';

const folder = temporaryFolder();
const cwd = folder.path;

beforeAll(() => {
  const files = [
    ...['a/表10.xlsx', 'a/表2.xlsx', 'a/~$表2.xlsx', 'a/.hidden.xlsx', 'a/.git/x.xlsx', 'a/B.XLSM'],
    ...[
      'a/b/c.docx',
      'a/notes.txt',
      'a/old.xls',
      'a/old.et',
      '附件[1](新).xlsx',
      'empty/readme.md',
    ],
  ];
  for (const name of files) {
    mkdirSync(path.dirname(path.join(cwd, name)), { recursive: true });
    writeFileSync(path.join(cwd, name), '');
  }
  symlinkSync(path.join(cwd, 'a'), path.join(cwd, 'a/b/again'));
});
afterAll(folder.remove);

const found = async (...names: string[]) =>
  (await findFiles(names, { cwd })).files.map((file) => file.path);

test('a folder is walked in natural order, without lock files, hidden ones and other formats', async () => {
  const { files, otherFormats } = await findFiles(['a'], { cwd });
  const own = files.map((file) => file.path).filter((name) => !name.includes('again'));
  expect(own).toEqual(['a/B.XLSM', 'a/b/c.docx', 'a/表2.xlsx', 'a/表10.xlsx']);
  expect(otherFormats.filter((name) => !name.includes('again'))).toEqual(['a/old.et', 'a/old.xls']);
});

test('a folder that contains itself is walked to an end', async () => {
  expect((await found('a')).length).toBeLessThan(20);
});

test('what is given twice is found once, in the order given', async () => {
  expect(await found('a/表10.xlsx', './a/b/../表10.xlsx', 'a/*.xlsx')).toEqual([
    'a/表10.xlsx',
    'a/表2.xlsx',
  ]);
});

test('a name with the marks of a pattern is the file itself when there is one', async () => {
  expect(await found('附件[1](新).xlsx')).toEqual(['附件[1](新).xlsx']);
});

test('what is named itself is taken whatever it is, also when it is not there', async () => {
  expect(await found('a/old.xls', 'gone.xlsx')).toEqual(['a/old.xls', 'gone.xlsx']);
});

test('patterns and folders without anything to check are told', async () => {
  const { files, empty } = await findFiles(['empty', 'a/*.pdf', 'a/表?.xlsx'], { cwd });
  expect(files.map((file) => file.path)).toEqual(['a/表2.xlsx']);
  expect(empty).toEqual(['empty', 'a/*.pdf']);
});

test('names from a list are never patterns, and the program’s own output is left out of folders', async () => {
  const listed = await findFiles(['a/*.xlsx'], { cwd, literal: true });
  expect(listed.files.map((file) => file.path)).toEqual(['a/*.xlsx']);
  const except = new Set([path.join(cwd, 'a/表2.xlsx')]);
  const { files } = await findFiles(['a/*.xlsx'], { cwd, except });
  expect(files.map((file) => file.path)).toEqual(['a/表10.xlsx']);
});

test.each([
  ['a b.xlsx\n\nc.xlsx\r\n', ['a b.xlsx', 'c.xlsx']],
  ['a\nb.xlsx\0c.xlsx\0', ['a\nb.xlsx', 'c.xlsx']],
  ['\uFEFF甲.xlsx', ['甲.xlsx']],
  ['', []],
])('the list %j', (text, paths) => {
  expect(pathsInList(text)).toEqual(paths);
});

test('natural order counts, and is an order', () => {
  const names = ['表10', '表9', '表09', 'b', 'a2b10', 'a2b9', 'a10', ''];
  expect([...names].sort(naturalOrder)).toEqual([
    '',
    'a2b9',
    'a2b10',
    'a10',
    'b',
    '表09',
    '表9',
    '表10',
  ]);
  const name = fc.string({ unit: fc.constantFrom('0', '1', '12', 'a', '表', '/') });
  fc.assert(
    fc.property(name, name, name, (a, b, c) => {
      expect(Math.sign(naturalOrder(a, b))).toBe(-Math.sign(naturalOrder(b, a)) + 0);
      expect(naturalOrder(a, b) === 0).toBe(a === b);
      if (naturalOrder(a, b) <= 0 && naturalOrder(b, c) <= 0) {
        expect(naturalOrder(a, c)).toBeLessThanOrEqual(0);
      }
    }),
  );
});

test('every path is in exactly one part, whatever its Unicode form', () => {
  fc.assert(
    fc.property(anyText(), fc.integer({ min: 1, max: 9 }), (name, count) => {
      const parts = Array.from({ length: count }, (_, index) => ({ index: index + 1, count }));
      expect(parts.filter((part) => isInShard(name, part))).toHaveLength(1);
      const [own] = parts.filter((part) => isInShard(name, part));
      expect(isInShard(name.normalize('NFD'), own!)).toBe(isInShard(name.normalize('NFC'), own!));
    }),
  );
});

test('parts of many files are about as large as one another', () => {
  const names = Array.from({ length: 4000 }, (_, index) => `2023/单位${String(index)}/自评表.xlsx`);
  const sizes = [1, 2, 3, 4].map(
    (index) => names.filter((name) => isInShard(name, { index, count: 4 })).length,
  );
  expect(Math.min(...sizes)).toBeGreaterThan(850);
});

test.each(['0/4', '5/4', '1/0', '1', '1/2/3', 'a/b', '-1/4', '1/100000', ''])(
  'the part %j is refused',
  (text) => {
    expect(parseShard(text)).toBeUndefined();
  },
);

test('results come in the order of the files, with few held back and no more than asked for at work', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 30 }),
      fc.integer({ min: 1, max: 4 }),
      async (delays, concurrency) => {
        let atWork = 0;
        let begun = 0;
        let given = 0;
        const window = concurrency * 2;
        const results = inOrder(delays.entries(), {
          concurrency,
          window,
          signal: new AbortController().signal,
          async run([index, delay]) {
            begun += 1;
            expect(++atWork).toBeLessThanOrEqual(concurrency);
            expect(begun - given).toBeLessThanOrEqual(window);
            for (let turn = 0; turn < delay; turn++) await new Promise(setImmediate);
            atWork -= 1;
            return index;
          },
        });
        const order: number[] = [];
        for await (const index of results) {
          order.push(index);
          given += 1;
        }
        expect(order).toEqual(delays.map((_, index) => index));
      },
    ),
    { numRuns: 40 },
  );
});
