import { decimal } from '../../src/model/decimal';
import type { CellValue } from '../../src/sheet/grid';
import type { FieldPath } from '../../src/templates/form';
import type { RowFacts, TableFacts } from './facts';

/** Something wrong that can be planted in a table where nothing is wrong. */
export interface Defect {
  /** The check that must find it. */
  readonly check: string;
  /** Parts of the table that it changes or leans on: defects that share one are not planted together. */
  readonly touches: readonly string[];
  /** The table with the defect, or null where there is no place for it. @param die for what is open */
  readonly plant: (facts: TableFacts, die: number) => TableFacts | null;
}

type Change = Readonly<Partial<Record<FieldPath, CellValue>>>;
type RowChange = (row: RowFacts) => Partial<RowFacts> | null;

function number(value: CellValue | undefined): number {
  return typeof value === 'number' ? value : 0;
}

function plus(value: CellValue | undefined, more: number): number {
  return Number(decimal(number(value)).plus(decimal(more)));
}

/** A defect in fields outside of the indicator block. */
function field(
  check: string,
  touches: readonly string[],
  change: (facts: TableFacts, die: number) => Change | null,
): Defect {
  return {
    check,
    touches,
    plant: (facts, die) => {
      const changed = change(facts, die);
      return changed && { ...facts, fields: { ...facts.fields, ...changed } };
    },
  };
}

/** A defect in one of the indicator rows where it fits. */
function row(check: string, touches: readonly string[], change: RowChange): Defect {
  return {
    check,
    touches,
    plant: (facts, die) => {
      const fitting = facts.rows.filter((one) => change(one));
      const chosen = fitting[die % Math.max(1, fitting.length)];
      if (!chosen) return null;
      const rows = facts.rows.map((one) => (one === chosen ? { ...one, ...change(one) } : one));
      return { ...facts, rows };
    },
  };
}

const project = ({ kind }: TableFacts): boolean => kind === 'project';
const used = ({ part }: RowFacts): boolean => part !== 'none';
const said = ({ part }: RowFacts): boolean => part === 'higher' || part === 'short';
/** A row on whose weight something can be put or taken. */
const heavy = (one: RowFacts): boolean => used(one) && number(one.weight) >= 2;
const explained = { deviation: '受客观因素影响，进度有所滞后。' };

const FUNDS: readonly Defect[] = [
  field('funds/missing-amount', ['funds', 'totals'], (_, die) => ({
    [die % 2 === 0 ? 'funds.total.annualBudget' : 'funds.total.executed']: null,
  })),
  field('funds/negative-amount', ['funds'], () => ({ 'funds.total.initialBudget': -1 })),
  field('funds/no-budget', ['funds', 'totals'], () => ({ 'funds.total.annualBudget': 0 })),
  field('funds/execution-rate', ['funds'], ({ fields }) => ({
    'funds.total.executionRate': Number(
      (
        number(fields['funds.total.executed']) / number(fields['funds.total.annualBudget']) -
        0.05
      ).toFixed(4),
    ),
  })),
  field('funds/execution-score', ['funds'], () => ({ 'funds.total.score': 8.5 })),
  field('funds/sources-sum', ['funds'], (facts, die) => {
    const column = (['initialBudget', 'annualBudget', 'executed'] as const)[die % 3] ?? 'executed';
    const path = `funds.currentYear.${column}` as const;
    return project(facts) ? { [path]: plus(facts.fields[path], 0.01) } : null;
  }),
  field('funds/missing-source-amount', ['funds'], (facts) => {
    const source = (['currentYear', 'carriedOver', 'other'] as const).find(
      (key) => number(facts.fields[`funds.${key}.annualBudget`]) > 0,
    );
    return project(facts) && source ? { [`funds.${source}.executed`]: null } : null;
  }),
  field('funds/source-scored', ['funds'], (facts) =>
    project(facts) ? { 'funds.currentYear.score': 10 } : null,
  ),
  field('funds/over-executed', ['funds'], ({ fields }) => ({
    'funds.total.executed': plus(fields['funds.total.annualBudget'], 0.01),
  })),
  field('funds/revenue-sum', ['funds'], (facts) =>
    project(facts)
      ? null
      : { 'revenue.generalBudget': plus(facts.fields['revenue.generalBudget'], 1) },
  ),
  field('funds/expenditure-sum', ['funds'], (facts) =>
    project(facts)
      ? null
      : { 'expenditure.basicExpenditure': plus(facts.fields['expenditure.basicExpenditure'], 1) },
  ),
  field('binding/unreadable', ['funds', 'totals'], () => ({ 'funds.total.executed': '约五十' })),
  {
    check: 'funds/low-execution',
    touches: ['funds', 'goals', 'rows'],
    plant: ({ fields, rows, ...facts }) => ({
      ...facts,
      fields: {
        ...fields,
        'funds.total.executed': Number(
          (number(fields['funds.total.annualBudget']) * 0.5).toFixed(4),
        ),
      },
      rows: rows.map((one) => ({ ...one, deviation: null })),
    }),
  },
];

