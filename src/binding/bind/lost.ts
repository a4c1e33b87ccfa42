import type { TextField } from '../../model/field';
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
  /** The anchor's two halves: "funds.column" and "score". */
  readonly part: string;
  readonly name: string;
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
  const shows = shownBy(table, parts, rows);
  const { second, scanned } = parts;
  const anyCategory = table.categories.length > 0;
  return [
    ...anchorsOf(form)
      .filter(({ part, name, optional }) => !shows(part, name) && !(optional && anyCategory))
      .filter(({ anchor }) => !hangsOnLost(anchor, shows))
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

/** Whether a sheet shows a label: the part of the table that it belongs to, and its own name. */
type Shows = (part: string, name: string) => boolean;

/** What can only be found under another label. */
const HANGS_ON: readonly (readonly [part: string, name: string, anchors: RegExp])[] = [
  ['funds', 'header', /^(?:funds|revenue|expenditure)\.(?!block)/],
  ['indicators', 'header', /^(?:indicators\.(?!block)|(?:sub)?category\.|total$)/],
  ['indicators', 'category', /^category\./],
  ['indicators', 'subcategory', /^subcategory\./],
];

function hangsOnLost(anchor: string, shows: Shows): boolean {
  return HANGS_ON.some(([part, name, of]) => of.test(anchor) && !shows(part, name));
}

function shownBy(table: EvaluationTable, parts: Parts, { subcategories }: IndicatorRows): Shows {
  const { scanned, title, funds, goals, header, total } = parts;
  const ofFunds = (name: string): boolean => {
    if (name === 'header') return funds !== undefined;
    if (name === 'total') return table.funds.total !== null;
    if (name !== 'block') return hasKey(table.funds.sources, name);
    return (
      funds !== undefined &&
      (find(scanned, 'funds.block') ?? statedUnit(scanned, funds)) !== undefined
    );
  };
  return (part, name) => {
    switch (part) {
      case '':
        return (
          (name === 'title' && title !== undefined) || (name === 'total' && total !== undefined)
        );
      case 'identity':
      case 'closing':
        return hasCell(table[part], name);
      case 'funds':
        return ofFunds(name);
      case 'funds.column':
        return has(funds?.columns, name);
      case 'revenue':
      case 'expenditure':
        return table.kind === 'department' && hasKey(table[part], name);
      case 'goals':
        return has(goals, name);
      case 'indicators':
        return name === 'header' || name === 'block'
          ? header !== undefined
          : has(header?.columns, name);
      case 'category':
        return hasKey(table.categories, name);
      case 'subcategory':
        return subcategories.has(name);
      default:
        return false;
    }
  };
}

function hasKey(entries: readonly { readonly key: string }[], name: string): boolean {
  return entries.some(({ key }) => key === name);
}

function has(entries: object | undefined, name: string): boolean {
  return (entries as Readonly<Record<string, unknown>> | undefined)?.[name] !== undefined;
}

function hasCell(fields: object, name: string): boolean {
  const field = (fields as Readonly<Record<string, TextField | undefined>>)[name];
  return field !== undefined && field.cell !== null;
}

/** Roles that a sheet may do without: they head or caption what is found by other labels. */
const OPTIONAL =
  /^(?:signature\.|note$|goals\.block$|funds\.unit$|revenue\.block$|expenditure\.block$)/;

/** The labels that a sheet of the form must show, in the form's order. */
export const anchorsOf = rememberingOf(listAnchors);

type FormLabel = Omit<Anchor, 'part' | 'name'>;

function listAnchors(form: Form): readonly Anchor[] {
  return labelsOf(form).map((label) => {
    const point = label.anchor.lastIndexOf('.');
    const part = label.anchor.slice(0, Math.max(0, point));
    return { ...label, part, name: label.anchor.slice(point + 1) };
  });
}

function labelsOf(form: Form): readonly FormLabel[] {
  return form.blocks.flatMap((block): FormLabel[] => {
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
      ...form.categories.flatMap(({ key, label, subcategories, optional }): FormLabel[] =>
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
