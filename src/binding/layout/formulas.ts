import { columnName, toA1 } from '../../sheet/address';
import type { FieldPath, Form } from '../../templates/form';
import type { Geometry, PlacedCell } from './geometry';

/** Where the fields of the form stand, for formulas that refer to them. */
export type FieldCells = ReadonlyMap<FieldPath, PlacedCell>;

/**
 * The native formula of a computed field, or null for one that is typed.
 * Blank inputs give blanks, never #DIV/0!; rows inserted at either end of the block are counted.
 */
export function formulaOf(
  field: FieldPath,
  form: Form,
  geometry: Geometry,
  fields: FieldCells,
): string | null {
  switch (field) {
    case 'funds.total.executionRate':
      return rateFormula(
        a1(fields, 'funds.total.annualBudget'),
        a1(fields, 'funds.total.executed'),
      );
    case 'funds.total.score': {
      const rate = a1(fields, 'funds.total.executionRate');
      return `=IF(ISNUMBER(${rate}),ROUND(MIN(${rate},1)*${String(form.executionPoints)},2),"")`;
    }
    case 'total.weight':
      return totalFormula('weight', 10, geometry, a1(fields, 'funds.total.weight'), false);
    case 'total.score':
      return totalFormula('score', 2, geometry, a1(fields, 'funds.total.score'), true);
    default:
      return null;
  }
}

function rateFormula(budget: string, executed: string): string {
  return `=IF(AND(ISNUMBER(${budget}),ISNUMBER(${executed})),IF(${budget}>0,${executed}/${budget},""),"")`;
}

/**
 * The sum from the block's header row (text, which SUM passes over) to the row above the total itself. INDEX, not OFFSET:
 * that one is volatile, and Excel would compute and announce every table of a workbook at each edit.
 * @param places rounding that removes binary noise (10) or keeps scores at two places (2)
 * @param alone whether the execution cell alone is enough for a total to show
 */
function totalFormula(
  column: 'weight' | 'score',
  places: number,
  { column: columns, indicatorHeader }: Geometry,
  execution: string,
  alone: boolean,
): string {
  const col = columns[column] ?? 0;
  const name = columnName(col);
  const block = `${toA1({ row: indicatorHeader, col })}:INDEX(${name}:${name},ROW()-1)`;
  const seen = alone ? `COUNT(${execution},${block})` : `COUNT(${block})`;
  return `=IF(${seen}=0,"",ROUND(N(${execution})+SUM(${block}),${String(places)}))`;
}

function a1(fields: FieldCells, field: FieldPath): string {
  const cell = fields.get(field);
  if (!cell) throw new Error(`the form has no cell for ${field}`);
  return toA1({ row: cell.row, col: cell.at });
}
