import fc from 'fast-check';
import { DEFAULT_ROW_HEIGHT } from '../../../src/hosts/xlsx/units';
import { contains, type Rect } from '../../../src/sheet/address';
import { sheetNameKey, sheetNameProblem } from '../../../src/sheet/name';
import type { CellValue } from '../../../src/sheet/grid';
import type {
  CellStyle,
  ConditionalFormat,
  PlanCell,
  PrintSetup,
  SheetPlan,
  Validation,
  ValidationRule,
} from '../../../src/sheet/plan';
import { anyText } from '../../support/any-text';

const ERRORS = ['#DIV/0!', '#N/A', '#NAME?', '#NULL!', '#NUM!', '#REF!', '#VALUE!'];
const FORMATS = ['0%', '0.00', '#,##0.00_ ', '@', 'yyyy"年"m"月"d"日"', '[Red]0.0;-0.0;"<&>"'];

/** Any text that a cell may hold, control characters and halves of surrogate pairs too. */
const text = fc.oneof(
  anyText({ minLength: 1, maxLength: 12 }),
  fc.constantFrom(' 年初\n预算数 ', '_x0041_', 'a\r\nb', '#N/A', '=A1', '😀', "'1"),
);
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
const value: fc.Arbitrary<CellValue> = fc.oneof(
  text,
  number,
  fc.boolean(),
  fc.constant(null),
  fc.constantFrom(...ERRORS).map((error) => ({ error })),
);
const formula = fc.oneof(
  fc.constantFrom('=SUM(H12:INDEX(H:H,ROW()-1))', '=IF(A1<>"",B1&"a",1>2)', "='表 1'!A1"),
  text.map((inner) => `="${inner.replaceAll('"', '""')}"`),
);
const color = fc.integer({ min: 0, max: 0xffffff }).map(hex);
const weight = fc.constantFrom('thin', 'medium');
const points = fc.integer({ min: 0, max: 400 }).map((quarters) => quarters / 4);

function hex(value: number): string {
  return `#${value.toString(16).toUpperCase().padStart(6, '0')}`;
}

