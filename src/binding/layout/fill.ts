import type { EvaluationTable, Indicator } from '../../model/table';
import { printAmount } from '../../model/decimal';
import { isMoneyUnit } from '../../model/money';
import type { Grid } from '../../sheet/grid';
import { displayText } from '../../sheet/display';
import type { SheetPlan } from '../../sheet/plan';
import type { FieldPath, Form, IndicatorColumn, Level } from '../../templates/form';
import type { UnreadCell } from '../bind/bind-all';
import { computedCells, type ComputedCells, type FilledChange } from './fill-computed';
import { fieldsOf, type TableField } from './fill-fields';
import { withRoom } from './fill-heights';
import { rowGroups, type FilledGroup } from './fill-rows';
import { figureCell, inWanYuan, shownText, textCell } from './fill-values';
import { formulaOf, scoreOfAmountsFormula, type FieldCells } from './formulas';
import type { Geometry, PlacedCell } from './geometry';
import { layout, type FilledCell } from './layout';

export type { FilledChange } from './fill-computed';

/** What a sheet is to be that takes in a table. */
export interface FillOptions {
  readonly sheetName: string;
  /** Value of the sheet's identity name, or null for a sheet without one. */
  readonly identity: string | null;
  /** Whether typed totals, rates and execution scores that differ from their formulas become formulas too. */
  readonly formulas?: boolean;
}

/** A table in a sheet of official layout. */
export interface FilledPlan {
  readonly plan: SheetPlan;
  /** What is shown otherwise than before: amounts in other units become 万元, figures are computed, the title is the form's. */
  readonly changes: readonly FilledChange[];
  /** What the form has no place for; amounts too whose unit is not known. */
  readonly leftOut: readonly UnreadCell[];
}

/**
 * The official layout of a form, holding the content of a table that was found elsewhere. Numbers stay numbers and figures
 * that stand as text become numbers; words, targets and actuals stay as they were typed, and so does what could not be read.
 * @param grid the sheet that the table was found in: it knows dates and errors that a field only shows
 */
export function filledPlan(
  form: Form,
  table: EvaluationTable,
  grid: Grid | undefined,
  { sheetName, identity, formulas = false }: FillOptions,
): FilledPlan {
  const fields = fieldsOf(table);
  const groups = rowGroups(table, form);
  const computed = computedCells(table, form, grid, formulas);
  const places = placesOf(form);
  const title = titleOf(places.title, table);
  const rows = groups.flatMap(({ subgroups }) => subgroups.flatMap((sub) => sub.rows));
  const cellOf = (cell: PlacedCell, geometry: Geometry, at: FieldCells): FilledCell | undefined => {
    if (cell.role === 'title') return { value: title };
    if (cell.indicator) {
      const row = rows[cell.row - geometry.indicatorHeader - 1];
      return row ? indicatorCell(cell.indicator, row, grid) : undefined;
    }
    if (!cell.field) return undefined;
    const formula = formulaOf(cell.field, form, geometry, at);
    if (formula) return computedCell(cell.field, formula, computed, form, at);
    const found = fields.get(cell.field);
    return found?.field.cell && hasPlace(found.field) ? fieldCell(found, grid) : undefined;
  };
  const plan = layout(
    form,
    { sheetName, identity, year: 0, level: levelOf(form, table, grid) },
    { groups: groups.map(sizesOf), cellAt: cellOf },
  );
  return {
    plan: withRoom(plan),
    changes: [
      ...titleChanges(table, title),
      ...unitChanges(fields, places.fields),
      ...computed.changes.filter(({ term }) => places.fields.has(term)),
    ],
    leftOut: [
      ...[...fields].flatMap(([path, { field }]) =>
        places.fields.has(path) && hasPlace(field) ? [] : leftOut(field),
      ),
      ...table.indicators.flatMap((row) => leftOutOfRow(row, places.columns)),
    ].sort((a, b) => a.cell.row - b.cell.row || a.cell.col - b.cell.col),
  };
}

/** What a form has a place for. */
interface Places {
  /** The title as the form writes it, with the mark of the year. */
  readonly title: string;
  /** Paths of fields. */
  readonly fields: ReadonlySet<string>;
  readonly columns: ReadonlySet<IndicatorColumn>;
}

function placesOf({ blocks }: Form): Places {
  const cells = blocks.flatMap((block) =>
    block.kind === 'rows' ? block.rows.flatMap((row) => row.cells) : [],
  );
  const columns = blocks.flatMap((block) => (block.kind === 'rows' ? [] : block.columns));
  return {
    title: cells.find(({ role }) => role === 'title')?.label ?? '',
    fields: new Set(cells.flatMap(({ field }) => field ?? [])),
    columns: new Set(columns.map(({ column }) => column)),
  };
}

