import fc from 'fast-check';
import { toA1 } from '../../src/sheet/address';
import { cellAt, changedCells, type CellValue, type Grid } from '../../src/sheet/grid';
import type { SheetPlan } from '../../src/sheet/plan';
import { YUEYANG_FILES } from '../support/fixtures';
import { fixturePlans, openSession, withoutContents, type Opened } from '../support/fixing';
import { randomPlan, tableSeed, withValues } from '../support/random-table';

const PLANS = YUEYANG_FILES.flatMap((name) => fixturePlans(name));

const fixture = fc.constantFrom(...PLANS);
const ours = tableSeed.map((seed) => randomPlan(seed, '表'));
const value: fc.Arbitrary<CellValue> = fc.oneof(
  fc.constantFrom<CellValue>(
    null,
    '10分',
    '１２．５',
    '=<50',
    '1.2次',
    '2.≤4万',
    '无',
    '达成年度指标',
  ),
  fc.constantFrom<CellValue>(
    '未完成',
    '100%',
    '95',
    '—',
    ' ',
    0,
    -3,
    12.5,
    3.333,
    1e9,
    '#VALUE!',
    '>=90%',
  ),
);
const edits = fc.array(fc.tuple(fc.nat(), value), { maxLength: 6 });
/** A table with some cells overwritten below its title. */
const spoilt = fc.tuple(fc.oneof(fixture, ours), edits).map(([plan, list]): SheetPlan => {
  const cells = plan.cells.filter(({ row, value: held, formula }) => {
    return row > 2 && (formula !== null || typeof held !== 'string' || held.length < 12);
  });
  const typed = list.map(([nth, content]) => [cells[nth % cells.length]!, content] as const);
  return withValues(plan, typed);
});

const gridOf = async ({ host, table }: Opened): Promise<Grid> => {
  const [read] = await host.read([table().sheet.id]);
  if (read?.status !== 'read') throw new Error('gone');
  return read.grid;
};

test('a fix changes the cells of its preview and no other, and its finding is gone', async () => {
  const kinds = new Set<string>();
  await fc.assert(
    fc.asyncProperty(spoilt, fc.nat(), async (plan, nth) => {
      const opened = await openSession([plan]);
      try {
        if (opened.session.current().sheets[0]?.state !== 'table') return;
        const targets = opened.targets();
        if (targets.length === 0) return;
        const target = targets[nth % targets.length]!;
        const before = await gridOf(opened);
        const [sheet] = opened.host.export();
        const preview = opened.session.previewFix(target);
        const result = await opened.session.fix([target]);
        expect(result.ok).toBe(preview.ok);
        const cells = new Set(
          preview.ok ? preview.value.changes.map(({ cell }) => toA1(cell)) : [],
        );
        const after = await gridOf(opened);
        for (const cell of changedCells(before, after)) {
          const followed = cellAt(after, cell).formula !== null;
          expect(followed || cells.has(toA1(cell))).toBe(true);
        }
        expect(withoutContents(opened.host.export()[0]!, cells)).toEqual(
          withoutContents(sheet!, cells),
        );
        if (!preview.ok) return;
        kinds.add(preview.value.kind);
        expect(opened.table().findings.map(({ key }) => key)).not.toContain(target.finding);
      } finally {
        opened.session.dispose();
      }
    }),
    { numRuns: 15 },
  );
  expect(kinds.size).toBeGreaterThan(0);
});
