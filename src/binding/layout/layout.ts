import type { Rect } from '../../sheet/address';
import type { CellValue } from '../../sheet/grid';
import type { Borders, CellStyle, PlanCell, SheetPlan } from '../../sheet/plan';
import type { FieldPath, Form, IndicatorColumn, Level } from '../../templates/form';
import { formulaOf, type FieldCells } from './formulas';
import { blankGroups, place, type Geometry, type PlacedCell, type RowGroup } from './geometry';
import { conditionalFormats, validations } from './rules';
import { StyleTable, styleOf, type CellRole } from './styles';

/** What a sheet of a form is to be. */
export interface LayoutOptions {
  readonly sheetName: string;
  /** The evaluated year. */
  readonly year: number;
  readonly level: Level;
  /** Value of the sheet's identity name, or null for a sheet without one. */
  readonly identity: string | null;
  /** Fields that are filled in from the start. */
  readonly values?: Readonly<Partial<Record<FieldPath, CellValue>>>;
  /** Rows under each subcategory; the form's own number when missing. */
  readonly rowsPerSubcategory?: number;
  /** Whether the sheet is protected; labels and formulas are locked either way. */
  readonly protect?: boolean;
}

/** Margins of the official print, in points (2 cm above and below, 1.5 cm at the sides). */
const MARGINS = { top: 56.7, bottom: 56.7, left: 42.5, right: 42.5 };

/** What stands in a cell in place of what the blank form has there. */
export interface FilledCell {
  readonly value: CellValue;
  /** With its leading "="; none when missing. The value is then what it gives. */
  readonly formula?: string;
  /** In place of the number format that such a cell has in the form. */
  readonly format?: string;
}

/** What a sheet of the form holds, beside the fields that are filled in from the start. */
export interface Filling {
  readonly groups: readonly RowGroup[];
  /** Undefined leaves a cell as the blank form has it. */
  readonly cellAt: (
    cell: PlacedCell,
    geometry: Geometry,
    fields: FieldCells,
  ) => FilledCell | undefined;
}

/**
 * Lays a form out as a sheet: cells, merges, looks, native formulas, validation, marks and print setup.
 * @param filling the content of a table that is there already; a blank form when missing
 */
export function layout(form: Form, options: LayoutOptions, filling?: Filling): SheetPlan {
  const groups = filling?.groups ?? blankGroups(form, options.rowsPerSubcategory);
  const geometry = place(form, groups);
  const fields = fieldCells(geometry);
  const styles = new StyleTable();
  const cells = geometry.cells.flatMap((cell) => {
    const blank = content(cell, form, options, geometry, fields);
    const own = filling?.cellAt(cell, geometry, fields);
    return planCells(cell, own ? { ...blank, formula: null, ...own } : blank, styles);
  });
  return {
    name: options.sheetName,
    identity: options.identity,
    hidden: false,
    columns: form.columns,
    rows: geometry.heights,
    cells: cells.sort((a, b) => a.row - b.row || a.col - b.col),
    styles: styles.styles,
    merges: geometry.cells.map(rectOf).filter(({ rows, cols }) => rows * cols > 1),
    validations: validations(form, geometry, fields),
    conditionalFormats: conditionalFormats(form, geometry, fields),
    print: {
      paper: 'A4',
      orientation: 'portrait',
      fitWidth: 1,
      fitHeight: 0,
      margins: MARGINS,
      centerHorizontally: true,
      titleRows: [geometry.indicatorHeader, geometry.indicatorHeader],
      area: { row: 0, col: 0, rows: geometry.heights.length, cols: form.columns.length },
    },
    protected: options.protect ?? false,
  };
}

function fieldCells(geometry: Geometry): FieldCells {
  return new Map(
    geometry.cells.flatMap((cell) => (cell.field ? [[cell.field, cell] as const] : [])),
  );
}

interface Content {
  readonly value: CellValue;
  readonly formula: string | null;
  readonly role: CellRole;
  readonly format?: string;
}

function content(
  cell: PlacedCell,
  form: Form,
  options: LayoutOptions,
  geometry: Geometry,
  fields: FieldCells,
): Content {
  if (cell.indicator) return { value: null, formula: null, role: INDICATOR_ROLES[cell.indicator] };
  if (cell.field) {
    const formula = formulaOf(cell.field, form, geometry, fields);
    const value = formula ? null : initialValue(cell.field, form, options);
    return { value, formula, role: fieldRole(cell.field, cell) };
  }
  const text = (cell.label ?? '')
    .replace('{year}', String(options.year))
    .replace('{level}', form.levels[options.level]);
  const look = cell.look === 'text' || cell.look === undefined ? 'label' : cell.look;
  return { value: text === '' ? null : text, formula: null, role: look };
}

const INDICATOR_ROLES: Readonly<Record<IndicatorColumn, CellRole>> = {
  category: 'label',
  subcategory: 'label',
  name: 'text',
  nature: 'short-text',
  target: 'short-text',
  unit: 'short-text',
  actual: 'short-text',
  weight: 'points',
  score: 'points',
  deviation: 'text',
};

function fieldRole(field: FieldPath, cell: PlacedCell): CellRole {
  if (field === 'funds.total.executionRate' || cell.computed) return 'rate';
  if (field === 'funds.total.score' || field === 'total.score') return 'computed-points';
  if (field === 'funds.total.weight' || field === 'total.weight') return 'fixed-points';
  if (field === 'signature.date') return 'date';
  if (field === 'signature.phone') return 'short-text';
  if (cell.look === 'text') return 'long-text';
  if (field.startsWith('identity.') || field.startsWith('signature.')) return 'text';
  return /\.(weight|executionRate|score)$/.test(field) ? 'points' : 'amount';
}

function initialValue(field: FieldPath, form: Form, { values }: LayoutOptions): CellValue {
  const given = values?.[field];
  if (given !== undefined && given !== '') return given;
  return field === 'funds.total.weight' ? form.executionPoints : null;
}

/** A cell with all cells that its merged area covers: each carries its part of the border. */
function planCells(
  cell: PlacedCell,
  { value, formula, role, format }: Content,
  styles: StyleTable,
): PlanCell[] {
  const area = rectOf(cell);
  const cells: PlanCell[] = [];
  const look = (borders: Borders): CellStyle => {
    const style = styleOf(role, borders);
    return format === undefined ? style : { ...style, format };
  };
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let col = area.col; col < area.col + area.cols; col++) {
      const first = row === area.row && col === area.col;
      cells.push({
        row,
        col,
        value: first ? value : null,
        formula: first ? formula : null,
        style: styles.indexOf(look(bordersAt(cell, area, row, col))),
      });
    }
  }
  return cells;
}

function bordersAt(cell: PlacedCell, area: Rect, row: number, col: number): Borders {
  const open = new Set(cell.open);
  return {
    ...(row === area.row && { top: 'thin' }),
    ...(row === area.row + area.rows - 1 && { bottom: 'thin' }),
    ...(col === area.col && !open.has('left') && { left: 'thin' }),
    ...(col === area.col + area.cols - 1 && !open.has('right') && { right: 'thin' }),
  };
}

function rectOf(cell: PlacedCell): Rect {
  return { row: cell.row, col: cell.at, rows: cell.rows ?? 1, cols: cell.cols ?? 1 };
}
