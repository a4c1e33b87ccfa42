import fc from 'fast-check';
import { createMemoryHost, type MemoryHost } from '../../../src/hosts/memory';
import { planOf } from '../../contract/contract-support';

const NAMES = ['甲', '乙', '丙'];
/** Few cells, so that actions meet each other. */
const place = fc.record({ row: fc.nat(2), col: fc.nat(1) });
const reference = fc
  .record({
    sheet: fc.constantFrom('', ...NAMES.map((name) => `${name}!`)),
    col: fc.constantFrom('A', '$B'),
    row: fc.integer({ min: 1, max: 3 }),
  })
  .map(({ sheet, col, row }) => `${sheet}${col}${String(row)}`);
const formula = fc.oneof(
  fc.tuple(reference, reference).map(([a, b]) => `=${a}+${b}`),
  reference.map((a) => `=IFERROR(${a}*2,"错")`),
  fc.integer({ min: 1, max: 8 }).map((row) => `=SUM(A1:B${String(row)})`),
  fc.constant('=SUM(A1:INDEX(A:A,ROW()-1))'),
);
const text = fc.oneof(formula, fc.constantFrom('1', '2.5', '95%', '7', ''));

type Action = (host: MemoryHost, ids: readonly string[]) => Promise<unknown>;
const sheet = fc.nat(NAMES.length - 1);
const action: fc.Arbitrary<Action> = fc.oneof(
  {
    weight: 20,
    arbitrary: fc.tuple(sheet, place, text).map(
      ([s, cell, typed]): Action =>
        (host, ids) =>
          host.user.type(ids[s]!, cell, typed),
    ),
  },
  fc.tuple(sheet, fc.nat(7), fc.integer({ min: 1, max: 3 })).map(
    ([s, row, count]): Action =>
      (host, ids) =>
        host.user.insertRows(ids[s]!, row, count),
  ),
  fc.tuple(sheet, fc.nat(7), fc.integer({ min: 1, max: 3 })).map(
    ([s, row, count]): Action =>
      (host, ids) =>
        host.user.deleteRows(ids[s]!, row, count),
  ),
  fc.tuple(sheet, fc.nat(7), fc.nat(7)).map(
    ([s, a, b]): Action =>
      (host, ids) =>
        host.user.swapRows(ids[s]!, a, b, [0, 3]),
  ),
  fc.tuple(sheet, place, fc.nat(2)).map(
    ([s, cell, extra]): Action =>
      (host, ids) =>
        host.apply([
          {
            sheet: ids[s]!,
            steps: [{ kind: 'merge', rect: { ...cell, rows: 1 + extra, cols: 1 } }],
          },
        ]),
  ),
  fc.tuple(sheet, place, fc.constantFrom('注', '')).map(
    ([s, cell, note]): Action =>
      (host, ids) =>
        host.user.note(ids[s]!, cell, note),
  ),
  fc.tuple(sheet, fc.nat(99)).map(
    ([s, number]): Action =>
      (host, ids) =>
        host.user.renameSheet(ids[s]!, `名 ${String(number)} ${String(s)}`),
  ),
  fc.constant<Action>((host) => host.user.undo()),
  sheet.map(
    (s): Action =>
      (host, ids) =>
        host.read([ids[s]!]),
  ),
);

test('what was kept of earlier results never shows: a workbook opened anew reads the same', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(action, { minLength: 10, maxLength: 40 }), async (actions) => {
      const host = createMemoryHost({
        plans: NAMES.map((name) => planOf(name, { A1: 1, B2: { formula: '=A1*2' } })),
      });
      const ids = (await host.sheets()).map((info) => info.id);
      for (const act of actions) {
        await act(host, ids);
        await host.read(ids);
      }
      const plans = host.export();
      expect(createMemoryHost({ plans }).export()).toEqual(plans);
    }),
    { numRuns: 50, seed: 20_231_231 },
  );
}, 60_000);

test('undo brings everything back', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(action, { minLength: 10, maxLength: 40 }), async (actions) => {
      const host = createMemoryHost({
        plans: NAMES.map((name) => planOf(name, { A1: 1, B2: { formula: '=A1*2' } })),
      });
      const ids = (await host.sheets()).map((info) => info.id);
      const before = host.export();
      for (const act of actions) await act(host, ids);
      for (let step = 0; step <= actions.length; step++) await host.user.undo();
      expect(host.export()).toEqual(before);
    }),
    { numRuns: 50, seed: 20_231_231 },
  );
}, 60_000);
