import type { TableContext } from '../../src/checks/check';
import {
  ABSENT,
  type CellRef,
  type Field,
  type FigureField,
  type TextField,
} from '../../src/model/field';
import { readFigure, type FigureKind } from '../../src/model/figure';
import {
  EXPENDITURE_KEYS,
  FUNDS_COLUMNS,
  REVENUE_KEYS,
  type AmountItem,
  type Category,
  type DepartmentTable,
  type EvaluationTable,
  type FundsColumn,
  type FundsLine,
  type Indicator,
  type LostAnchor,
  type MoneyUnit,
  type ProjectTable,
  type TotalLine,
} from '../../src/model/table';
import { readTypedValue, type TypedValue } from '../../src/model/typed-value';
import { scoreTable } from '../../src/scoring/score-table';
import type { Form } from '../../src/templates/form';
import { hunan2023Department } from '../../src/templates/hunan-2023-department';
import { hunan2023Project } from '../../src/templates/hunan-2023-project';

/** Tables made in code, without a sheet. Everything is text as a person types it; "" is blank, "#…" is an error value. */

/** 年初预算数, 全年预算数, 全年执行数, 分值, 执行率, 得分. */
export type FundsRow = readonly string[];
/** 三级指标, 年度指标值, 实际完成值, 分值, 得分, 偏差原因. */
export type IndicatorRow = readonly string[];

interface TableInput {
  readonly unit?: MoneyUnit;
  /** null: the row was not found. */
  readonly funds?: FundsRow | null;
  readonly goals?: readonly [string, string];
  readonly output?: readonly IndicatorRow[];
  readonly benefit?: readonly IndicatorRow[];
  readonly satisfaction?: readonly IndicatorRow[];
  /** Points in the labels' own brackets, by category. */
  readonly statedPoints?: Readonly<Record<string, number>>;
  /** 分值 and 得分 of 合计; null: the row was not found. */
  readonly total?: readonly [string, string] | null;
  readonly lost?: readonly LostAnchor[];
}
export interface ProjectInput extends TableInput {
  readonly currentYear?: FundsRow;
  readonly carriedOver?: FundsRow;
  readonly other?: FundsRow;
}
export interface DepartmentInput extends TableInput {
  /** In the order of the form; missing ones are blank. */
  readonly revenue?: readonly string[];
  readonly expenditure?: readonly string[];
}

/** A sound table: every check passes or does not apply, but for full marks everywhere. */
const SOUND = {
  unit: 'wan-yuan',
  funds: ['50', '50', '50', '10', '100%', '10'],
  goals: ['培训教师', '已完成培训'],
  output: [
    ['培训教师', '450人', '450人', '30', '30', ''],
    ['培训合格率', '≥95%', '96%', '20', '20', ''],
  ],
  benefit: [['教学水平', '提高', '达成年度指标', '30', '28', '个别学校进度较慢，下年加强指导']],
  satisfaction: [['教师满意度', '≥95%', '98%', '10', '10', '']],
  total: ['100', '98'],
} as const satisfies TableInput;

const SUBCATEGORY: Readonly<Record<string, string>> = {
  output: 'quantity',
  benefit: 'social',
  satisfaction: 'serviceSatisfaction',
};
const SOURCES = ['currentYear', 'carriedOver', 'other'] as const;
const LABELS: Readonly<Record<string, string>> = {
  currentYear: '其中：当年财政拨款',
  carriedOver: '上年结转资金',
  other: '其他资金',
};
const FUNDS_TOP = 4;
const INDICATORS_TOP = 12;

export function projectTable(input: ProjectInput = {}): ProjectTable {
  const unit = input.unit ?? SOUND.unit;
  const sources = SOURCES.map((key, index) =>
    fundsLine(
      key,
      input[key] ?? (key === 'currentYear' ? ['50', '50', '50'] : []),
      index + 1,
      unit,
    ),
  );
  return {
    ...common(input, hunan2023Project),
    kind: 'project',
    identity: {
      projectName: textField('高三复习迎考', at(1, 2)),
      supervisor: textField('市教育体育局', at(2, 2)),
      implementer: textField('市教育科学技术研究院', at(2, 6)),
    },
    funds: { unit, total: totalFunds(input, unit), sources, reason: ABSENT },
  };
}

