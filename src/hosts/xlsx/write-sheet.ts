import type {
  BorderSide,
  BorderStyle,
  Cell as HucreCell,
  CellStyle as HucreStyle,
  ConditionalRule,
  DataValidation,
  PageSetup,
  WriteSheet,
} from 'hucre';
import { rectToA1, type CellPosition } from '../../sheet/address';
import { isCellError } from '../../sheet/grid';
import type {
  Borders,
  BorderWeight,
  CellStyle,
  ConditionalFormat,
  PlanCell,
  PrintSetup,
  SheetPlan,
  Validation,
} from '../../sheet/plan';
import { HostError } from '../port';
import { DEFAULT_FONT, DEFAULT_SIZE, pointsToCharacters, pointsToInches } from './units';
import { encodeText } from '../../package/xml';

/** Stands before a cached error until `write.ts` gives it its type; `encodeText` lets no text bring this character. */
export const ERROR_MARK = '\uFFFF';

/** Texts that hucre takes for errors when they are constants; every other error is written as #VALUE!, as Excel does. */
const ERRORS = new Set(
  '#VALUE! #REF! #N/A #NAME? #NULL! #DIV/0! #NUM! #GETTING_DATA #SPILL! #CALC!'.split(' '),
);

/** Excel refuses files whose validations say more than this. */
const TITLE_LIMIT = 32;
const MESSAGE_LIMIT = 255;

/** A plan in hucre's terms. */
export function sheetToWrite(plan: SheetPlan): WriteSheet {
  const styles = plan.styles.map((style) => styleToWrite(style));
  return {
    name: plan.name,
    hidden: plan.hidden,
    // hucre writes row heights only as far down as it has rows.
    rows: plan.rows.map(() => []),
    columns: plan.columns.map((points) => ({
      width: pointsToCharacters(points),
      ...(points === 0 && { hidden: true }),
    })),
    rowDefs: new Map(
      plan.rows.flatMap((height, row) =>
        height === null ? [] : [[row, { height, ...(height === 0 && { hidden: true }) }] as const],
      ),
    ),
    cells: cellsToWrite(plan, styles),
    merges: plan.merges.map(({ row, col, rows, cols }) => ({
      startRow: row,
      startCol: col,
      endRow: row + rows - 1,
      endCol: col + cols - 1,
    })),
    dataValidations: plan.validations.map(validationToWrite),
    conditionalRules: plan.conditionalFormats.map(conditionalFormatToWrite),
    ...(plan.print && { pageSetup: printToWrite(plan.print) }),
    ...(plan.protected && { protection: { sheet: true, objects: true, scenarios: true } }),
  };
}

function cellsToWrite(
  { cells, notes = [] }: SheetPlan,
  styles: readonly (HucreStyle | undefined)[],
): Map<string, Partial<HucreCell>> {
  const key = ({ row, col }: CellPosition): string => `${String(row)},${String(col)}`;
  const written = new Map(
    cells.map((cell) => [key(cell), cellToWrite(cell, styles[cell.style])] as const),
  );
  for (const note of notes) {
    const comment = { author: '', text: encodeText(note.text) };
    written.set(key(note), { ...written.get(key(note)), comment });
  }
  return written;
}

function cellToWrite(cell: PlanCell, style: HucreStyle | undefined): Partial<HucreCell> {
  const { value } = cell;
  const look = style ? { style } : {};
  if (cell.formula !== null) {
    return { ...look, formula: bare(cell.formula), formulaResult: cachedResult(cell) };
  }
  if (isCellError(value))
    return { ...look, value: ERRORS.has(value.error) ? value.error : '#VALUE!' };
  if (typeof value !== 'string') return { ...look, value };
  // As a run of rich text, a text that reads like an error stays one.
  if (ERRORS.has(value)) return { ...look, richText: [{ text: value }] };
  return { ...look, value: encodeText(value) };
}

function cachedResult({ value }: PlanCell): string | number | boolean | null {
  if (isCellError(value)) return ERROR_MARK + value.error;
  return typeof value === 'string' ? encodeText(value) : value;
}

/** Formulas stand in files without their sign. */
function bare(formula: string): string {
  return encodeText(formula.startsWith('=') ? formula.slice(1) : formula);
}