function optional<T>(shape: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<Partial<T>> {
  return fc.record(shape, { requiredKeys: [] }) as fc.Arbitrary<Partial<T>>;
}

/** Fonts as they come back: a font that is not the default names its size too, and the default has none. */
const font: fc.Arbitrary<CellStyle> = fc.oneof(
  fc.constant({}),
  fc.constantFrom(9, 10.5, 16).map((size) => ({ size })),
  fc.record({
    fonts: fc.constantFrom('宋体', '仿宋_GB2312', 'Times New Roman').map((name) => [name]),
    size: fc.constantFrom(10.5, 11, 22),
  }),
);

const style: fc.Arbitrary<CellStyle> = fc
  .tuple(
    font,
    optional<CellStyle>({
      bold: fc.constant(true),
      italic: fc.constant(true),
      color,
      fill: color,
      horizontal: fc.constantFrom('left', 'center', 'right'),
      vertical: fc.constantFrom('top', 'middle', 'bottom'),
      wrap: fc.constant(true),
      borders: fc
        .tuple(weight, optional({ top: weight, right: weight, bottom: weight }))
        .map(([left, others]) => ({ left, ...others })),
      format: fc.constantFrom(...FORMATS),
      locked: fc.constant(false),
    }),
  )
  .map(([face, look]) => ({ ...face, ...look }));

const rect: fc.Arbitrary<Rect> = fc.record({
  row: fc.integer({ min: 0, max: 30 }),
  col: fc.integer({ min: 0, max: 30 }),
  rows: fc.integer({ min: 1, max: 9 }),
  cols: fc.integer({ min: 1, max: 9 }),
});
const ranges = fc.array(rect, { minLength: 1, maxLength: 3 });

const rule: fc.Arbitrary<ValidationRule> = fc.oneof(
  fc.record({ kind: fc.constant('decimal-at-least' as const), minimum: number }),
  fc.record({
    kind: fc.constant('decimal-between' as const),
    minimum: number,
    maximum: fc.constantFrom('100', '=G12', '=$G12*1.2'),
  }),
  fc.record({ kind: fc.constant('date-at-least' as const), minimum: fc.nat(60_000) }),
  fc.record({
    kind: fc.constant('list' as const),
    values: fc.array(
      anyText({ minLength: 1, maxLength: 8 }).map((s) => s.replaceAll(',', '，')),
      { minLength: 1, maxLength: 5 },
    ),
  }),
  fc.record({ kind: fc.constant('custom' as const), formula }),
);
const validation: fc.Arbitrary<Validation> = fc
  .tuple(
    fc.record({
      ranges,
      rule,
      level: fc.constantFrom('stop' as const, 'warning' as const),
      errorTitle: text,
      errorMessage: text,
    }),
    optional<Pick<Validation, 'promptTitle' | 'promptMessage'>>({
      promptTitle: text,
      promptMessage: text,
    }),
  )
  .map(([needed, prompt]) => ({ ...needed, ...prompt }));
const conditionalFormat: fc.Arbitrary<ConditionalFormat> = fc.record({
  ranges,
  formula,
  fill: color,
  color,
});

const fit = fc.integer({ min: 0, max: 3 });
const print: fc.Arbitrary<PrintSetup> = fc
  .tuple(
    fc.record({
      paper: fc.constant('A4' as const),
      orientation: fc.constantFrom('portrait' as const, 'landscape' as const),
      fitWidth: fit,
      fitHeight: fit,
      margins: fc.record({ top: points, right: points, bottom: points, left: points }),
      centerHorizontally: fc.boolean(),
    }),
    optional<Pick<PrintSetup, 'titleRows' | 'area'>>({
      titleRows: fc.tuple(fc.nat(3), fc.nat(3)).map(([a, b]) => [a, a + b] as const),
      area: rect,
    }),
  )
  .map(([needed, names]) => ({ ...needed, ...names }));

const name = fc
  .oneof(
    fc.string({ minLength: 1, maxLength: 31 }),
    fc.constantFrom("高三 '复习'", '__proto__', 'A1'),
  )
  .filter((one) => sheetNameProblem(one) === undefined);

const cells = fc.uniqueArray(
  fc.record({
    row: fc.nat(11),
    col: fc.nat(7),
    value,
    formula: fc.oneof(
      { weight: 3, arbitrary: fc.constant(null) },
      { weight: 1, arbitrary: formula },
    ),
    style: fc.nat(3),
  }),
  { selector: ({ row, col }) => row * 100 + col, maxLength: 25 },
);
/** Some of the tiles into which a sheet falls, so that none overlaps another. */
const merges = fc
  .tuple(
    fc.integer({ min: 1, max: 4 }),
    fc.integer({ min: 2, max: 3 }),
    fc.subarray([0, 1, 2, 3, 4, 5]),
  )
  .map(([rows, cols, tiles]) =>
    tiles.map((tile): Rect => {
      return { row: Math.floor(tile / 2) * rows, col: (tile % 2) * cols, rows, cols };
    }),
  );

/** Notes, on cells that hold something and on others. A line ends with "\n" alone. */
const notes = fc
  .uniqueArray(
    fc.record({
      row: fc.nat(15),
      col: fc.nat(9),
      text: anyText({ minLength: 1, maxLength: 8 }).map(
        (text) => `${text.replaceAll('\r', '\n')}注 `,
      ),
    }),
    { selector: ({ row, col }) => row * 100 + col, minLength: 1, maxLength: 5 },
  )
  .map((drawn) => drawn.sort((a, b) => a.row - b.row || a.col - b.col));

const plan: fc.Arbitrary<SheetPlan> = fc
  .record({
    name,
    identity: fc.oneof(fc.constant(null), fc.constant('u-1;hunan-2023;1'), text),
    hidden: fc.boolean(),
    columns: fc.array(points, { maxLength: 12 }),
    rows: fc.array(fc.option(points, { freq: 3 }), { maxLength: 20 }),
    cells,
    styles: fc.array(style, { minLength: 4, maxLength: 4 }),
    merges,
    validations: fc.array(validation, { maxLength: 3 }),
    conditionalFormats: fc.array(conditionalFormat, { maxLength: 3 }),
    print: fc.oneof(fc.constant(null), print),
    protected: fc.boolean(),
  })
  .map((drawn) => ({ ...drawn, cells: drawn.cells.map((cell) => uncovered(cell, drawn.merges)) }))
  .chain((drawn) => fc.option(notes).map((some) => ({ ...drawn, ...(some && { notes: some }) })));

function uncovered(cell: PlanCell, areas: readonly Rect[]): PlanCell {
  const area = areas.find((one) => contains(one, cell));
  const isFirst = area?.row === cell.row && area.col === cell.col;
  return area && !isFirst ? { ...cell, value: null, formula: null } : cell;
}

/** Small workbooks of all that a plan can say. */
export const plans: fc.Arbitrary<SheetPlan[]> = fc.uniqueArray(plan, {
  selector: (one) => sheetNameKey(one.name),
  minLength: 1,
  maxLength: 3,
});

/** Row heights as a file says them: no height is one that is open where a row holds something, else the default. */
function settledRows({ rows, cells, merges }: SheetPlan): (number | null)[] {
  const filled = new Set<number>();
  for (const { row, col, value, formula } of cells) {
    if (value === null && formula === null) continue;
    const area = merges.find((one) => one.row === row && one.col === col);
    for (let at = row; at < row + (area?.rows ?? 1); at++) filled.add(at);
  }
  const told = rows.findLastIndex((height) => height !== null);
  return Array.from(
    { length: Math.max(told, ...filled) + 1 },
    (_, row) => rows[row] ?? (filled.has(row) ? null : DEFAULT_ROW_HEIGHT),
  );
}

/** A plan in the one form that is the same however it was put: styles in place, cells and merges in reading order. */
export function settled(one: SheetPlan): unknown {
  const place = (a: Pick<Rect, 'row' | 'col'>, b: Pick<Rect, 'row' | 'col'>): number =>
    a.row - b.row || a.col - b.col;
  return {
    ...one,
    rows: settledRows(one),
    styles: [],
    cells: one.cells
      .map((cell) => ({ ...cell, style: one.styles[cell.style] ?? {} }))
      .filter(
        (cell) =>
          cell.value !== null || cell.formula !== null || Object.keys(cell.style).length > 0,
      )
      .sort(place),
    merges: [...one.merges].sort(place),
  };
}
