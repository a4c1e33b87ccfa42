import { defineCheck, fail, type Check } from '../../src/checks/check';
import type { Fix, FixEdit, FixKind } from '../../src/checks/fix';
import { decimal } from '../../src/model/decimal';
import { parseA1, toA1 } from '../../src/sheet/address';
import { cellAt } from '../../src/sheet/grid';
import { fixturePlans, openSession } from '../support/fixing';

/** Fixes of one edit, from a check that is made for them. */

const at = (a1: string) => parseA1(a1)!;
const check = (fix: Fix): Check =>
  defineCheck({
    id: 'funds/no-budget',
    severity: 'error',
    source: 'form',
    evaluate: () => fail([fix.edits[0]!.cell], {}, { fix }),
  });
const tryFix = async (edit: FixEdit, kind: FixKind = 'sign', plans = fixturePlans('keji')) => {
  const opened = await openSession(plans, {
    checks: [check({ kind, safe: true, edits: [edit] })],
  });
  const result = await opened.session.fix(opened.targets());
  const [read] = await opened.host.read([opened.table().sheet.id]);
  opened.session.dispose();
  if (!result.ok) return result.problems;
  return read?.status === 'read' ? [cellAt(read.grid, edit.cell).value] : [];
};
const text = (a1: string, from: string, to: string): FixEdit => ({
  kind: 'text',
  cell: at(a1),
  from,
  to,
});

test('a whole text', async () => {
  expect(await tryFix(text('E17', '1.≤5万', '≤5万'))).toEqual(['≤5万']);
});
test('a text behind its label in a cell of several', async () => {
  const [now] = (await tryFix(text('A26', '2024年9月11日', '2024-09-11'))) as string[];
  expect(now).toMatch(/^填表人：经办人甲 填报日期： 2024-09-11 联系电话：\d+ 单位负责人签字：/);
});
test('a blank cell', async () => {
  expect(await tryFix(text('E19', '', '无'))).toEqual(['无']);
});
test('what is not there, or not only once, is refused', async () => {
  const problem = (cell: string) => [{ code: 'fix.text', data: { cell } }];
  expect(await tryFix(text('E17', '=<5', '≤5'))).toEqual(problem('E17'));
  expect(await tryFix(text('E17', '', '无'))).toEqual(problem('E17'));
  expect(await tryFix(text('A26', '0', '1'))).toEqual(problem('A26'));
});
test('a rate below a heading that says per cent is written in per cent', async () => {
  const [plan] = fixturePlans('keji');
  const cells = plan!.cells.flatMap((cell) => {
    if (toA1(cell) === 'H4') return [{ ...cell, value: '执行率（%）' }];
    return toA1(cell) === 'H5' ? [{ ...cell, value: 1, formula: null }] : [cell];
  });
  const edit: FixEdit = { kind: 'compute', cell: at('H5'), field: 'executionRate' };
  expect(await tryFix(edit, 'compute', [{ ...plan!, cells }])).toEqual([100]);
});
test('a formula is not overwritten by a text', async () => {
  const [plan] = fixturePlans('keji');
  const cells = plan!.cells.map((cell) =>
    toA1(cell) === 'E17' ? { ...cell, formula: '="=<5"' } : cell,
  );
  expect(await tryFix(text('E17', '=<5', '≤5'), 'sign', [{ ...plan!, cells }])).toEqual([
    { code: 'fix.formula', data: { cell: 'E17' } },
  ]);
});
test('a cell under a merged area is not written', async () => {
  expect(await tryFix({ kind: 'number', cell: at('B7'), value: decimal(1) })).toEqual([1]);
  expect(await tryFix({ kind: 'number', cell: at('C7'), value: decimal(1) })).toEqual([
    { code: 'fix.covered', data: { cell: 'C7' } },
  ]);
});
test('what stands there already is nothing to write', async () => {
  expect(await tryFix({ kind: 'number', cell: at('G6'), value: decimal(10) })).toEqual([
    { code: 'fix.nothing', data: {} },
  ]);
  expect(await tryFix({ kind: 'clear', cell: at('E19') })).toEqual([
    { code: 'fix.nothing', data: {} },
  ]);
});
test('what cannot be computed is refused', async () => {
  const [plan] = fixturePlans('keji');
  const cells = plan!.cells.map((cell) => (toA1(cell) === 'E6' ? { ...cell, value: 0 } : cell));
  const edit: FixEdit = { kind: 'compute', cell: at('H6'), field: 'executionRate' };
  expect(await tryFix(edit, 'compute', [{ ...plan!, cells }])).toEqual([
    { code: 'fix.not-computable', data: {} },
  ]);
});
