import type { DirtyHint, SheetId } from '../../src/hosts/port';
import {
  at,
  cellsStep,
  freshName,
  hintsDuring,
  planOf,
  sharedHarness,
  withHarness,
  type Contract,
} from './contract-support';

const ofSheet = (hints: readonly DirtyHint[], sheet: SheetId): DirtyHint[] =>
  hints.filter((hint) => hint.kind === 'cells' && hint.sheet === sheet);

/** Hints: what changed, where and by whom. */
export function hintsContract(contract: Contract): void {
  const { hinting, capabilities, options } = contract;
  const harness = sharedHarness(contract);
  const writing: typeof hinting = capabilities.write
    ? hinting
    : (title, run) => {
        test.skip(`${title} (host.capabilities.write is false)`, run);
      };

  const addSheet = async (): Promise<SheetId> => {
    const id = await harness().user.addSheet(freshName());
    await harness().user.paste(id, at('A1'), [[1], [2], [3]]);
    return id;
  };

  hinting("tells of a typed cell as the user's, in that sheet only", async () => {
    const [id, other] = [await addSheet(), await addSheet()];
    const hints = await hintsDuring(harness(), () => harness().user.type(id, at('A2'), '5'));
    expect(ofSheet(hints, id)).toContainEqual({
      kind: 'cells',
      sheet: id,
      by: 'user',
      structure: false,
    });
    expect(ofSheet(hints, other)).toEqual([]);
  });

  hinting('tells of pasted values', async () => {
    const id = await addSheet();
    const hints = await hintsDuring(harness(), () =>
      harness().user.paste(id, at('B1'), [
        [1, 2],
        [3, 4],
      ]),
    );
    expect(ofSheet(hints, id)).toContainEqual(expect.objectContaining({ by: 'user' }));
  });

  hinting('says that rows moved when they are inserted or deleted', async () => {
    const id = await addSheet();
    const moved = expect.objectContaining({ by: 'user', structure: true }) as unknown;
    const inserted = await hintsDuring(harness(), () => harness().user.insertRows(id, 1, 1));
    expect(ofSheet(inserted, id)).toContainEqual(moved);
    const deleted = await hintsDuring(harness(), () => harness().user.deleteRows(id, 1, 1));
    expect(ofSheet(deleted, id)).toContainEqual(moved);
  });

  hinting(
    'tells of sheets added, renamed (where the host hears of it), copied and deleted',
    async () => {
      const sheets = expect.objectContaining({ kind: 'sheets' }) as unknown;
      let id = '';
      const added = await hintsDuring(harness(), async () => {
        id = await harness().user.addSheet(freshName());
      });
      expect(added).toContainEqual(sheets);
      const acts = [
        ...(options.renameHints === false
          ? []
          : [() => harness().user.renameSheet(id, freshName())]),
        () => harness().user.copySheet(id),
        () => harness().user.deleteSheet(id),
      ];
      for (const act of acts) expect(await hintsDuring(harness(), act)).toContainEqual(sheets);
    },
  );

  writing('tells of its own writes as its own', async () => {
    const id = await addSheet();
    const hints = await hintsDuring(harness(), () =>
      harness().host.apply([
        {
          sheet: id,
          steps: [{ kind: 'insert-rows', row: 1, count: 1, styleFrom: 0 }, cellsStep({ A2: 7 })],
        },
      ]),
    );
    expect(ofSheet(hints, id)).toContainEqual(
      expect.objectContaining({ by: 'own', structure: true }),
    );
    expect(hints).not.toContainEqual(expect.objectContaining({ by: 'user' }));
  });

  writing('tells of built sheets as its own', async () => {
    const hints = await hintsDuring(harness(), () =>
      harness().host.build([planOf(freshName(), { A1: 1 })]),
    );
    expect(hints).toContainEqual({ kind: 'sheets', by: 'own' });
    expect(hints).not.toContainEqual(expect.objectContaining({ by: 'user' }));
  });

  hinting('goes on to other listeners when one throws', async () => {
    const id = await addSheet();
    await harness().settle();
    const unsubscribe = harness().host.subscribe(() => {
      throw new Error('a listener that breaks');
    });
    const hints = await hintsDuring(harness(), () => harness().user.type(id, at('A1'), '8'));
    unsubscribe();
    expect(ofSheet(hints, id)).not.toEqual([]);
  });

  hinting('tells nothing to who has unsubscribed', async () => {
    const id = await addSheet();
    await harness().settle();
    const heard: DirtyHint[] = [];
    harness().host.subscribe((hint) => heard.push(hint))();
    await harness().user.type(id, at('A1'), '9');
    await harness().settle();
    expect(heard).toEqual([]);
  });
}

/** Selection, taking back what the user did, what is not supported, and the end. */
export function sessionContract(contract: Contract): void {
  const { needing, capabilities } = contract;
  const harness = sharedHarness(contract);

  needing('select')('selects a cell and says what is selected', async () => {
    const id = await harness().user.addSheet(freshName());
    await harness().user.paste(id, at('A1'), [[1]]);
    await harness().host.select(id, at('C7'));
    await harness().settle();
    expect(await harness().host.selection()).toEqual({ sheet: id, cell: at('C7') });
  });

  needing('select')('refuses to select in a sheet that is gone', async () => {
    await expect(harness().host.select('no such sheet', at('A1'))).rejects.toMatchObject({
      code: 'sheet-gone',
    });
  });

  needing('undo')('lets the user take back one action at a time', async () => {
    const id = await harness().user.addSheet(freshName());
    await harness().user.type(id, at('A1'), '1');
    await harness().user.type(id, at('A1'), '2');
    await harness().user.undo();
    await harness().settle();
    const [answer] = await harness().host.read([id]);
    expect(answer).toMatchObject({ status: 'read' });
    expect(answer?.status === 'read' && answer.grid.cells[0]?.[0]?.value).toBe(1);
  });

  const calls: [keyof typeof capabilities, string, () => Promise<unknown>][] = [
    ['write', 'build', () => harness().host.build([planOf(freshName(), {})])],
    ['write', 'apply', () => harness().host.apply([])],
    ['select', 'select', () => harness().host.select('any', at('A1'))],
    ['undo', 'undo', () => harness().host.undo()],
  ];
  for (const [capability, name, call] of calls.filter(([needed]) => !capabilities[needed])) {
    needing()(`rejects ${name} as unsupported, for lack of "${capability}"`, async () => {
      await expect(call()).rejects.toMatchObject({ code: 'unsupported' });
    });
  }

  needing()('rejects every call after dispose', async () => {
    await withHarness(contract, async ({ host }) => {
      const [sheet] = await host.sheets();
      host.dispose();
      await expect(host.sheets()).rejects.toMatchObject({ code: 'disposed' });
      await expect(host.read([sheet!.id])).rejects.toMatchObject({ code: 'disposed' });
    });
  });
}
