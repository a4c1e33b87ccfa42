import type { SheetId } from '../../src/hosts/port';
import type { PatchStep } from '../../src/sheet/plan';
import {
  cellsStep,
  contentsOf,
  freshName,
  hintsDuring,
  planOf,
  readSheet,
  sharedHarness,
  withPlans,
  type Contract,
} from './contract-support';

const identityStep = (identity: string | null): PatchStep => ({ kind: 'identity', identity });

/** The identity of a sheet: given, replaced and taken away by patches. */
export function identityContract(contract: Contract): void {
  const { needing } = contract;
  const harness = sharedHarness(contract);

  const build = async (identity: string | null, name = freshName()): Promise<SheetId> => {
    const [id] = await harness().host.build([planOf(name, { A1: 1 }, { identity })]);
    await harness().settle();
    return id!;
  };
  const apply = async (sheet: SheetId, ...steps: PatchStep[]): Promise<void> => {
    await harness().host.apply([{ sheet, steps }]);
    await harness().settle();
  };
  /** The identity as the list of sheets and as a reading tell it: they agree. */
  const identityOf = async (sheet: SheetId): Promise<string | null> => {
    const { host } = harness();
    const listed = (await host.sheets()).find(({ id }) => id === sheet)?.identity;
    const { info } = await readSheet(host, sheet);
    expect(listed).toBe(info.identity);
    return info.identity;
  };

  needing('write')('gives a sheet an identity, replaces it and takes it away', async () => {
    const id = await build(null);
    const other = await build('uuid-o;form;1');
    await apply(id, identityStep('uuid-a;form;1'));
    expect(await identityOf(id)).toBe('uuid-a;form;1');
    await apply(id, identityStep('uuid-b;original;1'));
    expect(await identityOf(id)).toBe('uuid-b;original;1');
    await apply(id, identityStep(null));
    expect(await identityOf(id)).toBeNull();
    await apply(id, identityStep(null));
    expect(await identityOf(id)).toBeNull();
    expect(await identityOf(other)).toBe('uuid-o;form;1');
    expect(await contentsOf(harness(), id)).toEqual({ A1: 1 });
  });

  needing('write')('takes the last of several identities in a patch', async () => {
    const id = await build(null);
    await apply(id, identityStep('a;f;1'), identityStep('b;f;1'));
    expect(await identityOf(id)).toBe('b;f;1');
    await apply(id, identityStep(null), identityStep('c;f;1'));
    expect(await identityOf(id)).toBe('c;f;1');
    await apply(id, identityStep('d;f;1'), identityStep(null));
    expect(await identityOf(id)).toBeNull();
  });

  needing('write')('keeps an identity as it is written, quotes and all', async () => {
    const id = await build(null);
    await apply(id, identityStep('a "b" =1+1;表;1'));
    expect(await identityOf(id)).toBe('a "b" =1+1;表;1');
  });

  needing('write')(
    'keeps the identity while rows come and go and the sheet is renamed',
    async () => {
      const id = await build(null);
      await apply(
        id,
        { kind: 'insert-rows', row: 0, count: 2, styleFrom: 0 },
        identityStep('uuid-r;form;1'),
        { kind: 'delete-rows', row: 0, count: 1 },
      );
      await harness().user.renameSheet(id, freshName());
      expect(await identityOf(id)).toBe('uuid-r;form;1');
      expect(await contentsOf(harness(), id)).toEqual({ A2: 1 });
    },
  );

  needing('write', 'copiesIdentity')('copies an identity that a patch gave', async () => {
    const id = await build('uuid-c;form;1');
    await apply(id, identityStep('uuid-d;form;1'));
    const copy = await harness().user.copySheet(id);
    await harness().settle();
    expect(await identityOf(copy)).toBe('uuid-d;form;1');
    await apply(copy, identityStep(null));
    expect([await identityOf(id), await identityOf(copy)]).toEqual(['uuid-d;form;1', null]);
  });

  needing('write')('hints that something of the sheets differs', async () => {
    const id = await build(null);
    const hints = await hintsDuring(harness(), () => apply(id, identityStep('uuid-h;form;1')));
    expect(hints).toContainEqual({ kind: 'sheets', by: 'own' });
  });

  needing('write')('changes no identity when another step or sheet cannot be done', async () => {
    const [a, b] = [await build('uuid-1;form;1'), await build(null)];
    const steps = [identityStep('uuid-2;form;1'), cellsStep({ A1: 2 })];
    const bad: PatchStep = { kind: 'delete-rows', row: 1_048_576, count: 1 };
    await expect(
      harness().host.apply([
        { sheet: a, steps },
        { sheet: b, steps: [...steps, bad] },
      ]),
    ).rejects.toMatchObject({ code: 'out-of-range' });
    await expect(
      harness().host.apply([
        { sheet: a, steps },
        { sheet: 'no such sheet', steps },
      ]),
    ).rejects.toMatchObject({ code: 'sheet-gone' });
    expect([await identityOf(a), await identityOf(b)]).toEqual(['uuid-1;form;1', null]);
    expect(await contentsOf(harness(), a)).toEqual({ A1: 1 });
  });

  needing('write')('takes an identity back when a later sheet is protected', async () => {
    const plans = [
      planOf(freshName(), { A1: 1 }, { identity: 'uuid-1;form;1' }),
      planOf(freshName(), { A1: 1 }),
      planOf(freshName(), { A1: 1 }, { protected: true }),
    ];
    await withPlans(contract, plans, async ({ host }, [named, bare, locked]) => {
      await expect(
        host.apply([
          { sheet: named!, steps: [identityStep(null)] },
          { sheet: bare!, steps: [identityStep('uuid-2;form;1')] },
          { sheet: locked!, steps: [cellsStep({ A1: 2 })] },
        ]),
      ).rejects.toMatchObject({ code: 'protected' });
      const infos = await host.sheets();
      const told = [named, bare].map((id) => infos.find((info) => info.id === id)?.identity);
      expect(told).toEqual(['uuid-1;form;1', null]);
    });
  });

  needing('write', 'undo')(
    'is one step of undo, together with what else a patch does',
    async () => {
      const [a, b] = [await build('uuid-1;form;1'), await build(null)];
      await harness().host.apply([
        { sheet: a, steps: [identityStep(null), cellsStep({ A1: 2 })] },
        { sheet: b, steps: [identityStep('uuid-2;form;1')] },
      ]);
      await harness().settle();
      expect([await identityOf(a), await identityOf(b)]).toEqual([null, 'uuid-2;form;1']);
      await harness().host.undo();
      await harness().settle();
      expect([await identityOf(a), await identityOf(b)]).toEqual(['uuid-1;form;1', null]);
      expect(await contentsOf(harness(), a)).toEqual({ A1: 1 });
    },
  );
}