export function departmentTable(input: DepartmentInput = {}): DepartmentTable {
  const unit = input.unit ?? SOUND.unit;
  return {
    ...common(input, hunan2023Department),
    kind: 'department',
    identity: { departmentName: textField('市教育科学技术研究院', at(1, 2)) },
    funds: { unit, total: totalFunds(input, unit), sources: [], reason: ABSENT },
    revenue: items(REVENUE_KEYS, input.revenue ?? ['50'], 4, unit),
    expenditure: items(EXPENDITURE_KEYS, input.expenditure ?? ['30', '20'], 8, unit),
  };
}

/** The table as it is read when the header of one column of the funds block is lost. */
export function withoutFunds<T extends EvaluationTable>(table: T, column: FundsColumn): T {
  const { funds } = table;
  return {
    ...table,
    funds: {
      ...funds,
      total: funds.total && { ...funds.total, [column]: ABSENT },
      sources: funds.sources.map((line) => ({ ...line, [column]: ABSENT })),
    },
  };
}

/** The table as it is read when the header of one column of the indicator block is lost. */
export function withoutColumn<T extends EvaluationTable>(
  table: T,
  column: 'name' | 'weight' | 'score' | 'deviation',
): T {
  const strip = (rows: readonly Indicator[]): Indicator[] =>
    rows.map((row) => ({ ...row, [column]: ABSENT }));
  return {
    ...table,
    indicators: strip(table.indicators),
    categories: table.categories.map((category) => ({
      ...category,
      indicators: strip(category.indicators),
    })),
  };
}

/** The table with other fields in its total row of funds. */
export function withFunds(
  table: ProjectTable,
  fields: Partial<Record<FundsColumn, Partial<FigureField>>>,
): ProjectTable {
  const { total } = table.funds;
  if (!total) return table;
  const merged = FUNDS_COLUMNS.map((column) => [column, { ...total[column], ...fields[column] }]);
  const line = { ...total, ...(Object.fromEntries(merged) as Record<FundsColumn, FigureField>) };
  return { ...table, funds: { ...table.funds, total: line } };
}

/** The table with formulas in its total row. */
export function withTotalFormula<T extends EvaluationTable>(table: T): T {
  const { total } = table;
  if (!total) return table;
  const formula = true;
  return {
    ...table,
    total: { ...total, weight: { ...total.weight, formula }, score: { ...total.score, formula } },
  };
}

/** What a check sees of a table; the form may be varied. */
export function contextOf(table: EvaluationTable, changes: Partial<Form> = {}): TableContext {
  const base = table.kind === 'project' ? hunan2023Project : hunan2023Department;
  const form = { ...base, ...changes };
  return { table, form, scores: scoreTable(table, form), publication: false };
}

export function figureField(text: string, kind: FigureKind, cell: CellRef | null): FigureField {
  if (text.startsWith('#')) return errorField(text, cell);
  return { ...readFigure(text, kind), raw: text, cell, formula: false };
}

export function textField(text: string, cell: CellRef | null): TextField {
  if (text.startsWith('#')) return errorField(text, cell);
  const base = { raw: text, cell, formula: false };
  return text.trim() === ''
    ? { ...base, state: 'blank' }
    : { ...base, state: 'ok', value: text.trim() };
}

export function valueField(text: string, cell: CellRef | null): Field<TypedValue> {
  const field = textField(text, cell);
  return field.state === 'ok' ? { ...field, value: readTypedValue(text) } : field;
}

