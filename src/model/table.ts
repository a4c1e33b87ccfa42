import { plainText } from './figure';
import type { CellRef, Field, FigureField, TextField } from './field';
import type { TypedValue } from './typed-value';

/** 金额单位: the unit of the funds block, from its own label. */
export type MoneyUnit = 'yuan' | 'qian-yuan' | 'wan-yuan' | 'yi-yuan';

/** The columns of the funds block: 年初预算数, 全年预算数 (A), 全年执行数 (B), 分值, 执行率 (B÷A), 得分. */
export const FUNDS_COLUMNS = [
  'initialBudget',
  'annualBudget',
  'executed',
  'weight',
  'executionRate',
  'score',
] as const;
/** One column of the funds block. */
export type FundsColumn = (typeof FUNDS_COLUMNS)[number];
/** Those of them that hold money. */
export const AMOUNT_COLUMNS = ['initialBudget', 'annualBudget', 'executed'] as const;
/** One column of money. */
export type AmountColumn = (typeof AMOUNT_COLUMNS)[number];

/** One source of a project's money, such as 当年财政拨款; which ones there are is the form's to say. */
export type SourceKey = string;

/** 一般公共预算, 政府性基金拨款, 纳入专户管理的非税收入拨款, 其他资金. */
export const REVENUE_KEYS = ['generalBudget', 'governmentFund', 'specialAccount', 'other'] as const;
/** One item of 按收入性质分. */
export type RevenueKey = (typeof REVENUE_KEYS)[number];

/** 基本支出, 项目支出. */
export const EXPENDITURE_KEYS = ['basicExpenditure', 'projectExpenditure'] as const;
/** One item of 按支出性质分. */
export type ExpenditureKey = (typeof EXPENDITURE_KEYS)[number];

/** One row of the funds block. Amounts in the block's unit, weight and score in points, the rate as a ratio. */
export interface FundsLine<K extends string = string> extends Readonly<
  Record<FundsColumn, FigureField>
> {
  readonly key: K;
  /** The row's own label as it stands in the sheet. */
  readonly label: string;
  /** The sheet's row, from 0. */
  readonly row: number;
}

/** 项目资金 / 年度预算申请. */
export interface Funds {
  /** 万元 where nothing states it; also where what is stated is not known, and then no amount can be read. */
  readonly unit: MoneyUnit;
  /** Whether the heading of the rates says per cent ("执行率（%）"), so that a plain 86.18 below it is 86.18%. */
  readonly ratesInPercent?: true;
  /** 年度资金总额; null when the row was not found. */
  readonly total: FundsLine<'total'> | null;
  /** 其中: the sources of a project table; empty in a department table. */
  readonly sources: readonly FundsLine[];
  /** 原因: what is said of the execution beside the amounts; absent where the form has no column for it. */
  readonly reason: TextField;
}

/** An amount with a label of its own, such as "基本支出：1,129.76万元". In the funds block's unit. */
export interface AmountItem<K extends string> {
  readonly key: K;
  readonly label: string;
  readonly amount: FigureField;
}

/** 年度总体目标. */
export interface Goals {
  /** 预期目标 */
  readonly expected: TextField;
  /** 实际完成情况 */
  readonly actual: TextField;
  /** 项目实施内容及过程概述; absent where the form has none. */
  readonly process: TextField;
}

/** What some forms ask for under the total; absent where the form has none. */
export interface Closing {
  /** 评价结论 */
  readonly conclusion: TextField;
  /** 存在问题 */
  readonly problems: TextField;
  /** 改进措施 */
  readonly measures: TextField;
}

/** 三级指标: one row of the indicator block. */
export interface Indicator {
  /** The sheet's row, from 0. */
  readonly row: number;
  /** Keys of the form; null where the row stands under no label that the form knows. */
  readonly category: string | null;
  readonly subcategory: string | null;
  /** 三级指标 */
  readonly name: TextField;
  /** 指标性质: a sign of comparison, or 定性; absent where the form has no column for it. */
  readonly nature: TextField;
  /** 度量单位; absent where the form has no column for it. */
  readonly unit: TextField;
  /** 年度指标值, with nature and unit where they stand in cells of their own: "≥90%". Its cell is the value's. */
  readonly target: Field<TypedValue>;
  /** 实际完成值, in the row's unit where it names none itself. */
  readonly actual: Field<TypedValue>;
  /** What stands in the cells of target and actual themselves, where the fields say more than that. */
  readonly typed?: Readonly<Partial<Record<'target' | 'actual', string>>>;
  /** 分值, in points */
  readonly weight: FigureField;
  /** 得分, in points */
  readonly score: FigureField;
  /** 偏差原因分析及改进措施 */
  readonly deviation: TextField;
}

