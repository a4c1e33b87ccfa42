import type { EvaluationTable } from '../../model/table';
import { contains, rectBetween, type CellPosition, type Rect } from '../../sheet/address';
import { displayText } from '../../sheet/display';
import { cellAt, type Grid } from '../../sheet/grid';
import type { Form, LabelRole } from '../../templates/form';
import type { TableInGrid, UnreadCell } from './bind-all';
import { isUnitCaption } from './money-unit';
import type { HeaderRows } from './header-rows';
import { compact, LABEL_LENGTH } from './labels';
import type { Parts } from './parts';
import { find, type Scan } from './scan';

/** What of a sheet no label and no field of its tables accounts for, cell by cell, in reading order. */
export interface Unread {
  /** For each table, what stands between its first and its last cell. */
  readonly inTable: UnreadCell[][];
  /** What stands around all tables. */
  readonly around: UnreadCell[];
}

/** The filled cells of a grid that are not read as part of one of its tables. */
export function unreadCells(grid: Grid, tables: readonly TableInGrid[]): Unread {
  const read = new Set<number>();
  const areas = tables.map((entry) => {
    const cells = readCells(entry);
    for (const cell of cells) read.add(keyOf(cell));
    return around(cells);
  });
  const inTable: UnreadCell[][] = tables.map(() => []);
  const outside: UnreadCell[] = [];
  grid.cells.forEach((cells, row) => {
    cells.forEach((content, col) => {
      const text = displayText(content);
      const cell = { row, col };
      if (text.trim() === '' || read.has(keyOf(cell))) return;
      if (repeats(grid, cell, read)) {
        read.add(keyOf(cell));
        return;
      }
      const own = areas.findIndex((area) => area && contains(area, cell));
      (inTable[own] ?? outside).push({ cell, text });
    });
  });
  return { inTable, around: outside };
}

/** More columns than a sheet has. */
const KEY_COLS = 2 ** 14;

function keyOf({ row, col }: CellPosition): number {
  return row * KEY_COLS + col;
}

function around(cells: readonly CellPosition[]): Rect | undefined {
  const [first] = cells;
  return (
    first &&
    cells
      .map((cell) => rectBetween(cell, cell))
      .reduce((a, b) =>
        rectBetween(
          { row: Math.min(a.row, b.row), col: Math.min(a.col, b.col) },
          {
            row: Math.max(a.row + a.rows, b.row + b.rows) - 1,
            col: Math.max(a.col + a.cols, b.col + b.cols) - 1,
          },
        ),
      )
  );
}

/** Whether a text goes on from the cell to its left or above it, where a merged area was dissolved and filled. */
function repeats(grid: Grid, { row, col }: CellPosition, read: ReadonlySet<number>): boolean {
  const { value } = cellAt(grid, { row, col });
  if (typeof value !== 'string' || !/[^\d.,%\s]/.test(value)) return false;
  return [
    { row, col: col - 1 },
    { row: row - 1, col },
  ].some((cell) => cellAt(grid, cell).value === value && read.has(keyOf(cell)));
}

/** Labels that stand for themselves or head a block: the first one of each. */
const SINGLE: readonly LabelRole[] = [
  'funds.block',
  'funds.unit',
  'revenue.block',
  'expenditure.block',
  'goals.block',
  'goals.expected',
  'goals.actual',
  'goals.process',
  'identity.departmentName',
  'identity.projectName',
  'identity.supervisor',
  'identity.implementer',
];

function readCells({ form, table, parts }: TableInGrid): CellPosition[] {
  const { scanned, title, total } = parts;
  return [
    ...fieldCells(table),
    ...(title ? [title.cell] : []),
    ...SINGLE.flatMap((role) => find(scanned, role) ?? []),
    ...fundsLabels(table, parts),
    ...indicatorLabels(table, parts),
    ...(total ? [total] : []),
    ...scanned.hits.filter(
      ({ row, roles }) =>
        row >= parts.end && [...roles].some((role) => /^(?:signature|closing)\./.test(role)),
    ),
    ...printed(form, parts),
  ];
}

/** The cells of all fields, whatever part of the table they belong to. */
function fieldCells(value: unknown): CellPosition[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isField(value)) return value.cell ? [value.cell] : [];
  return Object.values(value).flatMap(fieldCells);
}

function isField(value: object): value is { readonly cell: CellPosition | null } {
  return 'state' in value && 'raw' in value && 'cell' in value;
}

function fundsLabels(table: EvaluationTable, { scanned, funds }: Parts): CellPosition[] {
  if (!funds) return [];
  const lines = [table.funds.total, ...table.funds.sources].flatMap((line) => line ?? []);
  const items =
    table.kind === 'department'
      ? [
          ...table.revenue.map(({ key }) => `revenue.${key}` as const),
          ...table.expenditure.map(({ key }) => `expenditure.${key}` as const),
        ]
      : [];
  return [
    ...headings(scanned, funds),
    ...lines.flatMap(({ key, row }) =>
      scanned.hits.filter((hit) => hit.row === row && hit.roles.has(`funds.${key}` as LabelRole)),
    ),
    ...items.flatMap((role) => find(scanned, role, funds.row) ?? []),
  ];
}

function indicatorLabels(table: EvaluationTable, { scanned, header, end }: Parts): CellPosition[] {
  if (!header) return [];
  const { category, subcategory } = header.columns;
  const unknown = new Set(
    table.lost.flatMap(({ anchor, cell }) =>
      anchor === 'indicators.unknown' && cell ? [keyOf(cell)] : [],
    ),
  );
  const labels = [category, subcategory].flatMap((col) =>
    col === undefined
      ? []
      : Array.from({ length: end - header.row - 1 }, (_, i) => ({ row: header.row + 1 + i, col })),
  );
  return [
    ...(table.indicatorBlock ? [table.indicatorBlock] : []),
    ...headings(scanned, header),
    ...labels.filter((cell) => !unknown.has(keyOf(cell))),
  ];
}

/** The labels of a header, in one row or in two. */
function headings({ byRow }: Scan, { top, row, columns }: HeaderRows<string>): CellPosition[] {
  const cols = new Set(Object.values(columns));
  return [...(byRow.get(top) ?? []), ...(byRow.get(row) ?? [])].filter(({ col }) => cols.has(col));
}

/** What the form itself prints that announces no field, and captions of the unit. */
function printed(form: Form, { scanned }: Parts): CellPosition[] {
  const { grid, top, left, rows, cols } = scanned;
  const texts = new Set(
    form.blocks.flatMap((block) =>
      block.kind === 'rows'
        ? block.rows.flatMap((row) =>
            row.cells.flatMap(({ label, role }) =>
              label && (!role || role === 'note') ? [compact(label)] : [],
            ),
          )
        : [],
    ),
  );
  const found: CellPosition[] = [];
  for (let row = top; row < rows; row++) {
    for (let col = left; col < cols; col++) {
      const { value } = cellAt(grid, { row, col });
      if (typeof value !== 'string' || value.length > LABEL_LENGTH) continue;
      const text = compact(value);
      if (texts.has(text) || isUnitCaption(text)) found.push({ row, col });
    }
  }
  return found;
}