export function indicator(row: IndicatorRow, at_ = INDICATORS_TOP, category = 'output'): Indicator {
  const [name = '', target = '', actual = '', weight = '', score = '', deviation = ''] = row;
  return {
    row: at_,
    category,
    subcategory: SUBCATEGORY[category] ?? null,
    name: textField(name, at(at_, 3)),
    nature: ABSENT,
    unit: ABSENT,
    target: valueField(target, at(at_, 4)),
    actual: valueField(actual, at(at_, 5)),
    weight: figureField(weight, 'points', at(at_, 6)),
    score: figureField(score, 'points', at(at_, 7)),
    deviation: textField(deviation, at(at_, 8)),
  };
}

function common(input: TableInput, form: Form) {
  let row = INDICATORS_TOP;
  const categories = form.categories.map(({ key, label }): Category => {
    const rows = input[key as 'output' | 'benefit' | 'satisfaction'] ?? SOUND[key as 'output'];
    const cell = at(row, 1);
    const indicators = rows.map((cells) => indicator(cells, row++, key));
    const statedPoints = input.statedPoints?.[key] ?? null;
    const subcategory = { key: SUBCATEGORY[key] ?? '', label: '数量指标', cell: at(cell.row, 2) };
    return {
      key,
      label: statedPoints === null ? label : `${label}（${String(statedPoints)}分）`,
      cell,
      statedPoints,
      indicators,
      subcategories: [{ ...subcategory, indicators }],
    };
  });
  const [expected, actual] = input.goals ?? SOUND.goals;
  return {
    formId: form.id,
    title: textField('2023年度绩效自评表', at(0, 0)),
    year: { state: 'ok', value: 2023, raw: '2023', cell: at(0, 0), formula: false },
    goals: {
      expected: textField(expected, at(9, 1)),
      actual: textField(actual, at(9, 5)),
      process: ABSENT,
    },
    categories,
    indicators: categories.flatMap(({ indicators }) => indicators),
    total: totalLine(input.total === undefined ? SOUND.total : input.total, row),
    closing: { conclusion: ABSENT, problems: ABSENT, measures: ABSENT },
    signature: {
      preparer: ABSENT,
      date: ABSENT,
      phone: ABSENT,
      signatory: ABSENT,
      projectHead: ABSENT,
      financeHead: ABSENT,
    },
    lost: input.lost ?? [],
    indicatorBlock: at(INDICATORS_TOP - 1, 0),
  } as const;
}

function totalFunds(input: TableInput, unit: MoneyUnit): FundsLine<'total'> | null {
  const cells = input.funds === undefined ? SOUND.funds : input.funds;
  return cells && fundsLine('total', cells, 0, unit);
}

function fundsLine<K extends string>(
  key: K,
  cells: FundsRow,
  offset: number,
  unit: MoneyUnit,
): FundsLine<K> {
  const row = FUNDS_TOP + offset;
  const field = (index: number): FigureField => {
    const kind = index < 3 ? unit : index === 4 ? 'ratio' : 'points';
    return figureField(cells[index] ?? '', kind, at(row, 3 + index));
  };
  const fields = Object.fromEntries(FUNDS_COLUMNS.map((column, index) => [column, field(index)]));
  return {
    key,
    label: LABELS[key] ?? key,
    row,
    ...(fields as Record<(typeof FUNDS_COLUMNS)[number], FigureField>),
  };
}

function items<K extends string>(
  keys: readonly K[],
  texts: readonly string[],
  col: number,
  unit: MoneyUnit,
): AmountItem<K>[] {
  return keys.map((key, index) => ({
    key,
    label: key,
    amount: figureField(texts[index] ?? '', unit, at(FUNDS_TOP + 2 + index, col)),
  }));
}

function totalLine(cells: readonly [string, string] | null, row: number): TotalLine | null {
  return (
    cells && {
      row,
      label: '合计',
      weight: figureField(cells[0], 'points', at(row, 6)),
      score: figureField(cells[1], 'points', at(row, 7)),
    }
  );
}

function errorField(raw: string, cell: CellRef | null): Field<never> {
  return { state: 'unreadable', reason: 'cell-error', raw, cell, formula: true };
}

function at(row: number, col: number): CellRef {
  return { row, col };
}