/** 二级指标 with its rows. */
export interface Subcategory {
  readonly key: string;
  readonly label: string;
  readonly cell: CellRef;
  readonly indicators: readonly Indicator[];
}

/** 一级指标 with its rows. */
export interface Category {
  readonly key: string;
  readonly label: string;
  readonly cell: CellRef;
  /** Points stated in the label's own bracket ("产出指标（50分）"), or null. */
  readonly statedPoints: number | null;
  readonly subcategories: readonly Subcategory[];
  /** All rows of the category in the sheet's order. */
  readonly indicators: readonly Indicator[];
}

/** 合计 / 总分. */
export interface TotalLine {
  readonly row: number;
  readonly label: string;
  readonly weight: FigureField;
  readonly score: FigureField;
}

/** 填表人, 填报日期, 联系电话, 单位负责人签字, 项目负责人, 财务负责人. */
export const SIGNATURE_PARTS = [
  'preparer',
  'date',
  'phone',
  'signatory',
  'projectHead',
  'financeHead',
] as const;
/** One part of the signature line. */
export type SignaturePart = (typeof SIGNATURE_PARTS)[number];
/** The signature line; parts that the form does not have are absent. */
export type Signature = Readonly<Record<SignaturePart, TextField>>;

/** Something that the form has and the sheet does not show any more, or a second table that was not read. */
export interface LostAnchor {
  /**
   * Which part: ids of labels such as "funds.total", "funds.column.score", "indicators.block" (the block's header row),
   * "category.output", "subcategory.quantity", "total"; "indicators.unknown" for a label that no form knows,
   * "second-table" for a table below this one.
   */
  readonly anchor: string;
  /** The label that was looked for, as the form writes it; for what was found instead, its own text. */
  readonly label: string;
  /** Nearest place in the sheet, or null. */
  readonly cell: CellRef | null;
}

interface TableBase {
  /** The form it was read by. */
  readonly formId: string;
  readonly title: TextField;
  /** The evaluated year, from the title. */
  readonly year: Field<number>;
  readonly funds: Funds;
  readonly goals: Goals;
  readonly categories: readonly Category[];
  /** All indicator rows in the sheet's order, those under unknown labels too. */
  readonly indicators: readonly Indicator[];
  readonly total: TotalLine | null;
  readonly closing: Closing;
  readonly signature: Signature;
  readonly lost: readonly LostAnchor[];
  /** The cell of the block's own label (绩效指标), merged down beside its rows; null when it was not found. */
  readonly indicatorBlock: CellRef | null;
}

/** 部门整体支出绩效自评表. */
export interface DepartmentTable extends TableBase {
  readonly kind: 'department';
  readonly identity: { readonly departmentName: TextField };
  /** 按收入性质分 */
  readonly revenue: readonly AmountItem<RevenueKey>[];
  /** 按支出性质分 */
  readonly expenditure: readonly AmountItem<ExpenditureKey>[];
}

/** 项目支出绩效自评表. */
export interface ProjectTable extends TableBase {
  readonly kind: 'project';
  readonly identity: {
    readonly projectName: TextField;
    /** 主管部门 */
    readonly supervisor: TextField;
    /** 实施单位 */
    readonly implementer: TextField;
  };
}

/** 自评表. */
export type EvaluationTable = DepartmentTable | ProjectTable;
/** 部门整体 or 项目支出. */
export type TableKind = EvaluationTable['kind'];

/** The table's own name: the department's or the project's. */
export function tableName(table: EvaluationTable): TextField {
  return table.kind === 'department' ? table.identity.departmentName : table.identity.projectName;
}

const NONE = /^(?:无|\/+|-+|不适用|没有)[。.]?$/;

/** A digit or a word that is no part of these: most texts are told apart by their first character. */
const MORE = /\d|(?![无不适用没有])[\u4e00-\u9fff]/;

/** Whether text says "none" in one of the usual ways: 无, /, —. */
export function saysNone(text: string): boolean {
  return !MORE.test(text) && NONE.test(plainText(text));
}

/**
 * Whether the row names no indicator: its name says 无, or nothing names it at all. A row without a name of its own
 * but with a target or an actual is used: it goes on with the indicator above it.
 */
export function isUnused({ name, target, actual }: Indicator): boolean {
  if (name.state === 'ok') return saysNone(name.value);
  return [name, target, actual].every((field) => isBlank(field) || saysNone(field.raw));
}

/** Whether nothing at all was typed into the row's own cells. */
export function isBlankRow(indicator: Indicator): boolean {
  const { name, nature, unit, target, actual, weight, score, deviation } = indicator;
  return [name, nature, unit, target, actual, weight, score, deviation].every(isBlank);
}

function isBlank({ state }: Field<unknown>): boolean {
  return state === 'blank';
}
