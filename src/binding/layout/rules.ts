import { QUALITATIVE } from '../../model/values/composed';
import { columnName, toA1, type Rect } from '../../sheet/address';
import type { ConditionalFormat, Validation } from '../../sheet/plan';
import type { Form } from '../../templates/form';
import type { FieldCells } from './formulas';
import type { Geometry, PlacedCell } from './geometry';

const ERROR_LOOK = { fill: '#FDE7E9', color: '#A4262C' };
const WARNING_LOOK = { fill: '#FFF4CE', color: '#7A4B00' };

/** 2000-01-01 as a serial number: no self-evaluation is older. */
const EARLIEST_DATE = 36526;

/**
 * The whole block from its header to the total row: rules reach over both, so that rows inserted at either end are covered.
 * Both are told apart by the column of the block's own label, which is blank on indicator rows only.
 */
function blockColumn({ indicatorHeader, indicatorRows }: Geometry, col: number): Rect {
  return { row: indicatorHeader, col, rows: indicatorRows + 2, cols: 1 };
}

/** What may be typed: amounts and points of 0 or more, a score up to its weight, a date. */
export function validations(form: Form, geometry: Geometry, fields: FieldCells): Validation[] {
  const { column, indicatorHeader } = geometry;
  const weight = column.weight ?? 0;
  const score = column.score ?? 0;
  const row = String(indicatorHeader + 1);
  const [w, s] = [`${columnName(weight)}${row}`, `${columnName(score)}${row}`];
  const outside = `$${columnName(geometry.block)}${row}<>""`;
  const date = fields.get('signature.date');
  return [
    {
      ranges: amountCells(fields),
      rule: { kind: 'decimal-at-least', minimum: 0 },
      level: 'stop',
      ...form.prompts.amount,
    },
    {
      ranges: [blockColumn(geometry, weight)],
      rule: { kind: 'custom', formula: `=OR(${outside},AND(ISNUMBER(${w}),${w}>=0))` },
      level: 'stop',
      ...form.prompts.weight,
    },
    {
      ranges: [blockColumn(geometry, score)],
      rule: {
        kind: 'custom',
        formula: `=OR(${outside},AND(ISNUMBER(${s}),${s}>=0,OR(${w}="",${s}<=${w})))`,
      },
      level: 'stop',
      ...form.prompts.score,
    },
    ...natures(form, geometry),
    ...hinted(form, fields),
    ...(date
      ? [
          {
            ranges: [rectOf(date)],
            rule: { kind: 'date-at-least', minimum: EARLIEST_DATE },
            level: 'warning',
            ...form.prompts.date,
          } satisfies Validation,
        ]
      : []),
  ];
}

/** 指标性质 as the form lists it. Anything else is asked about: the row may be of another kind. */
const NATURES = ['≥', '≤', '=', '>', '<', QUALITATIVE];

function natures({ prompts }: Form, geometry: Geometry): Validation[] {
  const { nature } = geometry.column;
  if (nature === undefined) return [];
  const ranges = [blockColumn(geometry, nature)];
  return [{ ranges, rule: { kind: 'list', values: NATURES }, level: 'warning', ...prompts.nature }];
}

/** What the official form prints in a cell shows beside it while it is filled in; a longer text is asked about. */
function hinted({ prompts }: Form, fields: FieldCells): Validation[] {
  return [...fields.values()].flatMap((cell): Validation[] => {
    const { hint, limit } = cell;
    if (hint === undefined && limit === undefined) return [];
    const formula = limit === undefined ? '=TRUE' : `=LEN(${a1(cell)})<=${String(limit)}`;
    return [
      {
        ranges: [rectOf(cell)],
        rule: { kind: 'custom', formula },
        level: 'warning',
        ...prompts.length,
        ...(hint !== undefined && { promptTitle: prompts.hint, promptMessage: hint }),
      },
    ];
  });
}

/** Marks in the sheet itself, so that a workbook warns without the add-in. */
export function conditionalFormats(
  form: Form,
  geometry: Geometry,
  fields: FieldCells,
): ConditionalFormat[] {
  const { column, indicatorHeader } = geometry;
  const row = String(indicatorHeader + 1);
  const at = (col: number | undefined): string => `$${columnName(col ?? 0)}${row}`;
  const [w, s] = [at(column.weight), at(column.score)];
  const [actual, deviation] = [at(column.actual), at(column.deviation)];
  const inBlock = `${at(geometry.block)}=""`;
  const both = `ISNUMBER(${w}),ISNUMBER(${s})`;
  const on = (col: number | undefined): readonly Rect[] => [blockColumn(geometry, col ?? 0)];
  const total = fields.get('total.weight');
  return [
    { ranges: on(column.score), formula: `=AND(${inBlock},${both},${s}>${w})`, ...ERROR_LOOK },
    {
      ranges: on(column.deviation),
      formula: `=AND(${inBlock},${both},${s}<${w},LEN(TRIM(${deviation}))=0)`,
      ...WARNING_LOOK,
    },
    {
      ranges: on(column.actual),
      formula: `=AND(${inBlock},ISNUMBER(${w}),${w}>0,LEN(TRIM(${actual}))=0)`,
      ...WARNING_LOOK,
    },
    ...(total
      ? [
          {
            ranges: [rectOf(total)],
            formula: `=AND(ISNUMBER(${a1(total)}),ROUND(${a1(total)}-${String(form.totalPoints)},6)<>0)`,
            ...ERROR_LOOK,
          },
        ]
      : []),
  ];
}

function amountCells(fields: FieldCells): Rect[] {
  return [...fields]
    .filter(([field]) =>
      /\.(initialBudget|annualBudget|executed)$|^(revenue|expenditure)\./.test(field),
    )
    .map(([, cell]) => rectOf(cell));
}

function rectOf(cell: PlacedCell): Rect {
  return { row: cell.row, col: cell.at, rows: cell.rows ?? 1, cols: cell.cols ?? 1 };
}

function a1(cell: PlacedCell): string {
  return toA1({ row: cell.row, col: cell.at });
}
