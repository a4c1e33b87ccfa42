import type { SheetId } from '../../src/hosts/port';
import { toA1 } from '../../src/sheet/address';
import type { PatchStep, SheetPlan } from '../../src/sheet/plan';
import {
  at,
  cellsStep,
  contentsOf,
  freshName,
  planOf,
  sharedHarness,
  withPlans,
  type CellSpec,
  type Contract,
} from './contract-support';

/** A step that writes notes, or takes them away with null, by A1 address. */
function notesStep(notes: Readonly<Record<string, string | null>>): PatchStep {
  return {
    kind: 'notes',
    notes: Object.entries(notes).map(([address, text]) => ({ ...at(address), text })),
  };
}

/** A plan's notes by A1 address. */
function planNotes(notes: Readonly<Record<string, string>>): NonNullable<SheetPlan['notes']> {
  return Object.entries(notes).map(([address, text]) => ({ ...at(address), text }));
}

/** Notes on cells: written, replaced, taken away, listed; they move with their rows. */
export function notesContract(contract: Contract): void {
  const { needing, capabilities } = contract;
  const harness = sharedHarness(contract);

  const build = async (
    cells: Readonly<Record<string, CellSpec>>,
    notes: Readonly<Record<string, string>> = {},
  ): Promise<SheetId> => {
    const plan = planOf(freshName(), cells, { notes: planNotes(notes) });
    const [id] = await harness().host.build([plan]);
    await harness().settle();
    return id!;
  };
  const apply = async (sheet: SheetId, ...steps: PatchStep[]): Promise<void> => {
    await harness().host.apply([{ sheet, steps }]);
    await harness().settle();
  };
  /** The notes of a sheet as "address text", in the order told. */
  const notesOf = async (sheet: SheetId): Promise<string[]> => {
    await harness().settle();
    const [told] = await harness().host.notes([sheet]);
    return told!.notes.map((note) => `${toA1(note)} ${note.text}`);
  };

  needing('notes')('has no notes where none were written', async () => {
    const id = await build({ A1: 1 });
    expect(await harness().host.notes([id])).toEqual([{ sheet: id, notes: [] }]);
  });

  needing('notes')('writes notes and lists them in reading order; cells stay', async () => {
    const id = await build({ A1: '甲', C2: { value: 0.5, format: '0%' } });
    await apply(id, notesStep({ C2: '偏低', B7: '空格', A1: '第一行\n第二行', B2: '<&"\'>' }));
    expect(await notesOf(id)).toEqual(['A1 第一行\n第二行', 'B2 <&"\'>', 'C2 偏低', 'B7 空格']);
    expect(await contentsOf(harness(), id)).toEqual({ A1: '甲', C2: 0.5 });
  });

  needing('notes')('replaces a note, and takes one away; the others stay', async () => {
    const id = await build({ A1: 1 });
    await apply(id, notesStep({ A1: '一', A2: '二', A3: '三' }));
    await apply(id, notesStep({ A2: '新', A3: null, A4: null }));
    expect(await notesOf(id)).toEqual(['A1 一', 'A2 新']);
    await apply(id, notesStep({ A1: '又', A3: '再' }), notesStep({ A1: '末', A2: null, A3: null }));
    expect(await notesOf(id)).toEqual(['A1 末']);
  });

  needing('notes')('builds sheets with notes', async () => {
    const id = await build({ B2: '乙' }, { B2: '注', A3: '空' });
    expect(await notesOf(id)).toEqual(['B2 注', 'A3 空']);
    expect(await contentsOf(harness(), id)).toEqual({ B2: '乙' });
  });

  needing('notes')('lists several sheets in the order asked for, without those gone', async () => {
    const [a, b, c] = [
      await build({}, { A1: '甲' }),
      await build({}),
      await build({}, { B2: '丙' }),
    ];
    const told = await harness().host.notes([c, 'no such sheet', a, b]);
    expect(told).toEqual([
      { sheet: c, notes: [{ ...at('B2'), text: '丙' }] },
      { sheet: a, notes: [{ ...at('A1'), text: '甲' }] },
      { sheet: b, notes: [] },
    ]);
  });

  needing('notes')('moves notes with the rows that a patch inserts and deletes', async () => {
    const id = await build({ A1: 1, A6: 6 }, { A1: '一', A2: '二', B3: '三', B4: '四', A5: '五' });
    await apply(
      id,
      { kind: 'insert-rows', row: 2, count: 2, styleFrom: 1 },
      notesStep({ A3: '新', B5: '改' }),
    );
    expect(await notesOf(id)).toEqual(['A1 一', 'A2 二', 'A3 新', 'B5 改', 'B6 四', 'A7 五']);
    await apply(id, { kind: 'delete-rows', row: 1, count: 1 }, notesStep({ B5: null }));
    expect(await notesOf(id)).toEqual(['A1 一', 'A2 新', 'B4 改', 'A6 五']);
    await apply(id, { kind: 'insert-rows', row: 0, count: 1, styleFrom: 0 });
    expect(await notesOf(id)).toEqual(['A2 一', 'A3 新', 'B5 改', 'A7 五']);
  });

  needing('notes')('moves notes with the rows that the user inserts and deletes', async () => {
    const id = await build({ A1: 1, A6: 6 }, { A2: '二', A3: '三', A4: '四' });
    await apply(id, notesStep({ A3: '叁' }));
    await harness().user.insertRows(id, 1, 1);
    expect(await notesOf(id)).toEqual(['A3 二', 'A4 叁', 'A5 四']);
    await harness().user.insertRows(id, 3, 1);
    expect(await notesOf(id)).toEqual(['A3 二', 'A5 叁', 'A6 四']);
    await harness().user.deleteRows(id, 2, 2);
    expect(await notesOf(id)).toEqual(['A3 叁', 'A4 四']);
    await apply(id, notesStep({ A4: null }));
    expect(await notesOf(id)).toEqual(['A3 叁']);
  });

  needing('notes')('copies notes with their sheet', async () => {
    const id = await build({ A1: 1 }, { A1: '原' });
    const copy = await harness().user.copySheet(id);
    expect(await notesOf(copy)).toEqual(['A1 原']);
    await apply(copy, notesStep({ A1: '副' }));
    expect([await notesOf(id), await notesOf(copy)]).toEqual([['A1 原'], ['A1 副']]);
  });

  needing('notes')('changes nothing when a step of the patch cannot be done', async () => {
    const id = await build({ A1: 1 }, { A1: '一', A2: '二' });
    const steps = [notesStep({ A1: '新', A2: null, A3: '三' }), cellsStep({ A1: 2 })];
    const bad: [PatchStep, string][] = [
      [{ kind: 'delete-rows', row: 1_048_576, count: 1 }, 'out-of-range'],
      [{ kind: 'notes', notes: [{ row: -1, col: 0, text: '外' }] }, 'out-of-range'],
      [notesStep({ A4: '' }), 'failed'],
    ];
    for (const [step, code] of bad) {
      await expect(
        harness().host.apply([{ sheet: id, steps: [...steps, step] }]),
      ).rejects.toMatchObject({ code });
      expect(await notesOf(id)).toEqual(['A1 一', 'A2 二']);
      expect(await contentsOf(harness(), id)).toEqual({ A1: 1 });
    }
    await expect(
      harness().host.apply([
        { sheet: id, steps },
        { sheet: 'no such sheet', steps: [notesStep({ A1: '无' })] },
      ]),
    ).rejects.toMatchObject({ code: 'sheet-gone' });
    expect(await notesOf(id)).toEqual(['A1 一', 'A2 二']);
  });

  needing('notes')('leaves the notes of a protected sheet alone', async () => {
    const plan = planOf(
      freshName(),
      { A1: 1 },
      { protected: true, notes: planNotes({ A1: '一' }) },
    );
    await withPlans(contract, [plan], async ({ host }, [id]) => {
      for (const text of ['新', null]) {
        await expect(
          host.apply([{ sheet: id!, steps: [notesStep({ A1: text })] }]),
        ).rejects.toMatchObject({ code: 'protected' });
      }
      expect(await host.notes([id!])).toEqual([{ sheet: id, notes: plan.notes }]);
    });
  });

  needing('notes', 'undo')(
    'is one step of undo, together with what else a patch does',
    async () => {
      const id = await build({ A1: 1 }, { A1: '一', A2: '二', A4: '四' });
      await apply(
        id,
        notesStep({ A1: '新', A2: null, A3: '三' }),
        { kind: 'insert-rows', row: 3, count: 1, styleFrom: 2 },
        { kind: 'delete-rows', row: 0, count: 1 },
        cellsStep({ A1: 5 }),
      );
      expect(await notesOf(id)).toEqual(['A2 三', 'A4 四']);
      await harness().host.undo();
      expect(await notesOf(id)).toEqual(['A1 一', 'A2 二', 'A4 四']);
      expect(await contentsOf(harness(), id)).toEqual({ A1: 1 });
    },
  );

  needing('notes', 'undo')('brings back the notes of rows that the user deleted', async () => {
    const id = await build({ A1: 1, A4: 4 }, { A1: '一', A2: '二', A3: '三' });
    await apply(id, notesStep({ A2: '贰' }));
    await harness().user.deleteRows(id, 0, 2);
    expect(await notesOf(id)).toEqual(['A1 三']);
    await harness().user.undo();
    expect(await notesOf(id)).toEqual(['A1 一', 'A2 贰', 'A3 三']);
  });

  if (!capabilities.notes) {
    needing()('rejects notes as unsupported, for lack of "notes"', async () => {
      const [sheet] = await harness().host.sheets();
      await expect(harness().host.notes([sheet!.id])).rejects.toMatchObject({
        code: 'unsupported',
      });
      await expect(
        harness().host.apply([{ sheet: sheet!.id, steps: [notesStep({ A1: '注' })] }]),
      ).rejects.toMatchObject({ code: 'unsupported' });
      const plan = planOf(freshName(), {}, { notes: planNotes({ A1: '注' }) });
      await expect(harness().host.build([plan])).rejects.toMatchObject({ code: 'unsupported' });
    });
  }
}
