import { portContract } from '../contract/port-contract';
import type { DirtyHint } from '../../src/hosts/port';
import { parseA1, parseRect } from '../../src/sheet/address';
import { cellAt } from '../../src/sheet/grid';
import type { CellStyle, PatchStep, SheetPlan } from '../../src/sheet/plan';
import { TABLE } from './support/table-plan';
import { startPreviews, type PreviewHarness, type Previews } from './support/preview-page';

const TIMEOUT = 60_000;
jest.setTimeout(TIMEOUT);

let previews: Promise<Previews> | undefined;
const start = () => (previews ??= startPreviews());

afterAll(async () => {
  await (await previews)?.close();
});

portContract('preview', async () => (await start()).open(), { timeout: TIMEOUT });

const at = (address: string) => parseA1(address)!;
const rect = (address: string) => parseRect(address)!;

describe('the preview itself', () => {
  let preview: PreviewHarness;
  let id: string;

  beforeAll(async () => {
    preview = await (await start()).open();
  });
  afterAll(async () => {
    await preview.close();
  });
  beforeEach(async () => {
    await preview.load([TABLE]);
    id = (await preview.host.sheets())[0]!.id;
  });

  const plan = async () => (await preview.export())[0]!;
  const cells = async (...addresses: string[]) => {
    await preview.settle();
    const [answer] = await preview.host.read([id]);
    if (answer?.status !== 'read') throw new Error('the sheet is gone');
    return addresses.map((address) => cellAt(answer.grid, at(address)));
  };
  const values = async (...addresses: string[]) =>
    (await cells(...addresses)).map(({ value }) => value);
  const apply = (...steps: PatchStep[]) => preview.host.apply([{ sheet: id, steps }]);
  const hintsOf = async (act: () => Promise<unknown>) => {
    await preview.settle();
    const hints: DirtyHint[] = [];
    const stop = preview.host.subscribe((hint) => hints.push(hint));
    await act();
    await preview.settle();
    stop();
    return hints;
  };
  const press = (key: string) => preview.page.keyboard.press(key);

  test('asks nothing of other machines, logs no errors and draws within seconds', async () => {
    const own = await (await start()).open({ locale: 'en-US', dark: true, plans: [TABLE] });
    await own.whenRendered();
    await own.setTheme(false);
    await own.whenRendered();
    expect((await own.host.sheets()).map(({ name }) => name)).toEqual([TABLE.name]);
    expect(comparable((await own.export())[0]!)).toEqual(comparable(TABLE));
    expect(own.record).toEqual({ foreignRequests: [], errors: [] });
    expect(own.loadTime).toBeLessThan(20_000);
    await own.close();
  });

  test('gives back what was loaded', async () => {
    expect(comparable(await plan())).toEqual(comparable(TABLE));
  });

  test('gives back what was built, copies included, and keeps hidden sheets', async () => {
    const plans = [
      { ...TABLE, name: '甲', identity: 'u-2;form;1', protected: true },
      { ...TABLE, name: '乙', hidden: true },
    ];
    const [built] = await preview.host.build(plans);
    await preview.user.copySheet(built!);
    const exported = await preview.export();
    expect(exported.map(({ hidden }) => hidden)).toContain(true);
    expect(comparable(exported.find(({ name }) => name === '乙')!)).toEqual(comparable(plans[1]!));
    const copies = exported.filter(({ identity }) => identity === 'u-2;form;1');
    expect(copies).toHaveLength(2);
    for (const copy of copies) {
      expect(comparable({ ...copy, name: '甲' })).toEqual(comparable(plans[0]!));
    }
  });

  test('freezes what it returns', async () => {
    const frozen = await preview.page.evaluate(async (sheet) => {
      const { host } = window.stage.preview();
      const [answer] = await host.read([sheet]);
      if (answer?.status !== 'read') return [];
      const { cells: rows, merges } = answer.grid;
      return [
        answer,
        answer.info,
        answer.grid,
        rows,
        rows[0],
        rows[0]?.[0],
        merges,
        merges?.[0],
      ].map((part) => Object.isFrozen(part));
    }, id);
    expect(frozen).toEqual(new Array(8).fill(true));
  });

  test('tells the other listeners when one throws', async () => {
    const heard = await preview.page.evaluate(async (sheet) => {
      const { host } = window.stage.preview();
      let count = 0;
      const stops = [
        host.subscribe(() => {
          throw new Error('a listener that breaks');
        }),
        host.subscribe(() => count++),
      ];
      await host.apply([
        { sheet, steps: [{ kind: 'cells', cells: [{ row: 0, col: 0, value: 'x' }] }] },
      ]);
      for (const stop of stops) stop();
      return count;
    }, id);
    expect(heard).toBeGreaterThan(0);
  });

  test('moves validations, conditional formats and print area with rows that a user inserts', async () => {
    const before = await plan();
    await preview.user.insertRows(id, 3, 2);
    await preview.settle();
    const after = await plan();
    expect(after.validations.map(({ ranges, rule }) => ({ ranges, rule }))).toEqual(
      TABLE.validations.map(({ ranges: [range], rule }) => ({
        ranges: [
          range!.row < 3
            ? { ...range!, rows: range!.rows + 2 }
            : { ...range!, row: range!.row + 2 },
        ],
        rule,
      })),
    );
    expect(after.conditionalFormats.map(({ formula, ranges }) => [formula, ranges[0]])).toEqual([
      ['=$G3<$F3', { row: 2, col: 6, rows: 6, cols: 1 }],
      ['=$G$9<>100', { row: 8, col: 6, rows: 1, cols: 1 }],
    ]);
    expect(after.print?.area).toEqual(rect('A1:I9'));
    const look = (address: string) => styleAt(after, address);
    expect(look('E4')).toEqual(look('E3'));
    expect(after.merges).toContainEqual(rect('A3:A8'));
    await press('Control+z');
    await preview.settle();
    expect(await plan()).toEqual(before);
  });

  test('keeps a rule whose first row is deleted', async () => {
    await apply({ kind: 'delete-rows', row: 2, count: 1 });
    const after = await plan();
    expect(after.conditionalFormats[0]).toMatchObject({
      formula: '=$G3<$F3',
      ranges: [{ row: 2, col: 6, rows: 3, cols: 1 }],
    });
    expect(after.validations[1]?.rule).toEqual({
      kind: 'decimal-between',
      minimum: 0,
      maximum: '=$F3',
    });
  });

  test('takes back a long patch with one Ctrl+Z, and what the user typed before it with the next', async () => {
    const before = await plan();
    await preview.user.type(id, at('I3'), '说明');
    const writes = Array.from({ length: 30 }, (_, n): PatchStep => ({
      kind: 'cells',
      cells: [{ ...at('F3'), value: n }],
    }));
    await apply(...writes, { kind: 'insert-rows', row: 4, count: 1, styleFrom: 3 });
    expect(await values('F3', 'I3')).toEqual([29, '说明']);
    await press('Control+z');
    expect(await values('F3', 'I3')).toEqual([10, '说明']);
    await press('Control+z');
    await preview.settle();
    expect(await plan()).toEqual(before);
    await press('Control+y');
    await press('Control+y');
    expect(await values('F3', 'I3')).toEqual([29, '说明']);
    await preview.host.undo();
    expect(await values('F3', 'I3')).toEqual([10, '说明']);
  });

  test('inserts rows with height, looks and locks of another row', async () => {
    await apply({ kind: 'insert-rows', row: 6, count: 1, styleFrom: 2 });
    const after = await plan();
    expect(after.rows[6]).toBe(TABLE.rows[2]);
    for (const column of 'CDEFGHI') {
      expect(styleAt(after, `${column}7`)).toEqual(styleAt(after, `${column}3`));
    }
  });

  test('changes a sheet that is not shown, and leaves selection and view alone', async () => {
    const [other] = await preview.host.build([{ ...TABLE, name: '旁' }]);
    await preview.host.select(id, at('D5'));
    await preview.host.apply([
      { sheet: other!, steps: [{ kind: 'delete-rows', row: 3, count: 1 }] },
      { sheet: id, steps: [{ kind: 'insert-rows', row: 3, count: 1, styleFrom: 3 }] },
    ]);
    expect(await preview.host.selection()).toEqual({ sheet: id, cell: at('D5') });
    const [shown, hidden] = await preview.export();
    expect(shown?.cells.find(({ formula }) => formula?.includes('INDEX'))).toMatchObject(at('G8'));
    expect(hidden?.cells.find(({ formula }) => formula?.includes('INDEX'))).toMatchObject(at('G6'));
    expect(hidden?.conditionalFormats[1]?.formula).toBe('=$G$6<>100');
  });

  test('writes while the user types, after ending what is typed', async () => {
    await preview.act('goTo', id, at('I4'));
    await preview.page.keyboard.type('打字到一半');
    await apply({ kind: 'cells', cells: [{ ...at('I5'), value: '写入' }] });
    expect(await values('I4', 'I5')).toEqual(['打字到一半', '写入']);
  });

  test('reads what is typed as Excel does: lines, dates, leading zeros', async () => {
    await preview.user.type(id, at('I3'), '第一行\n第二行');
    await preview.user.type(id, at('I4'), '2023/12/31');
    await preview.user.type(id, at('I5'), "'007");
    await preview.user.type(id, at('I6'), '1,463.31');
    expect(await values('I3', 'I4', 'I5', 'I6')).toEqual(['第一行\n第二行', 45291, '007', 1463.31]);
  });

  test('refuses a value that the validation forbids', async () => {
    await preview.user.type(id, at('F4'), '-5');
    await preview.page.getByText(TABLE.validations[0]!.errorMessage).first().waitFor();
    await press('Escape');
    expect(await values('F4')).toEqual([10]);
  });

  test('says nothing of cells when only looks change, and "formula" when results come', async () => {
    const painted = await hintsOf(() => preview.act('paint', id, rect('A2:C2'), '#FF0000'));
    expect(painted.filter(({ kind }) => kind === 'cells')).toEqual([]);
    const typed = await hintsOf(() => preview.user.type(id, at('F3'), '20'));
    expect(typed).toContainEqual({ kind: 'cells', sheet: id, by: 'user', structure: false });
    expect(typed).toContainEqual({ kind: 'cells', sheet: id, by: 'formula', structure: false });
    const swapped = await hintsOf(() => preview.user.swapRows(id, 2, 3, [2, 8]));
    expect(swapped).toContainEqual({ kind: 'cells', sheet: id, by: 'user', structure: true });
    const moved = await hintsOf(() => preview.act('goTo', id, at('B5')));
    expect(moved).toEqual([{ kind: 'selection', sheet: id, cell: at('B5') }]);
  });

  test('guards the locked cells of a protected sheet', async () => {
    await preview.load([{ ...TABLE, protected: true }]);
    id = (await preview.host.sheets())[0]!.id;
    const write = (address: string) =>
      apply({ kind: 'cells', cells: [{ ...at(address), value: 1 }] });
    await write('F3');
    await expect(write('A1')).rejects.toMatchObject({ code: 'protected' });
    await expect(apply({ kind: 'merge', rect: rect('A1:B2') })).rejects.toMatchObject({
      code: 'protected',
    });
    expect(await values('F3', 'A1')).toEqual([1, TABLE.cells[0]!.value]);
  });

  test('leaves the workbook alone when a load is refused, and forgets undo after one that is not', async () => {
    const before = await plan();
    await expect(preview.load([{ ...TABLE, name: 'a/b' }])).rejects.toMatchObject({
      code: 'bad-sheet-name',
    });
    expect(await plan()).toEqual(before);
    await preview.host.undo();
    expect(await plan()).toEqual(before);
    await preview.load([]);
    expect((await preview.host.sheets()).map(({ name }) => name)).toEqual(['Sheet1']);
  });
});

/** A plan with each cell's look in the place of its index, without results and the order of conditional formats. */
function comparable(plan: SheetPlan): object {
  const { styles, cells, conditionalFormats, ...rest } = plan;
  return {
    ...rest,
    cells: cells
      .map(({ style, value, ...cell }) => ({
        ...cell,
        value: cell.formula === null ? value : null,
        style: styles[style],
      }))
      .sort((a, b) => a.row - b.row || a.col - b.col),
    conditionalFormats: [...conditionalFormats].sort((a, b) => a.formula.localeCompare(b.formula)),
  };
}

function styleAt(plan: SheetPlan, address: string): CellStyle | undefined {
  const { row, col } = at(address);
  const cell = plan.cells.find((each) => each.row === row && each.col === col);
  return cell && plan.styles[cell.style];
}
