import type { DirtyHint } from '../../../src/hosts/port';
import { at, planOf, readSheet } from '../../contract/contract-support';
import { openPlans, valueOf } from './memory-helpers';

const project = (name: string): ReturnType<typeof planOf> =>
  planOf(name, { A1: 1, A2: 2, A3: { formula: '=A1+A2' }, A4: { formula: '=A3*2' } });

test('reading one sheet computes that sheet only, and once', async () => {
  const { host, ids, evaluated } = await openPlans(project('甲'), project('乙'));
  const [a, b] = [ids[0]!, ids[1]!];
  const first = await readSheet(host, a);
  expect([evaluated(a), evaluated(b)]).toEqual([2, 0]);
  expect((await readSheet(host, a)).grid).toBe(first.grid);
  expect(evaluated(a)).toBe(0);
});

test('an edit costs the edited sheet only', async () => {
  const { host, ids, evaluated } = await openPlans(project('甲'), project('乙'));
  const [a, b] = [ids[0]!, ids[1]!];
  const [, before] = await host.read([a, b]);
  evaluated(a);
  evaluated(b);
  await host.user.type(a, at('A1'), '5');
  const [changed, same] = await host.read([a, b]);
  expect(changed).toMatchObject({
    grid: { cells: [[{ value: 5 }], [{}], [{ value: 7 }], [{ value: 14 }]] },
  });
  expect(same?.status === 'read' && before?.status === 'read' && same.grid === before.grid).toBe(
    true,
  );
  expect([evaluated(a), evaluated(b)]).toEqual([2, 0]);
});

test('rows that read as before are the same objects', async () => {
  const { host, ids } = await openPlans(project('甲'));
  const before = (await readSheet(host, ids[0]!)).grid;
  await host.user.type(ids[0]!, at('A2'), '2');
  await host.user.type(ids[0]!, at('A1'), '9');
  const after = (await readSheet(host, ids[0]!)).grid;
  expect(after.cells.map((row, index) => row === before.cells[index])).toEqual([
    false,
    false,
    false,
    false,
  ]);
  await host.user.type(ids[0]!, at('B4'), 'x');
  await host.user.type(ids[0]!, at('B4'), '');
  const again = (await readSheet(host, ids[0]!)).grid;
  expect(again.cells.map((row, index) => row === after.cells[index])).toEqual([
    true,
    true,
    true,
    true,
  ]);
});

describe('a summary that reads other sheets', () => {
  const summary = planOf('汇总', {
    A1: { formula: '=甲!A4+乙!A4' },
    A2: { formula: '=A1/2' },
    A3: { formula: '=链!A1' },
  });
  const chain = planOf('链', { A1: { formula: '=丙!A1' } });
  const plans = [project('甲'), project('乙'), project('丙'), chain, summary];

  test('is computed again when one of them changes, itself or through another', async () => {
    const { host, ids, evaluated } = await openPlans(...plans);
    const [a, , c, , sum] = ids;
    expect(await valueOf(host, sum!, 'A2')).toBe(6);
    expect(await valueOf(host, sum!, 'A3')).toBe(1);
    expect([evaluated(sum!), evaluated(c!)]).toEqual([3, 0]);
    await host.user.type(a!, at('A1'), '2');
    expect(await valueOf(host, sum!, 'A2')).toBe(7);
    await host.user.type(c!, at('A1'), '30');
    expect(await valueOf(host, sum!, 'A3')).toBe(30);
  });

  test('hints that it may read differently, though only after it was read', async () => {
    const { host, ids } = await openPlans(...plans);
    const [a, , c, link, sum] = ids;
    const hints: DirtyHint[] = [];
    host.subscribe((hint) => hints.push(hint));
    await host.user.type(a!, at('A1'), '3');
    expect(hints.map((hint) => hint.kind === 'cells' && hint.sheet)).toEqual([a]);
    await host.read([sum!]);
    hints.length = 0;
    await host.user.type(c!, at('A1'), '3');
    expect(hints).toEqual([
      { kind: 'cells', sheet: c, by: 'user', structure: false },
      { kind: 'cells', sheet: link, by: 'formula', structure: false },
      { kind: 'cells', sheet: sum, by: 'formula', structure: false },
    ]);
  });

  test('follows names: a sheet renamed, deleted, or added later', async () => {
    const { host, ids } = await openPlans(planOf('汇总', { A1: { formula: '=SUM(丁!A1:A2)' } }));
    const sum = ids[0]!;
    expect(await valueOf(host, sum, 'A1')).toEqual({ error: '#REF!' });
    const [added] = await host.build([project('丁')]);
    expect(await valueOf(host, sum, 'A1')).toBe(3);
    await host.user.renameSheet(added!, '戊 己');
    const { grid } = await readSheet(host, sum);
    expect(grid.cells[0]?.[0]).toMatchObject({ value: 3, formula: "=SUM('戊 己'!A1:A2)" });
    await host.user.deleteSheet(added!);
    expect(await valueOf(host, sum, 'A1')).toEqual({ error: '#REF!' });
    await host.undo();
    expect(await valueOf(host, sum, 'A1')).toBe(3);
  });

  test('follows rows inserted in the sheet that it reads', async () => {
    const { host, ids } = await openPlans(...plans);
    await host.user.insertRows(ids[0]!, 0, 2);
    const { grid } = await readSheet(host, ids[4]!);
    expect(grid.cells[0]?.[0]).toMatchObject({ value: 12, formula: '=甲!A6+乙!A4' });
  });
});
