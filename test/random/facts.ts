import fc from 'fast-check';
import type { TableKind } from '../../src/model/table';
import { decimal, type Decimal } from '../../src/model/decimal';
import { roundScore } from '../../src/scoring/rounding';
import type { CellValue } from '../../src/sheet/grid';
import type { FieldPath, Form } from '../../src/templates/form';
import { hunan2023Department } from '../../src/templates/hunan-2023-department';
import { hunan2023Project } from '../../src/templates/hunan-2023-project';

/** One indicator row as typed. `part` tells how its score comes about. */
export interface RowFacts {
  readonly category: string;
  readonly subcategory: string;
  readonly part: 'higher' | 'lower' | 'short' | 'words' | 'level' | 'date' | 'cost' | 'none';
  readonly name: CellValue;
  readonly target: CellValue;
  readonly actual: CellValue;
  readonly weight: CellValue;
  readonly score: CellValue;
  readonly deviation: CellValue;
}

/** Everything that stands in a table, in the words of the model. */
export interface TableFacts {
  readonly kind: TableKind;
  readonly year: number;
  readonly rowsPerSubcategory: number;
  readonly fields: Readonly<Partial<Record<FieldPath, CellValue>>>;
  readonly rows: readonly RowFacts[];
  /** Whether it is checked as a copy meant for publication. */
  readonly publication: boolean;
}

/** The random choices from which a table is made that leaves nothing to be said. */
interface Choices {
  readonly kind: TableKind;
  readonly rowsPerSubcategory: number;
  /** 全年预算数 in hundredths of 万元. */
  readonly budget: number;
  /** Executed, in thousandths of the budget. */
  readonly executed: number;
  /** Where the budget is cut into its sources, in thousandths. */
  readonly cuts: readonly [number, number];
  readonly dice: readonly number[];
}

const YEAR = 2023;
const CENTS = 100;

const choices: fc.Arbitrary<Choices> = fc.record({
  kind: fc.constantFrom<TableKind>('department', 'project'),
  rowsPerSubcategory: fc.integer({ min: 1, max: 3 }),
  budget: fc.oneof(
    fc.integer({ min: 100, max: 99_999_999 }),
    fc.integer({ min: 1, max: 9000 }).map((whole) => whole * CENTS),
  ),
  executed: fc.oneof(fc.constant(1000), fc.integer({ min: 900, max: 1000 })),
  cuts: fc.tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 1000 })),
  dice: fc.array(fc.nat({ max: 9999 }), { minLength: 24, maxLength: 24 }),
});

/** A table in which nothing is wrong. */
export const cleanTable: fc.Arbitrary<TableFacts> = choices.map(tableOf);

/** The form that a kind of table is laid out by. */
export function formOf(kind: TableKind): Form {
  return kind === 'project' ? hunan2023Project : hunan2023Department;
}

function tableOf(choice: Choices): TableFacts {
  const { kind, budget, rowsPerSubcategory } = choice;
  const executed = Math.ceil((budget * choice.executed) / 1000);
  return {
    kind,
    year: YEAR,
    rowsPerSubcategory,
    publication: false,
    fields: {
      ...(kind === 'project' ? projectFields(choice, executed) : departmentFields(choice)),
      'funds.total.initialBudget': budget / CENTS,
      'funds.total.annualBudget': budget / CENTS,
      'funds.total.executed': executed / CENTS,
      'funds.total.weight': 10,
      'goals.expected': '完成年度教研任务，提高教学质量。',
      'goals.actual': '年度教研任务已经完成，教学质量有所提高。',
      'signature.preparer': '填表人甲',
      'signature.date': `${String(YEAR + 1)}-03-15`,
      'signature.phone': '0730-0000000',
      'signature.signatory': '负责人乙',
    },
    rows: rowsOf(choice, executed),
  };
}

function projectFields({ budget, cuts, dice }: Choices, executed: number): TableFacts['fields'] {
  const budgets = parts(budget, cuts);
  const spent = spend(budgets, executed);
  return {
    'identity.projectName': `教研项目${String(dice[0])}`,
    'identity.supervisor': '示例市教育局',
    'identity.implementer': '示例市教科院',
    ...Object.fromEntries(
      (['currentYear', 'carriedOver', 'other'] as const).flatMap((key, i) => [
        [`funds.${key}.initialBudget`, (budgets[i] ?? 0) / CENTS],
        [`funds.${key}.annualBudget`, (budgets[i] ?? 0) / CENTS],
        [`funds.${key}.executed`, (spent[i] ?? 0) / CENTS],
      ]),
    ),
  };
}

