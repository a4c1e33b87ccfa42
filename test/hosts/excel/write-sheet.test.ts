import fc from 'fast-check';
import { createExcelHost } from '../../../src/hosts/excel';
import { layout } from '../../../src/binding/layout/layout';
import { FORMS } from '../../../src/templates/registry';
import type {
  BorderWeight,
  Borders,
  CellStyle,
  PlanCell,
  SheetPlan,
} from '../../../src/sheet/plan';
import { planOf } from '../../contract/contract-support';
import { installOffice, settled } from '../../office-host/node';

/** The lines of a sheet by place: a line between two cells is one, whichever of them names it. */
function linesOf({ cells, styles }: Pick<SheetPlan, 'cells' | 'styles'>): Record<string, string> {
  const lines: Record<string, BorderWeight> = {};
  const put = (key: string, weight: BorderWeight | undefined) => {
    if (weight !== undefined && lines[key] !== 'medium') lines[key] = weight;
  };
  for (const { row, col, style } of cells) {
    const { top, right, bottom, left } = styles[style]?.borders ?? {};
    put(`h ${String(row)} ${String(col)}`, top);
    put(`h ${String(row + 1)} ${String(col)}`, bottom);
    put(`v ${String(row)} ${String(col)}`, left);
    put(`v ${String(row)} ${String(col + 1)}`, right);
  }
  return lines;
}

let office: ReturnType<typeof installOffice>;
beforeAll(() => {
  office = installOffice({ apiSet: '1.9' });
});
afterAll(() => {
  office.uninstall();
});

async function built(plan: SheetPlan): Promise<SheetPlan> {
  office.host.control.reset({ apiSet: '1.9' });
  const host = await createExcelHost();
  await host.build([plan]);
  host.dispose();
  await settled(office.host);
  return office.host.control.export().find(({ name }) => name === plan.name)!;
}

const weight = fc.constantFrom<(BorderWeight | undefined)[]>(undefined, 'thin', 'thin', 'medium');
const borders = fc.record({ top: weight, right: weight, bottom: weight, left: weight });

test('the borders of any cells are drawn as they are, each line once', async () => {
  const cell = fc.record({ row: fc.nat(4), col: fc.nat(4), borders });
  const cells = fc.uniqueArray(cell, {
    selector: (each) => `${String(each.row)} ${String(each.col)}`,
  });
  await fc.assert(
    fc.asyncProperty(cells, async (framed) => {
      const styles = framed.map((each): CellStyle => ({ borders: definedOf(each.borders) }));
      const plan: SheetPlan = {
        ...planOf('框', {}),
        styles,
        cells: framed.map(({ row, col }, style): PlanCell => {
          return { row, col, value: null, formula: null, style };
        }),
      };
      expect(linesOf(await built(plan))).toEqual(linesOf(plan));
    }),
    { numRuns: 60 },
  );
});

test.each(FORMS.map((form) => [form.id, form] as const))(
  'a sheet of %s comes out as it was planned',
  async (_, form) => {
    const plan = layout(form, { sheetName: '表', year: 2023, level: 'city', identity: 'u;f;1' });
    const sheet = await built(plan);
    expect(linesOf(sheet)).toEqual(linesOf(plan));
    expect(looksOf(sheet)).toEqual(looksOf(plan));
    const { merges, validations, conditionalFormats, print, columns, rows, identity } = sheet;
    expect({ validations, conditionalFormats, print, columns, identity }).toEqual({
      validations: plan.validations,
      conditionalFormats: plan.conditionalFormats,
      print: plan.print,
      columns: plan.columns,
      identity: plan.identity,
    });
    expect(rows.filter((_height, at) => plan.rows[at] !== null)).toEqual(
      plan.rows.filter((height) => height !== null),
    );
    expect(new Set(merges.map((merge) => JSON.stringify(merge)))).toEqual(
      new Set(plan.merges.map((merge) => JSON.stringify(merge))),
    );
  },
);

/** The cells with their contents and looks, borders apart, by place. */
function looksOf({ cells, styles }: SheetPlan): Record<string, unknown> {
  return Object.fromEntries(
    cells.map(({ row, col, value, formula, style }) => {
      const { fonts, locked = true, ...look } = styles[style] ?? {};
      const cell = { ...look, content: formula ?? value, font: fonts?.[0], locked };
      return [`${String(row)} ${String(col)}`, { ...cell, borders: undefined }];
    }),
  );
}

function definedOf(sides: Partial<Record<keyof Borders, BorderWeight | undefined>>): Borders {
  return Object.fromEntries(Object.entries(sides).filter(([, line]) => line !== undefined));
}
