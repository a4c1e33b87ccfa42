import { ABSENT } from '../../model/field';
import type { EvaluationTable, LostAnchor, TableKind, TotalLine } from '../../model/table';
import type { CellPosition } from '../../sheet/address';
import type { Grid } from '../../sheet/grid';
import type { Form } from '../../templates/form';
import { chooseForm } from './choose';
import { bindClosing } from './closing';
import { figureAt, textOf } from './fields';
import { bindFunds, bindItems, DEFAULT_UNIT } from './funds';
import { bindGoals } from './goals';
import type { IndicatorHeader } from './headers';
import { bindIndicators, type IndicatorRows } from './indicators';
import { labelIndex, type LabelIndex } from './labels';
import { lostAnchors } from './lost';
import { statedUnit } from './money-unit';
import { endOfPart, findParts, isTable, type Parts } from './parts';
import { regionsOf, type Region } from './regions';
import { find, scan, type Scan } from './scan';
import { bindSignature } from './signature';

/** What came of looking for a table in a grid. */
export type Binding =
  | { readonly status: 'bound'; readonly form: Form; readonly table: EvaluationTable }
  | { readonly status: 'not-a-table' };

/**
 * Finds the labels of an evaluation table in any grid and returns the typed table with its cells.
 * No address is stored or assumed: rows may have been inserted, deleted or sorted, the table may come from any program.
 * @param forms in order of preference
 * @param formId the form that the sheet's identity names, if it has one
 */
export function bind(grid: Grid, forms: readonly Form[], formId?: string): Binding {
  const index = labelIndex(forms);
  const regions = regionsOf(scan(grid, index));
  for (const [i, region] of regions.entries()) {
    const bound = bindRegion(region, forms, formId, regions[i + 1]?.at);
    if (bound) return { status: 'bound', form: bound.form, table: bound.table };
  }
  return { status: 'not-a-table' };
}

/** A table with the form that it is of and the places of its parts. */
export interface BoundTable {
  readonly form: Form;
  readonly table: EvaluationTable;
  readonly parts: Parts;
}

/**
 * Binds the table of one region; undefined where it holds none.
 * @param second where another table begins that is not read
 */
export function bindRegion(
  region: Region,
  forms: readonly Form[],
  formId?: string,
  second?: CellPosition,
): BoundTable | undefined {
  const index = labelIndex(forms);
  const parts = findParts(region, second);
  if (!isTable(parts)) return undefined;
  const kind = forms.find(({ id }) => id === formId)?.kind ?? kindOf(parts);
  const rows: IndicatorRows = parts.header
    ? bindIndicators(parts.scanned, parts.header, parts.end, index)
    : { categories: [], indicators: [], subcategories: new Set(), unknown: [] };
  const form = chooseForm(forms, kind, parts.scanned, rows, formId);
  if (!form) return undefined;
  const table = assemble(parts, rows, form, index);
  return { form, table: { ...table, lost: lostAnchors(table, parts, rows, form) }, parts };
}

function kindOf({ title, scanned }: Parts): TableKind {
  if (title?.kind) return title.kind;
  const departmental = find(scanned, 'revenue.generalBudget') ?? find(scanned, 'revenue.block');
  return departmental ? 'department' : 'project';
}

function assemble(
  parts: Parts,
  rows: IndicatorRows,
  form: Form,
  index: LabelIndex,
): EvaluationTable {
  const { scanned, title, header, end } = parts;
  const { kind } = form;
  const fundsEnd = endOfPart(parts, parts.funds?.row);
  const unit = statedUnit(scanned, parts.funds) ?? DEFAULT_UNIT;
  const funds = bindFunds(scanned, parts.funds, fundsEnd, form, unit);
  const base = {
    formId: form.id,
    title: title?.text ?? ABSENT,
    year: title?.year ?? ABSENT,
    funds,
    goals: bindGoals(parts, form),
    categories: rows.categories,
    indicators: rows.indicators,
    total: totalLine(parts),
    closing: bindClosing(scanned, end, scanned.rows, form),
    signature: bindSignature(scanned, end, scanned.rows, index),
    lost: [] as LostAnchor[],
    indicatorBlock: header ? blockLabel(scanned, header) : null,
  };
  const top = parts.starts[0] ?? scanned.rows;
  const identity = (role: 'departmentName' | 'projectName' | 'supervisor' | 'implementer') =>
    textOf(scanned, find(scanned, `identity.${role}`, scanned.top, top));
  if (kind === 'project') {
    return {
      ...base,
      kind,
      identity: {
        projectName: identity('projectName'),
        supervisor: identity('supervisor'),
        implementer: identity('implementer'),
      },
    };
  }
  const from = (funds.total?.row ?? parts.funds?.row ?? scanned.top) + 1;
  return {
    ...base,
    kind,
    identity: { departmentName: identity('departmentName') },
    ...bindItems(scanned, from, fundsEnd, unit, rightEdge(parts)),
  };
}

/** The column after the last one that any header row names. */
function rightEdge({ scanned, funds, header }: Parts): number {
  const columns = [...Object.values(funds?.columns ?? {}), ...Object.values(header?.columns ?? {})];
  return columns.length > 0 ? Math.max(...columns) + 1 : scanned.cols;
}

/** 绩效指标 in the header row, or a row above it where the header is split over two. */
function blockLabel(scanned: Scan, header: IndicatorHeader): CellPosition | null {
  const hit = find(scanned, 'indicators.block', header.top - 1, header.row + 2);
  return hit ? { row: hit.row, col: hit.col } : null;
}

function totalLine({ scanned, header, total }: Parts): TotalLine | null {
  if (!total || !header) return null;
  const at = (col: number | undefined) => (col === undefined ? null : { row: total.row, col });
  return {
    row: total.row,
    label: total.text,
    weight: figureAt(scanned.grid, at(header.columns.weight), 'points'),
    score: figureAt(scanned.grid, at(header.columns.score), 'points'),
  };
}