function styleToWrite(style: CellStyle): HucreStyle | undefined {
  const { fonts, size, bold, italic, color, fill, horizontal, vertical, wrap, borders } = style;
  const hasFont = (fonts ?? size ?? color) !== undefined || bold === true || italic === true;
  const written: HucreStyle = {
    ...(hasFont && {
      font: {
        name: fonts?.[0] ?? DEFAULT_FONT,
        size: size ?? DEFAULT_SIZE,
        ...(bold && { bold }),
        ...(italic && { italic }),
        ...(color !== undefined && { color: { rgb: hex(color) } }),
      },
    }),
    ...(fill !== undefined && {
      fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: hex(fill) } },
    }),
    ...(borders && { border: bordersToWrite(borders) }),
    ...((horizontal ?? vertical ?? wrap) && {
      alignment: {
        ...(horizontal && { horizontal }),
        ...(vertical && { vertical: vertical === 'middle' ? 'center' : vertical }),
        ...(wrap && { wrapText: true }),
      },
    }),
    ...(style.format !== undefined && style.format !== 'General' && { numFmt: style.format }),
    ...(style.locked === false && { protection: { locked: false } }),
  };
  return Object.keys(written).length > 0 ? written : undefined;
}

function bordersToWrite(borders: Borders): BorderStyle {
  const edge = (weight: BorderWeight): BorderSide => ({ style: weight, color: { indexed: 64 } });
  return Object.fromEntries(
    Object.entries(borders).map(([side, weight]: [string, BorderWeight]) => [side, edge(weight)]),
  );
}

function hex(color: string): string {
  return color.slice(1).toUpperCase();
}

function validationToWrite(validation: Validation): DataValidation {
  const { errorTitle, errorMessage, promptTitle = '', promptMessage = '' } = validation;
  const hasPrompt = promptTitle !== '' || promptMessage !== '';
  return {
    ...ruleToWrite(validation),
    range: validation.ranges.map(rectToA1).join(' '),
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: validation.level,
    errorTitle: limited(errorTitle, TITLE_LIMIT),
    errorMessage: limited(errorMessage, MESSAGE_LIMIT),
    ...(hasPrompt && {
      showInputMessage: true,
      inputTitle: limited(promptTitle, TITLE_LIMIT),
      inputMessage: limited(promptMessage, MESSAGE_LIMIT),
    }),
  };
}

function ruleToWrite({ rule }: Validation): Pick<DataValidation, 'type'> & Partial<DataValidation> {
  switch (rule.kind) {
    case 'decimal-at-least':
    case 'date-at-least':
      return {
        type: rule.kind === 'date-at-least' ? 'date' : 'decimal',
        operator: 'greaterThanOrEqual',
        formula1: String(rule.minimum),
      };
    case 'decimal-between':
      return {
        type: 'decimal',
        operator: 'between',
        formula1: String(rule.minimum),
        formula2: bare(rule.maximum),
      };
    case 'custom':
      return { type: 'custom', formula1: bare(rule.formula) };
    case 'list':
      return { type: 'list', formula1: listFormula(rule.values) };
  }
}

function listFormula(values: readonly string[]): string {
  if (values.some((value) => value.includes(','))) {
    throw new HostError('failed', 'xlsx', 'a value of a list validation holds a comma');
  }
  const list = limited(values.join(','), MESSAGE_LIMIT);
  return `"${list.replaceAll('"', '""')}"`;
}

function limited(text: string, limit: number): string {
  if (text.length > limit) {
    const start = text.slice(0, 20);
    throw new HostError('failed', 'xlsx', `"${start}…" is longer than ${String(limit)} characters`);
  }
  return encodeText(text);
}

function conditionalFormatToWrite(format: ConditionalFormat, index: number): ConditionalRule {
  return {
    type: 'expression',
    priority: index + 1,
    formula: bare(format.formula),
    range: format.ranges.map(rectToA1).join(' '),
    style: {
      font: { color: { rgb: hex(format.color) } },
      fill: { type: 'pattern', pattern: 'solid', bgColor: { rgb: hex(format.fill) } },
    },
  };
}

function printToWrite(print: PrintSetup): PageSetup {
  const { fitWidth, fitHeight, margins } = print;
  const fit = fitWidth > 0 || fitHeight > 0;
  return {
    paperSize: 'a4',
    orientation: print.orientation,
    ...(fit && { fitToPage: true, fitToWidth: fitWidth, fitToHeight: fitHeight }),
    margins: {
      top: pointsToInches(margins.top),
      right: pointsToInches(margins.right),
      bottom: pointsToInches(margins.bottom),
      left: pointsToInches(margins.left),
    },
    horizontalCentered: print.centerHorizontally,
  };
}
