import fc from 'fast-check';
import { bind } from '../../src/binding/bind/bind';
import { computed, type ComputedFigure } from '../../src/binding/repair/computed';
import { createMemoryHost } from '../../src/hosts/memory';
import type { CellRef, FigureField } from '../../src/model/field';
import type { EvaluationTable } from '../../src/model/table';
import { compareAsExcel } from '../../src/scoring/rounding';
import { decimal } from '../../src/model/decimal';
import { cellAt, type Grid } from '../../src/sheet/grid';
import { gridOf } from '../../src/sheet/grid-of-plan';
import type { PlanCell, SheetPlan } from '../../src/sheet/plan';
import type { Form } from '../../src/templates/form';
import { FORMS } from '../../src/templates/registry';
import { yueyangGrid } from '../support/fixtures';
import { randomPlan, tableSeed } from '../support/random-table';

const FIGURES: readonly ComputedFigure[] = [
  'executionRate',
  'executionScore',
  'weightTotal',
  'scoreTotal',
];
const read = (grid: Grid): { table: EvaluationTable; form: Form } => {
  const binding = bind(grid, FORMS);
  if (binding.status !== 'bound') throw new Error('not a table');
  return binding;
};
const fieldOf = (figure: ComputedFigure, { funds, total }: EvaluationTable): FigureField => {
  switch (figure) {
    case 'executionRate':
      return funds.total!.executionRate;
    case 'executionScore':
      return funds.total!.score;
    case 'weightTotal':
      return total!.weight;
    case 'scoreTotal':
      return total!.score;
  }
};
const isNumberIn =
  (grid: Grid) =>
  (cell: CellRef): boolean =>
    typeof cellAt(grid, cell).value === 'number';

/** The sheet as a person left it, with one of its formulas in place of what is in a cell. */
function withFormula(plan: SheetPlan, at: CellRef, formula: string): SheetPlan {
  const put = (cell: PlanCell): PlanCell =>
    cell.row === at.row && cell.col === at.col ? { ...cell, formula, value: null } : cell;
  return { ...plan, cells: plan.cells.map(put) };
}

async function calculated(plan: SheetPlan): Promise<Grid> {
  const host = createMemoryHost({ plans: [plan] });
  const [sheet] = await host.sheets();
  const [answer] = await host.read([sheet!.id]);
  host.dispose();
  if (answer?.status !== 'read') throw new Error('gone');
  return answer.grid;
}

const filled = tableSeed.map((seed) =>
  randomPlan(
    {
      ...seed,
      amounts: [12, 12, 11],
      points: seed.points.map((p) => (typeof p === 'number' ? p : 1)),
    },
    '表',
  ),
);

test('on our own sheet the repaired formulas are those of the layout', async () => {
  await fc.assert(
    fc.asyncProperty(filled, async (plan) => {
      const grid = await calculated(plan);
      const { table, form } = read(grid);
      for (const figure of FIGURES) {
        const field = fieldOf(figure, table);
        const own = cellAt(grid, field.cell!).formula;
        expect(computed(figure, table, form, isNumberIn(grid))?.formula('number')).toBe(own);
      }
    }),
    { numRuns: 20 },
  );
});

test('in any sheet a formula gives the value that it is told to give', async () => {
  const moved = fc.record({ plan: filled, down: fc.nat({ max: 3 }), right: fc.nat({ max: 2 }) });
  const elsewhere = moved.map(({ plan, down, right }): SheetPlan => ({
    ...plan,
    cells: plan.cells.map((cell) => ({
      ...cell,
      formula: null,
      row: cell.row + down,
      col: cell.col + right,
    })),
    merges: plan.merges.map((area) => ({ ...area, row: area.row + down, col: area.col + right })),
    validations: [],
    conditionalFormats: [],
    print: null,
  }));
  await fc.assert(
    fc.asyncProperty(elsewhere, fc.constantFrom(...FIGURES), async (plan, figure) => {
      const grid = gridOf(plan);
      const { table, form } = read(grid);
      const found = computed(figure, table, form, isNumberIn(grid))!;
      const at = fieldOf(figure, table).cell!;
      const after = await calculated(withFormula(plan, at, found.formula('number')));
      const result = cellAt(after, at).value;
      expect(typeof result).toBe('number');
      expect(compareAsExcel(decimal(result as number), found.value)).toBe(0);
    }),
    { numRuns: 40 },
  );
});

describe('in a published table', () => {
  const grid = yueyangGrid('zhongzhi');
  const { table, form } = read(grid);
  const of = (figure: ComputedFigure, changed: EvaluationTable = table) =>
    computed(figure, changed, form, isNumberIn(grid));

  test('the formulas reach from the header row, and a rate can be a text', () => {
    expect(FIGURES.map((figure) => of(figure)?.formula('text'))).toEqual([
      '=IF(AND(ISNUMBER(E6),ISNUMBER(F6)),IF(E6>0,TEXT(F6/E6,"0.00%"),""),"")',
      '=IF(AND(ISNUMBER(E6),ISNUMBER(F6)),IF(E6>0,ROUND(MIN(F6/E6,1)*10,2),""),"")',
      '=IF(COUNT(G12:INDEX(G:G,ROW()-1))=0,"",ROUND(N(G6)+SUM(G12:INDEX(G:G,ROW()-1)),10))',
      '=IF(COUNT(I6,H12:INDEX(H:H,ROW()-1))=0,"",ROUND(N(I6)+SUM(H12:INDEX(H:H,ROW()-1)),2))',
    ]);
    expect(FIGURES.map((figure) => of(figure)?.value.toFixed())).toEqual(['1', '10', '100', '97']);
  });

  test('a table without an execution row has totals of its indicators alone', () => {
    const alone: EvaluationTable = { ...table, funds: { ...table.funds, total: null } };
    expect(of('scoreTotal', alone)?.formula('number')).toBe(
      '=IF(COUNT(H12:INDEX(H:H,ROW()-1))=0,"",ROUND(SUM(H12:INDEX(H:H,ROW()-1)),2))',
    );
    expect(of('scoreTotal', alone)?.value.toFixed()).toBe('87');
    expect([of('executionRate', alone), of('executionScore', alone)]).toEqual([
      undefined,
      undefined,
    ]);
  });

  test('nothing is computed from what is blank, unreadable or not there', () => {
    const line = table.funds.total!;
    const withLine = (change: Partial<typeof line>): EvaluationTable => ({
      ...table,
      funds: { ...table.funds, total: { ...line, ...change } },
    });
    const blank: FigureField = { ...line.executed, state: 'blank' };
    const bad: FigureField = { ...line.executed, state: 'unreadable', reason: 'not-a-number' };
    expect(of('executionRate', withLine({ executed: blank }))).toBeUndefined();
    expect(of('executionScore', withLine({ annualBudget: bad }))).toBeUndefined();
    expect(of('scoreTotal', withLine({ score: bad }))).toBeUndefined();
    expect(of('scoreTotal', { ...table, total: null })).toBeUndefined();
    expect(of('weightTotal', { ...table, indicators: [] })).toBeUndefined();
  });
});