const WEIGHTS: readonly Defect[] = [
  row('weights/category-sum', ['rows'], (one) =>
    used(one) ? { weight: plus(one.weight, 5), score: plus(one.score, 5) } : null,
  ),
  row('weights/total', ['rows'], (one) =>
    heavy(one) ? { weight: plus(one.weight, -1), score: 0.5, ...explained } : null,
  ),
  row('weights/missing', ['rows', 'totals'], (one) =>
    used(one) ? { weight: null, score: null } : null,
  ),
  row('weights/on-nothing', ['rows'], (one) => (used(one) ? { name: '无' } : null)),
  row('weights/not-positive', ['rows'], (one) => (used(one) ? { weight: 0, score: 0 } : null)),
  field('weights/total', ['totals'], () => ({ 'total.weight': 110 })),
];

const SCORES: readonly Defect[] = [
  row('scores/missing', ['rows', 'totals'], (one) => (used(one) ? { score: null } : null)),
  row('scores/exceeds-weight', ['rows'], (one) =>
    used(one) ? { score: plus(one.weight, 0.5) } : null,
  ),
  row('scores/negative', ['rows'], (one) => (used(one) ? { score: -1, ...explained } : null)),
  row('scores/above-formula', ['rows'], (one) =>
    one.part === 'short' ? { score: one.weight } : null,
  ),
  row('scores/below-formula', ['rows'], (one) =>
    said(one) && heavy(one) ? { score: plus(one.score, -1), ...explained } : null,
  ),
  row('scores/outside-band', ['rows'], (one) =>
    one.part === 'level'
      ? { score: Number((number(one.weight) * 0.5).toFixed(2)), ...explained }
      : null,
  ),
  row('scores/unexplained-deduction', ['rows'], (one) =>
    one.part === 'short' ? { deviation: null } : null,
  ),
  field('scores/total', ['totals'], () => ({ 'total.score': 61.5 })),
  {
    check: 'scores/all-full',
    touches: ['rows'],
    plant: (facts) => {
      if (facts.rows.filter(used).length < 2) return null;
      const rows = facts.rows.map((one) => (used(one) ? { ...one, score: one.weight } : one));
      return { ...facts, rows };
    },
  },
];

const VALUES: readonly Defect[] = [
  row('values/target-missing', ['rows'], (one) => (used(one) ? { target: null } : null)),
  row('values/actual-missing', ['rows'], (one) => (used(one) ? { actual: null } : null)),
  row('values/incomparable', ['rows'], (one) =>
    said(one) ? { target: '450人', actual: '100%' } : null,
  ),
  row('values/ambiguous', ['rows'], (one) => (said(one) ? { actual: '1.2次' } : null)),
  row('values/overachieved', ['rows'], (one) =>
    one.part === 'higher' ? { target: '100人', actual: '130人' } : null,
  ),
  row('values/late', ['rows'], (one) => (one.part === 'date' ? { actual: '2024年2月' } : null)),
  row('values/nonstandard-sign', ['rows'], (one) =>
    one.part === 'lower' && typeof one.target === 'string'
      ? { target: one.target.replace('≤', '=<') }
      : null,
  ),
  row('values/cost-below-execution', ['rows', 'funds'], (one) =>
    one.part === 'cost' ? { target: '≤0.5万元', actual: '0.5万元' } : null,
  ),
];

const REST: readonly Defect[] = [
  field('completeness/identity', ['identity'], (facts) =>
    project(facts) ? { 'identity.implementer': null } : { 'identity.departmentName': null },
  ),
  field('completeness/goals', ['goals'], (_, die) => ({
    [die % 2 === 0 ? 'goals.expected' : 'goals.actual']: null,
  })),
  field('completeness/signature', ['signature'], (_, die) => ({
    [(['signature.preparer', 'signature.signatory'] as const)[die % 2] ?? 'signature.preparer']:
      null,
  })),
  field('completeness/phone', ['signature'], () => ({ 'signature.phone': '12345' })),
  field('completeness/date', ['signature'], (_, die) => ({
    'signature.date': die % 2 === 0 ? '2023-11-30' : '年底',
  })),
  row('completeness/subcategory', ['rows'], (one) => (used(one) ? null : { name: null })),
  {
    check: 'privacy/personal-phone',
    touches: ['signature'],
    plant: (facts) => ({
      ...facts,
      publication: true,
      fields: { ...facts.fields, 'signature.phone': '13800000000' },
    }),
  },
];

/** Every defect of one table that can be planted. */
export const DEFECTS: readonly Defect[] = [...FUNDS, ...WEIGHTS, ...SCORES, ...VALUES, ...REST];

/** Several defects that do not get in each other's way, from a list in any order. */
export function plantAll(
  facts: TableFacts,
  wanted: readonly (readonly [defect: Defect, die: number])[],
): { readonly facts: TableFacts; readonly planted: readonly Defect[] } {
  let planted: readonly Defect[] = [];
  for (const [defect, die] of wanted) {
    const taken = new Set(planted.flatMap(({ touches }) => touches));
    if (defect.touches.some((part) => taken.has(part))) continue;
    const next = defect.plant(facts, die);
    if (!next) continue;
    facts = next;
    planted = [...planted, defect];
  }
  return { facts, planted };
}
