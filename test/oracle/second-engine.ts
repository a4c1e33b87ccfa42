import { Workbook } from '@cj-tech-master/excelts';
import { calculateFormulas } from '@cj-tech-master/excelts/formula';
import { writeXlsx } from '../../src/hosts/xlsx/write';
import { toA1 } from '../../src/sheet/address';
import type { SheetPlan } from '../../src/sheet/plan';
import type { Results } from './judge';
import { asJudged } from './judged-sheet';

/**
 * Has a spreadsheet engine in JavaScript compute a file of ours. It rounds ties of binary fractions as JavaScript does
 * (1.005 to 1), Excel does not.
 * @returns what it computed, sheet by sheet
 */
export async function bySecondEngine(plans: readonly SheetPlan[]): Promise<Results[]> {
  const workbook = new Workbook();
  await workbook.xlsx.load(await writeXlsx(plans.map(withOffsets).map(asJudged)));
  // The package's own types do not agree under exactOptionalPropertyTypes.
  calculateFormulas(workbook as unknown as Parameters<typeof calculateFormulas>[0]);
  return plans.map(({ name }) => {
    const sheet = workbook.getWorksheet(name);
    return (cell) => sheet?.getCell(toA1(cell)).result;
  });
}

/** This engine refuses the range operator with a function; OFFSET names the same cells. */
function withOffsets(plan: SheetPlan): SheetPlan {
  const toRow = /([A-Z]+\d+):INDEX\(([A-Z]+):\2,ROW\(\)-1\)/g;
  const cells = plan.cells.map((cell) => ({
    ...cell,
    formula: cell.formula?.replace(toRow, 'OFFSET($1,0,0,ROW()-ROW($1),1)') ?? null,
  }));
  return { ...plan, cells };
}
