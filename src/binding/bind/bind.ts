import { ABSENT } from '../../model/field';
import type { EvaluationTable, LostAnchor, TableKind, TotalLine } from '../../model/table';
import type { CellPosition } from '../../sheet/address';
import type { Grid } from '../../sheet/grid';
import type { Form } from '../../templates/form';
import { extentOf } from './extent';
import { figureAt, joinedText, textOf } from './fields';
import { bindFunds, bindItems, findFundsHeader, type FundsHeader } from './funds';
import {
  bindIndicators,
  findIndicatorHeader,
  type IndicatorHeader,
  type IndicatorRows,
} from './indicators';
import { withoutTypedNames } from './identity';
import { labelIndex } from './labels';
import { lostAnchors } from './lost';
import { find, scan, type Hit, type Scan } from './scan';
import { bindSignature } from './signature';
import { findNextTitle, findTitle, type Title } from './title';

/** What came of looking for a table in a grid. */
export type Binding =
  | { readonly status: 'bound'; readonly form: Form; readonly table: EvaluationTable }
  | { readonly status: 'not-a-table' };

/** Where the parts of a table stand. */
export interface Parts {
  readonly scanned: Scan;
  readonly title: Title | undefined;
  readonly funds: FundsHeader | undefined;
  readonly goals: { readonly expected: Hit | undefined; readonly actual: Hit | undefined };
  readonly header: IndicatorHeader | undefined;
  readonly total: Hit | undefined;
  /** The row after the last indicator row. */
  readonly end: number;
  /** Where another table begins that is not read. */
  readonly second: CellPosition | undefined;
}

/**
 * Finds the labels of an evaluation table in any grid and returns the typed table with its cells.
 * No address is stored or assumed: rows may have been inserted, deleted or sorted, the table may come from any program.
 * @param forms in order of preference
 * @param formId the form that the sheet's identity names, if it has one
 */
export function bind(grid: Grid, forms: readonly Form[], formId?: string): Binding {
  const index = labelIndex(forms);
  const parts = findParts(scan(grid, index));
  if (!isTable(parts)) return { status: 'not-a-table' };
  const kind = forms.find(({ id }) => id === formId)?.kind ?? kindOf(parts);
  const rows: IndicatorRows = parts.header
    ? bindIndicators(parts.scanned, parts.header, parts.end, index)
    : { categories: [], indicators: [], subcategories: new Set(), unknown: [] };
  const form = chooseForm(forms, kind, rows, formId);
  if (!form) return { status: 'not-a-table' };
  const table = assemble(parts, rows, kind, form);
  return {
    status: 'bound',
    form,
    table: { ...table, lost: lostAnchors(table, parts, rows, form) },
  };
}

function findParts(all: Scan): Parts {
  const header = findIndicatorHeader(all, 0);
  const top = header?.row ?? all.rows;
  const scanned = withoutTypedNames(all, top);
  const expected = find(scanned, 'goals.expected', 0, top);
  const actual = find(scanned, 'goals.actual', 0, top);
  const funds = findFundsHeader(scanned, 0, expected?.row ?? actual?.row ?? top);
  const extent = header && extentOf(scanned, header);
  return {
    scanned,
    title: findTitle(scanned.grid, funds?.row ?? top),
    funds,
    goals: { expected, actual },
    header,
    total: extent?.total,
    end: extent?.end ?? scanned.rows,
    second: (funds && findNextTitle(scanned.grid, funds.row + 1, top)) ?? extent?.second,
  };
}

/** A table shows its indicator block, or enough of the rest to be one that lost it. */
function isTable({ title, funds, goals, header }: Parts): boolean {
  if (header)
    return title !== undefined || funds !== undefined || header.columns.weight !== undefined;
  return title !== undefined && (funds !== undefined || goals.expected !== undefined);
}

function kindOf({ title, scanned }: Parts): TableKind {
  if (title?.kind) return title.kind;
  const departmental = find(scanned, 'revenue.generalBudget') ?? find(scanned, 'revenue.block');
  return departmental ? 'department' : 'project';
}

function chooseForm(
  forms: readonly Form[],
  kind: TableKind,
  { categories }: IndicatorRows,
  formId: string | undefined,
): Form | undefined {
  const candidates = forms.filter((form) => form.kind === kind);
  const named = candidates.find(({ id }) => id === formId);
  if (named) return named;
  const keys = new Set(
    categories.flatMap(({ key, subcategories }) => [
      key,
      ...subcategories.map((sub) => `${key}/${sub.key}`),
    ]),
  );
  const matches = (form: Form): number =>
    form.categories
      .flatMap(({ key, subcategories }) => [
        key,
        ...subcategories.map((sub) => `${key}/${sub.key}`),
      ])
      .filter((key) => keys.has(key)).length;
  return [...candidates].sort((a, b) => matches(b) - matches(a))[0];
}

function assemble(parts: Parts, rows: IndicatorRows, kind: TableKind, form: Form): EvaluationTable {
  const { scanned, title, goals, header } = parts;
  const fundsEnd = goals.expected?.row ?? goals.actual?.row ?? header?.row ?? scanned.rows;
  const funds = bindFunds(scanned, parts.funds, fundsEnd, kind === 'project');
  const base = {
    formId: form.id,
    title: title?.text ?? ABSENT,
    year: title?.year ?? ABSENT,
    funds,
    goals: {
      expected: goalText(parts, goals.expected),
      actual: goalText(parts, goals.actual),
    },
    categories: rows.categories,
    indicators: rows.indicators,
    total: totalLine(parts),
    signature: bindSignature(scanned, parts.end, parts.second?.row ?? scanned.rows),
    lost: [] as LostAnchor[],
    indicatorBlock: header ? blockLabel(scanned, header) : null,
  };
  const top = parts.funds?.row ?? fundsEnd;
  const identity = (role: 'departmentName' | 'projectName' | 'supervisor' | 'implementer') =>
    textOf(scanned, find(scanned, `identity.${role}`, 0, top));
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
  const from = (funds.total?.row ?? top) + 1;
  return {
    ...base,
    kind,
    identity: { departmentName: identity('departmentName') },
    ...bindItems(scanned, from, fundsEnd, funds.unit, rightEdge(parts)),
  };
}

/** The column after the last one that any header row names. */
function rightEdge({ scanned, funds, header }: Parts): number {
  const columns = [...Object.values(funds?.columns ?? {}), ...Object.values(header?.columns ?? {})];
  return columns.length > 0 ? Math.max(...columns) + 1 : scanned.cols;
}

/** Everything that stands under a goals heading, down to the indicator block. */
function goalText({ scanned, header, total }: Parts, heading: Hit | undefined) {
  if (!heading) return ABSENT;
  const to = header?.row ?? total?.row ?? heading.row + 2;
  const cells = Array.from({ length: Math.max(0, to - heading.row - 1) }, (_, i) => ({
    row: heading.row + 1 + i,
    col: heading.col,
  }));
  return joinedText(scanned.grid, cells);
}

/** 绩效指标 in the header row, or a row above it where the header is split over two. */
function blockLabel(scanned: Scan, header: IndicatorHeader): CellPosition | null {
  const hit = find(scanned, 'indicators.block', header.row - 1, header.row + 2);
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
