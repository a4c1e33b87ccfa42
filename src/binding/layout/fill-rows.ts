import type { CellRef } from '../../model/field';
import type { EvaluationTable, Indicator } from '../../model/table';
import type { CategorySpec, Form } from '../../templates/form';
import { categoryLabel } from '../../templates/vocabulary';

/** The rows that share a label of the second column; null is a blank row. */
export interface FilledSubgroup {
  readonly label: string;
  readonly rows: readonly (Indicator | null)[];
}

/** The rows that share a label of the first column. */
export interface FilledGroup {
  readonly label: string;
  readonly subgroups: readonly FilledSubgroup[];
}

/**
 * The rows of a table in the order of a form: each 二级指标 of the form with the rows that the table has under it, one blank
 * row at least. What the form does not know keeps its own label and stands behind what it stood behind; rows without a
 * label come first, where none holds for them.
 */
export function rowGroups(table: EvaluationTable, form: Form): readonly FilledGroup[] {
  const groups: Group[] = form.categories.map((spec) => ({
    id: spec.key,
    label: categoryLabel(spec.label, pointsOf(table, spec)),
    optional: spec.optional === true,
    entries: spec.subcategories.map(({ key, label }) => ({ id: key, label, entries: [] })),
  }));
  sortRows(table, form, groups);
  return groups
    .filter(({ optional, entries }) => !optional || entries.some(isFilled))
    .map(({ label, optional, entries }) => ({
      label,
      subgroups: entries
        .filter((sub) => !optional || isFilled(sub))
        .map((sub) => ({ label: sub.label, rows: isFilled(sub) ? sub.entries : [null] })),
    }));
}

/** Points that stand in the label's own bracket hold before those of the form. */
function pointsOf({ categories }: EvaluationTable, { key, points }: CategorySpec): number | null {
  return categories.find((category) => category.key === key)?.statedPoints ?? points;
}

interface Entry<T> {
  readonly id: string;
  readonly label: string;
  readonly entries: T[];
}
type Subgroup = Entry<Indicator>;
interface Group extends Entry<Subgroup> {
  readonly optional: boolean;
}

function isFilled({ entries }: Subgroup): boolean {
  return entries.length > 0;
}

/** Puts each row of the table under the labels that hold for it. */
function sortRows(table: EvaluationTable, form: Form, groups: Group[]): void {
  const labels = labelsOf(table, form);
  let group: Group | undefined;
  let subgroup: Subgroup | undefined;
  for (const row of table.indicators) {
    const first = labels.category(row, group?.id);
    if (first.id !== group?.id) {
      group = opened(groups, first, group, (entry) => ({ ...entry, optional: false }));
      subgroup = undefined;
    }
    const second = labels.subcategory(row, subgroup?.id);
    if (second.id !== subgroup?.id) {
      subgroup = opened(group.entries, second, subgroup, (entry) => entry);
    }
    subgroup.entries.push(row);
  }
}

/** The entry of a label: the one that is there, else a new one behind the one before it. */
function opened<T extends Entry<unknown>>(
  entries: T[],
  { id, label }: Label,
  before: T | undefined,
  make: (entry: Entry<never>) => T,
): T {
  const known = entries.find((entry) => entry.id === id);
  if (known) return known;
  const entry = make({ id, label, entries: [] });
  entries.splice(id === NO_LABEL ? 0 : before ? entries.indexOf(before) + 1 : 0, 0, entry);
  return entry;
}

interface Label {
  readonly id: string;
  readonly label: string;
}

/** Of rows for which no label holds. */
const NO_LABEL = '';

/** The labels that hold for a row. @param before the id of the label that holds for the row above it */
interface Labels {
  readonly category: (row: Indicator, before: string | undefined) => Label;
  readonly subcategory: (row: Indicator, before: string | undefined) => Label;
}

function labelsOf(table: EvaluationTable, form: Form): Labels {
  const { categories } = table;
  const unknown = table.lost.flatMap(({ anchor, label, cell }) =>
    anchor === 'indicators.unknown' && cell ? [{ label, cell, id: idOf(cell) }] : [],
  );
  const columns = labelColumns(table, unknown);
  const at = ({ row }: Indicator, column: number | undefined): Label | undefined =>
    unknown.find(({ cell }) => cell.row === row && cell.col === column);
  const none: Label = { id: NO_LABEL, label: '' };
  const goesOn = (before: string | undefined): Label | undefined =>
    unknown.find(({ id }) => id === before);
  const words = new Map([
    ...form.categories
      .flatMap(({ subcategories }) => subcategories)
      .map(({ key, label }) => [key, label] as const),
  ]);
  return {
    category: (row, before) => {
      const key = row.category ?? (columns.category === undefined ? homeOf(row, form) : null);
      if (key === null) return at(row, columns.category) ?? goesOn(before) ?? none;
      return { id: key, label: categories.find((one) => one.key === key)?.label ?? key };
    },
    subcategory: (row, before) => {
      const { category, subcategory: key } = row;
      if (key === null) return at(row, columns.subcategory) ?? goesOn(before) ?? none;
      const own = categories
        .find((one) => one.key === category)
        ?.subcategories.find((sub) => sub.key === key)?.label;
      return { id: key, label: own ?? words.get(key) ?? key };
    },
  };
}

/** The 一级指标 of the form that has a row's 二级指标; null where none or several have. */
function homeOf({ subcategory }: Indicator, { categories }: Form): string | null {
  const homes = categories.filter(({ subcategories }) =>
    subcategories.some(({ key }) => key === subcategory),
  );
  return homes.length === 1 ? (homes[0]?.key ?? null) : null;
}

/** The columns that labels stand in; undefined for one that the sheet does not show. */
function labelColumns(
  { categories }: EvaluationTable,
  unknown: readonly { readonly cell: CellRef }[],
): { readonly category: number | undefined; readonly subcategory: number | undefined } {
  const subcategory = categories.flatMap(({ subcategories }) => subcategories)[0]?.cell.col;
  const category = categories[0]?.cell.col;
  const others = unknown
    .map(({ cell }) => cell.col)
    .filter((col) => col !== category && col !== subcategory)
    .sort((a, b) => a - b);
  if (category !== undefined) return { category, subcategory: subcategory ?? others[0] };
  return subcategory === undefined
    ? { category: others[0], subcategory: others.find((col) => col !== others[0]) }
    : { category: others[0], subcategory };
}

function idOf({ row, col }: CellRef): string {
  return `${String(row)}:${String(col)}`;
}
