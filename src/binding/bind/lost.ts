import { rememberingOf } from '../../model/remember';
import type { EvaluationTable, LostAnchor } from '../../model/table';
import { displayText } from '../../sheet/display';
import { cellAt } from '../../sheet/grid';
import type { Form } from '../../templates/form';
import type { Parts } from './parts';
import { statedUnit } from './money-unit';
import type { IndicatorRows } from './indicators';
import { find } from './scan';

/** A label that a form has: what it announces and how the form writes it. */
export interface Anchor {
  readonly anchor: string;
  readonly label: string;
  /** Whether a filled table may leave it out. */
  readonly optional?: true;
}

/**
 * What the form has and the sheet does not show: a finding each, never silence. What hangs on a header that is lost is
 * not named again. Labels of the signature are not asked for: published copies leave it out.
 */
export function lostAnchors(
  table: EvaluationTable,
  parts: Parts,
  rows: IndicatorRows,
  form: Form,
): LostAnchor[] {
  const found = foundAnchors(table, parts, rows);
  const { second, scanned } = parts;
  const anyCategory = table.categories.length > 0;
  return [
    ...anchorsOf(form)
      .filter(({ anchor, optional }) => !found.has(anchor) && !(optional && anyCategory))
      .filter(({ anchor }) => !hangsOnLost(anchor, found))
      .map(({ anchor, label }) => ({ anchor, label, cell: null })),
    ...rows.unknown.map(({ label, cell }) => ({ anchor: 'indicators.unknown', label, cell })),
    ...(second
      ? [
          {
            anchor: 'second-table',
            label: displayText(cellAt(scanned.grid, second)),
            cell: second,
          },
        ]
      : []),
  ];
}

/** What can only be found under another label. */
const HANGS_ON: readonly (readonly [anchor: string, of: RegExp])[] = [
  ['funds.header', /^(?:funds|revenue|expenditure)\.(?!block)/],
  ['indicators.header', /^(?:indicators\.(?!block)|(?:sub)?category\.|total$)/],
  ['indicators.category', /^category\./],
  ['indicators.subcategory', /^subcategory\./],
];

function hangsOnLost(anchor: string, found: ReadonlySet<string>): boolean {
  return HANGS_ON.some(([other, of]) => of.test(anchor) && !found.has(other));
}

/** The anchors that the sheet shows. */
function foundAnchors(
  table: EvaluationTable,
  { scanned, title, funds, goals, header, total }: Parts,
  { subcategories }: IndicatorRows,
): ReadonlySet<string> {
  const { revenue, expenditure } =
    table.kind === 'department' ? table : { revenue: [], expenditure: [] };
  const headed = find(scanned, 'funds.block') ?? statedUnit(scanned, funds);
  return new Set([
    ...(title ? ['title'] : []),
    ...filled('identity', Object.entries(table.identity), ([, { cell }]) => cell !== null),
    ...(funds ? ['funds.header'] : []),
    ...(funds && headed ? ['funds.block'] : []),
    ...keys('funds.column', Object.keys(funds?.columns ?? {})),
    ...(table.funds.total ? ['funds.total'] : []),
    ...keysOf('funds', table.funds.sources),
    ...keysOf('revenue', revenue),
    ...keysOf('expenditure', expenditure),
    ...filled('goals', Object.entries(goals), ([, hit]) => hit !== undefined),
    ...(header ? ['indicators.header', 'indicators.block'] : []),
    ...keys('indicators', Object.keys(header?.columns ?? {})),
    ...filled('closing', Object.entries(table.closing), ([, { cell }]) => cell !== null),
    ...keysOf('category', table.categories),
    ...keys('subcategory', [...subcategories]),
    ...(total ? ['total'] : []),
  ]);
}

function keys(part: string, names: readonly string[]): string[] {
  return names.map((name) => `${part}.${name}`);
}

function keysOf(part: string, entries: readonly { readonly key: string }[]): string[] {
  return keys(
    part,
    entries.map(({ key }) => key),
  );
}

function filled<T>(
  part: string,
  entries: readonly [string, T][],
  there: (entry: [string, T]) => boolean,
): string[] {
  return keys(
    part,
    entries.filter(there).map(([name]) => name),
  );
}

/** Roles that a sheet may do without: they head or caption what is found by other labels. */
const OPTIONAL =
  /^(?:signature\.|note$|goals\.block$|funds\.unit$|revenue\.block$|expenditure\.block$)/;

/** The labels that a sheet of the form must show, in the form's order. */
export const anchorsOf = rememberingOf(listAnchors);

function listAnchors(form: Form): readonly Anchor[] {
  return form.blocks.flatMap((block): Anchor[] => {
    if (block.kind === 'rows') {
      return block.rows
        .flatMap(({ cells }) => cells)
        .flatMap(({ role, label }) =>
          role && label && !OPTIONAL.test(role) ? [{ anchor: role, label: bare(label) }] : [],
        );
    }
    return [
      { anchor: 'indicators.block', label: block.block.label },
      ...block.columns.map(({ column, label }) => ({ anchor: `indicators.${column}`, label })),
      ...form.categories.flatMap(({ key, label, subcategories, optional }): Anchor[] =>
        [
          { anchor: `category.${key}`, label },
          ...subcategories.map((sub) => ({ anchor: `subcategory.${sub.key}`, label: sub.label })),
        ].map((anchor) => (optional ? { ...anchor, optional } : anchor)),
      ),
    ];
  });
}

/** A label without its variable parts and closing colon. */
function bare(label: string): string {
  return label.replace(/\{\w+\}/g, '').replace(/[:：]$/, '');
}
