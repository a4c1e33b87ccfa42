import type { DirtyHint } from '../../../src/hosts/port';
import { createXlsxHost } from '../../../src/hosts/xlsx/host';
import type { SheetPlan } from '../../../src/sheet/plan';
import { planOf } from '../../contract/contract-support';

const named = (name: string, identity: string | null = null, value = 1): SheetPlan =>
  planOf(name, { A1: value }, { identity });

async function idsAfter(before: SheetPlan[], after: SheetPlan[]): Promise<(string | undefined)[]> {
  const host = createXlsxHost(before);
  const old = (await host.sheets()).map(({ id, name }) => [id, name] as const);
  const names = new Map(old);
  host.replace(after);
  return (await host.sheets()).map(({ id }) => names.get(id));
}

describe('a new version of a file', () => {
  test.each([
    ['same names in another order', [named('a'), named('b')], [named('b'), named('a')], ['b', 'a']],
    ['another case', [named('a')], [named('A')], ['a']],
    ['renamed, known by its identity', [named('a', 'u1'), named('b')], [named('c', 'u1')], ['a']],
    ['renamed, known by its place', [named('a'), named('b')], [named('a'), named('c')], ['a', 'b']],
    [
      'copied: the copy is the new one',
      [named('a', 'u1')],
      [named('a (2)', 'u1'), named('a', 'u1')],
      [undefined, 'a'],
    ],
    ['replaced by more', [named('a')], [named('b'), named('c')], [undefined, undefined]],
  ])('%s', async (_what, before, after, expected) => {
    expect(await idsAfter(before, after)).toEqual(expected);
  });

  test('ids of sheets that are gone are not used again', async () => {
    const host = createXlsxHost([named('a'), named('b')]);
    const [a] = await host.sheets();
    host.replace([named('b')]);
    host.replace([named('b'), named('c')]);
    expect((await host.sheets()).map(({ id }) => id)).not.toContain(a?.id);
    expect(await host.read([a!.id])).toEqual([{ status: 'gone', id: a!.id }]);
  });

  test('hints tell what differs, and nothing when nothing does', async () => {
    const hints: DirtyHint[] = [];
    const host = createXlsxHost([named('a'), named('b')]);
    const [a] = await host.sheets();
    host.subscribe((hint) => hints.push(hint));
    host.replace([named('a'), named('b')]);
    await Promise.resolve();
    expect(hints).toEqual([]);
    host.replace([named('a', null, 2), named('b'), named('c')], 'user');
    expect(hints).toEqual([]);
    await Promise.resolve();
    expect(hints).toEqual([
      { kind: 'sheets', by: 'user' },
      { kind: 'cells', sheet: a?.id, by: 'user', structure: false },
    ]);
  });

  test('after dispose nothing is accepted', async () => {
    const host = createXlsxHost([named('a')]);
    host.dispose();
    expect(() => {
      host.replace([]);
    }).toThrow(expect.objectContaining({ code: 'disposed' }) as Error);
    await expect(host.build([])).rejects.toMatchObject({ code: 'disposed' });
  });
});

test('a sheet that did not change is the same grid each time', async () => {
  const host = createXlsxHost([named('a')]);
  const [a] = await host.sheets();
  expect(await host.read([a!.id])).toEqual(await host.read([a!.id]));
  const [first, second] = await host.read([a!.id, a!.id]);
  expect(first).toMatchObject({ status: 'read', grid: { cells: [[{ value: 1 }]], merges: [] } });
  expect(first?.status === 'read' && second?.status === 'read' && first.grid === second.grid).toBe(
    true,
  );
  expect(await host.selection()).toBeNull();
});