function sizesOf({ label, subgroups }: FilledGroup) {
  return {
    label,
    subgroups: subgroups.map((sub) => ({ label: sub.label, rows: sub.rows.length })),
  };
}

/** What is in a unit that is not known would stand for 万元 in the form. */
function hasPlace(field: TableField['field']): boolean {
  return field.state !== 'unreadable' || field.reason !== 'unknown-unit';
}

function fieldCell({ kind, field }: TableField, grid: Grid | undefined): FilledCell {
  return kind === null ? textCell(field, grid) : figureCell(field, kind, grid);
}

function indicatorCell(
  column: IndicatorColumn,
  row: Indicator,
  grid: Grid | undefined,
): FilledCell | undefined {
  switch (column) {
    case 'category':
    case 'subcategory':
      return undefined;
    case 'target':
    case 'actual':
      return shownText(row[column], row.typed?.[column]);
    case 'weight':
    case 'score':
      return figureCell(row[column], 'points', grid);
    default:
      return textCell(row[column], grid);
  }
}

/** The execution score comes from the amounts where the rate beside it stays typed. */
function computedCell(
  path: FieldPath,
  formula: string,
  { cells }: ComputedCells,
  form: Form,
  places: FieldCells,
): FilledCell | undefined {
  const found = cells.get(path);
  if (!found) return undefined;
  if (found.kind === 'typed') return found.cell;
  const typedRate = cells.get('funds.total.executionRate')?.kind === 'typed';
  const budget = places.get('funds.total.annualBudget');
  const executed = places.get('funds.total.executed');
  if (path !== 'funds.total.score' || !typedRate || !budget || !executed) {
    return { value: found.value, formula };
  }
  const at = ({ row, at: col }: PlacedCell) => ({ row, col });
  return {
    value: found.value,
    formula: scoreOfAmountsFormula(at(budget), at(executed), form.executionPoints),
  };
}

/** The form's title with the table's year; the table's own where that says no year. */
function titleOf(label: string, { title, year }: EvaluationTable): string {
  if (year.state === 'ok') return label.replace('{year}', String(year.value));
  return title.raw.trim() === '' ? label.replace('{year}', '') : title.raw;
}

function titleChanges({ title }: EvaluationTable, after: string): FilledChange[] {
  const bare = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');
  const same = title.raw === '' || bare(title.raw) === bare(after);
  return same ? [] : [{ term: 'title', before: title.raw, after }];
}

/** Amounts that stood in another unit than 万元. */
function unitChanges(
  fields: ReadonlyMap<FieldPath, TableField>,
  placed: ReadonlySet<string>,
): FilledChange[] {
  return [...fields].flatMap(([term, { kind, field }]) => {
    if (!kind || !isMoneyUnit(kind) || kind === 'wan-yuan') return [];
    if (field.state !== 'ok' || !placed.has(term)) return [];
    const { value } = inWanYuan(field.value, kind);
    return value.eq(0) ? [] : [{ term, before: field.raw, after: printAmount(value) }];
  });
}

/** The level whose word stands beside the name of the unit; 市级 when none does. */
function levelOf(form: Form, table: EvaluationTable, grid: Grid | undefined): Level {
  const at = table.kind === 'department' ? table.identity.departmentName.cell : null;
  const texts = (at && grid?.cells[at.row]?.map(displayText)) ?? [];
  const levels = Object.entries(form.levels) as [Level, string][];
  return levels.find(([, word]) => texts.some((text) => text.includes(word)))?.[0] ?? 'city';
}

/** A dash or a stroke where nothing belongs says nothing. */
function leftOut({ state, cell, raw }: TableField['field']): UnreadCell[] {
  return cell && state !== 'blank' ? [{ cell, text: raw }] : [];
}

/** What stands in columns that the form does not have, unless the target says it too. */
function leftOutOfRow(row: Indicator, columns: ReadonlySet<IndicatorColumn>): UnreadCell[] {
  const own = [
    'name',
    'nature',
    'target',
    'unit',
    'actual',
    'weight',
    'score',
    'deviation',
  ] as const;
  return own
    .filter((column) => !columns.has(column))
    .filter((column) => {
      const joined = column === 'nature' || column === 'unit';
      return !joined || !row.target.raw.includes(row[column].raw.trim());
    })
    .flatMap((column) => leftOut(row[column]));
}
