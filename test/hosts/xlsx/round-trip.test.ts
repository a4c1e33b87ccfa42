import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from '../../../src/hosts/xlsx/read';
import { writeXlsx } from '../../../src/hosts/xlsx/write';
import type { SheetPlan } from '../../../src/sheet/plan';
import { yueyangFile } from '../../support/fixtures';
import { planOf } from '../../contract/contract-support';
import { throughFile } from './harness';
import { sheetsOf } from './package';
import { plans, settled } from './plans';

test('what is written reads back as it was', async () => {
  await fc.assert(
    fc.asyncProperty(plans, async (written) => {
      const read = readXlsx(await writeXlsx(written));
      expect(read).toMatchObject({ ok: true, warnings: [] });
      expect(sheetsOf(read).map(settled)).toEqual(written.map(settled));
    }),
    { numRuns: 60, seed: 20231231 },
  );
}, 60_000);

test('a file that was read is written and read again without loss', async () => {
  const sheets = sheetsOf(readXlsx(yueyangFile('gaosan')));
  expect((await throughFile(sheets)).map(settled)).toEqual(sheets.map(settled));
});

describe('what is written', () => {
  const partOf = async (plan: SheetPlan, part: string): Promise<string> =>
    strFromU8(unzipSync(await writeXlsx([plan]))[part] ?? new Uint8Array());

  test('is the same for the same plan', async () => {
    const plan = planOf('表', { A1: 1, A2: '甲' }, { identity: 'u;f;1' });
    expect(await writeXlsx([plan])).toEqual(await writeXlsx([plan]));
  });

  test('keeps the identity in a hidden name of its sheet', async () => {
    const xml = await partOf(planOf('表', {}, { identity: 'u;f;1' }), 'xl/workbook.xml');
    expect(xml).toContain(
      '<definedName name="jx.sheet" hidden="1" localSheetId="0">"u;f;1"</definedName>',
    );
  });

  test('has errors as errors, cached or not, and texts that look like them as texts', async () => {
    const plan = planOf('表', {
      A1: { value: { error: '#DIV/0!' }, formula: '=1/0' },
      A2: { value: '#DIV/0!', formula: '="#DIV/"&"0!"' },
      A3: { error: '#N/A' },
      A4: '#N/A',
    });
    const xml = await partOf(plan, 'xl/worksheets/sheet1.xml');
    expect(xml.match(/(?<= t=")\w+/g)).toEqual(['e', 'str', 'e', 'inlineStr']);
    const [read] = await throughFile([plan]);
    expect(read?.cells.map((cell) => cell.value)).toEqual(plan.cells.map((cell) => cell.value));
  });

  test('quotes the sheet in print names', async () => {
    const print = {
      paper: 'A4' as const,
      orientation: 'landscape' as const,
      fitWidth: 1,
      fitHeight: 0,
      margins: { top: 36, right: 36, bottom: 36, left: 36 },
      centerHorizontally: true,
      titleRows: [0, 2] as const,
      area: { row: 0, col: 0, rows: 28, cols: 9 },
    };
    const xml = await partOf(planOf("高三's 表", { A1: 1 }, { print }), 'xl/workbook.xml');
    expect(xml).toContain(">'高三''s 表'!$A$1:$I$28<");
    expect(xml).toContain(">'高三''s 表'!$1:$3<");
  });

  test('gives open rows no height', async () => {
    const plan = planOf('表', { A1: 1, A2: 2, A3: 3, A4: 4 }, { rows: [null, 20, 0, null] });
    const xml = await partOf(plan, 'xl/worksheets/sheet1.xml');
    expect(xml.match(/<row [^>]*>/g)).toEqual([
      '<row r="1">',
      '<row r="2" ht="20" customHeight="1">',
      '<row r="3" ht="0" customHeight="1" hidden="1">',
      '<row r="4">',
    ]);
    expect((await throughFile([plan]))[0]?.rows).toEqual(plan.rows);
  });

  test('opens at the first sheet that shows', async () => {
    const bytes = await writeXlsx([planOf('a', {}, { hidden: true }), planOf('b', {})]);
    expect(strFromU8(unzipSync(bytes)['xl/workbook.xml']!)).toContain('activeTab="1"');
  });
});

describe('what cannot be written', () => {
  test.each([
    ['no sheet', [], 'failed'],
    ['a name that Excel forbids', [planOf('a/b', {})], 'bad-sheet-name'],
    ['a name twice', [planOf('a', {}), planOf('A', {})], 'bad-sheet-name'],
  ])('%s', async (_what, sheets, code) => {
    await expect(writeXlsx(sheets)).rejects.toMatchObject({ name: 'HostError', code });
  });

  test.each([
    ['a list value with a comma', { rule: { kind: 'list' as const, values: ['a,b'] } }],
    ['a list that is too long', { rule: { kind: 'list' as const, values: ['长'.repeat(256)] } }],
    ['a title of 33 characters', { errorTitle: '长'.repeat(33) }],
  ])('%s', async (_what, change) => {
    const validation = {
      ranges: [{ row: 0, col: 0, rows: 1, cols: 1 }],
      rule: { kind: 'decimal-at-least' as const, minimum: 0 },
      level: 'stop' as const,
      errorTitle: '',
      errorMessage: '',
      ...change,
    };
    const plan = planOf('表', {}, { validations: [validation] });
    await expect(writeXlsx([plan])).rejects.toMatchObject({ code: 'failed' });
  });
});
