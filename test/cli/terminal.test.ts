import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { clean, widthOf, wrap } from '../../src/cli/output/terminal';
import { enCli } from '../../src/messages/en/cli';
import { zhCNCli, type CliKey } from '../../src/messages/zh-cn/cli';
import { YUEYANG } from '../support/fixtures';
import { keeping, runCli } from './support/run-cli';

const SRC = path.resolve(__dirname, '../../src/cli');
const ESCAPE = '\u001b[';

test('Chinese takes two places a character', () => {
  expect(widthOf('表A（1）')).toBe(2 + 1 + 2 + 1 + 2);
});

test('text of a file cannot steer the terminal', () => {
  expect(clean('a\u001b[31mb\r\nc\u202ed\u0007')).toBe('a [31mb c d');
});

test('wrapped text loses nothing but spaces at its breaks, and no line is too long', () => {
  const text = fc.string({
    unit: fc.constantFrom('表', '，', '“', '”', 'a', 'word', ' ', '12.5', '👍'),
  });
  fc.assert(
    fc.property(text, fc.integer({ min: 4, max: 30 }), (given, width) => {
      const lines = wrap(given, width);
      expect(lines.join('').replaceAll(' ', '')).toBe(given.replaceAll(' ', ''));
      for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width);
    }),
  );
});

test('punctuation does not begin a line, nor does an opening quotation mark end one', () => {
  expect(wrap('指标值为“100%”，可以', 11)).toEqual(['指标值为', '“100%”，可', '以']);
});

test.each([80, 120])('at %d places no line is longer, and colours add none', async (columns) => {
  const plain = keeping();
  const coloured = keeping();
  const files = ['workbook', 'keji'].map((name) => path.join(YUEYANG, `${name}.xlsx`));
  const argv = ['check', ...files, 'gone.xlsx', '--level', 'info'];
  await runCli(argv, { stdout: Object.assign(plain.stream, { columns }) });
  const env = { FORCE_COLOR: '1' };
  await runCli(argv, { stdout: Object.assign(coloured.stream, { columns }), env });
  const tooLong = plain
    .text()
    .split('\n')
    .filter((line) => widthOf(line) > columns && !line.includes('yueyang-2023'));
  expect(tooLong).toEqual([]);
  expect(plain.text()).not.toContain(ESCAPE);
  expect(coloured.text()).toContain(ESCAPE);
  // eslint-disable-next-line no-control-regex
  expect(coloured.text().replace(/\u001b\[\d*m/g, '')).toBe(plain.text());
});

test('a terminal gets colours unless NO_COLOR says otherwise', async () => {
  const out = async (env: Record<string, string>) => {
    const { stream, text } = keeping();
    await runCli(['check', path.join(YUEYANG, 'keyan.xlsx')], {
      stdout: Object.assign(stream, { isTTY: true }),
      env,
    });
    return text().includes(ESCAPE);
  };
  expect([await out({}), await out({ NO_COLOR: '1' }), await out({ TERM: 'dumb' })]).toEqual([
    true,
    false,
    false,
  ]);
});

test.each(['check', 'new'])(
  'the help of %s is in the language asked for and fits',
  async (name) => {
    const { stream, text } = keeping();
    const stdout = Object.assign(stream, { columns: 80 });
    const { code } = await runCli([name, '--help'], { stdout });
    expect(code).toBe(0);
    expect(text()).not.toMatch(/Usage:|Options:|default/);
    expect(text()).toContain('用法：');
    expect(
      text()
        .split('\n')
        .filter((line) => !line.includes('jixiao') && widthOf(line) > 80),
    ).toEqual([]);
    expect((await runCli([name, '--help', '--lang', 'en'])).out).toContain('Options:');
  },
);

/** Keys that are put together, by how they begin. */
const FAMILIES = ['cli.table.kind.', 'cli.report.', 'cli.file.'];

test('every sentence is said somewhere', () => {
  const source = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(path.join(SRC, name), 'utf8'))
    .join('\n');
  const dead = Object.keys(zhCNCli).filter(
    (key) => !source.includes(`'${key}'`) && !FAMILIES.some((family) => key.startsWith(family)),
  );
  expect(dead).toEqual([]);
});

test.each(Object.keys(zhCNCli) as CliKey[])('%s has the same marks in both languages', (key) => {
  const marks = (text: string) => [...(text.match(/\{\w+\}/g) ?? [])].sort();
  expect(marks(enCli[key])).toEqual(marks(zhCNCli[key]));
});