function departmentFields({ budget, cuts }: Choices): TableFacts['fields'] {
  const [general = 0, fund = 0, other = 0] = parts(budget, cuts);
  return {
    'identity.departmentName': '示例市教科院',
    'revenue.generalBudget': general / CENTS,
    'revenue.governmentFund': fund / CENTS,
    'revenue.specialAccount': other / CENTS,
    'expenditure.basicExpenditure': (general + fund) / CENTS,
    'expenditure.projectExpenditure': other / CENTS,
  };
}

/** Three whole parts of a whole. */
function parts(whole: number, [a, b]: readonly [number, number]): number[] {
  const [low, high] = [Math.min(a, b), Math.max(a, b)].map((cut) =>
    Math.floor((whole * cut) / 1000),
  );
  return [low ?? 0, (high ?? 0) - (low ?? 0), whole - (high ?? 0)];
}

/** Spends a sum from its sources, the first ones first. */
function spend(budgets: readonly number[], executed: number): number[] {
  let left = executed;
  return budgets.map((budget) => {
    const spent = Math.min(budget, left);
    left -= spent;
    return spent;
  });
}

function rowsOf(choice: Choices, executed: number): RowFacts[] {
  let roll = 1;
  const next = (): number => choice.dice[roll++ % choice.dice.length] ?? 0;
  return formOf(choice.kind).categories.flatMap(({ key: category, points, subcategories }) => {
    const places = subcategories.flatMap(({ key }, place) => {
      const used =
        place === 0 || next() % 5 > 0
          ? key === 'cost'
            ? 1
            : 1 + (next() % choice.rowsPerSubcategory)
          : 0;
      return used > 0
        ? Array.from({ length: used }, () => ({ category, subcategory: key, used: true }))
        : [{ category, subcategory: key, used: false }];
    });
    const weights = shares(points ?? 0, places.filter(({ used }) => used).length, next);
    let nth = 0;
    return places.map(({ used, ...place }) =>
      used
        ? { ...place, ...rowOf(place.subcategory, weights[nth++] ?? 1, next, choice, executed) }
        : { ...place, ...NONE },
    );
  });
}

const NONE = {
  part: 'none',
  name: '无',
  target: null,
  actual: null,
  weight: null,
  score: null,
  deviation: null,
} as const;

/** Whole points that add up to what the category has, none of them 0. */
function shares(points: number, count: number, next: () => number): number[] {
  const weights = new Array<number>(count).fill(1);
  for (let left = points - count; left > 0;) {
    const step = Math.min(left, 1 + (next() % 5));
    const place = next() % count;
    weights[place] = (weights[place] ?? 0) + step;
    left -= step;
  }
  return weights;
}

const UNITS = ['人', '次', '场', '个', '篇', '%'] as const;

function rowOf(
  subcategory: string,
  weight: number,
  next: () => number,
  { budget }: Choices,
  executed: number,
): Omit<RowFacts, 'category' | 'subcategory'> {
  const full = { weight, score: weight, deviation: null };
  const name = `指标${String(next())}`;
  if (subcategory === 'cost') {
    const target = `≤${String(budget / CENTS)}万元`;
    return {
      part: 'cost',
      name: '支出总成本',
      target,
      actual: `${String(executed / CENTS)}万元`,
      ...full,
    };
  }
  if (subcategory === 'timeliness') {
    const actual = `${String(YEAR)}年${String(1 + (next() % 11))}月`;
    return { part: 'date', name, target: `${String(YEAR)}年12月31日前`, actual, ...full };
  }
  const unit = UNITS[next() % UNITS.length] ?? '人';
  const target = 20 + (next() % 70);
  const said = (value: number): string => `${String(value)}${unit}`;
  switch (next() % 5) {
    case 0: {
      const actual = target - 5;
      const score = Number(roundScore(points(weight).times(actual).div(target)));
      const deviation = '因场地检修，部分活动顺延，下年度提前安排。';
      return {
        part: 'short',
        name,
        target: `≥${said(target)}`,
        actual: said(actual),
        weight,
        score,
        deviation,
      };
    }
    case 1:
      return {
        part: 'lower',
        name,
        target: `≤${said(target)}`,
        actual: said(target - (next() % 5)),
        ...full,
      };
    case 2:
      return { part: 'words', name, target: '逐步提高', actual: '有所提高', ...full };
    case 3:
      return { part: 'level', name, target: '效果明显', actual: '达成年度指标', ...full };
    default: {
      const actual = Math.floor((target * (100 + (next() % 19))) / 100);
      return { part: 'higher', name, target: said(target), actual: said(actual), ...full };
    }
  }
}

function points(weight: number): Decimal {
  return decimal(weight);
}
