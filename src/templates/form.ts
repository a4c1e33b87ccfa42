import type {
  Closing,
  ExpenditureKey,
  FundsColumn,
  Goals,
  RevenueKey,
  SignaturePart,
  SourceKey,
  TableKind,
} from '../model/table';

/** 市级 / 省级 / 县级: the level of the budget department. */
export type Level = 'province' | 'city' | 'county';

/** A field of the model that a cell of the form holds. */
export type FieldPath =
  | 'identity.departmentName'
  | 'identity.projectName'
  | 'identity.supervisor'
  | 'identity.implementer'
  | `funds.total.${FundsColumn}`
  | `funds.${SourceKey}.${FundsColumn}`
  | 'funds.reason'
  | `revenue.${RevenueKey}`
  | `expenditure.${ExpenditureKey}`
  | `goals.${keyof Goals}`
  | 'total.weight'
  | 'total.score'
  | `closing.${keyof Closing}`
  | `signature.${SignaturePart}`;

/** What a label of the form announces. The binder looks for labels by these roles, under all their spellings. */
export type LabelRole =
  | FieldPath
  | 'title'
  | 'funds.block'
  | 'funds.unit'
  | `funds.column.${FundsColumn | 'reason'}`
  | 'funds.total'
  | `funds.${SourceKey}`
  | 'revenue.block'
  | 'expenditure.block'
  | 'goals.block'
  | 'indicators.block'
  | `indicators.${IndicatorColumn}`
  | 'total'
  | 'note';

/** The columns of the indicator block, named by what they hold. */
export const INDICATOR_COLUMNS = [
  'category',
  'subcategory',
  'name',
  'nature',
  'target',
  'unit',
  'actual',
  'weight',
  'score',
  'deviation',
] as const;
/** One column of the indicator block. */
export type IndicatorColumn = (typeof INDICATOR_COLUMNS)[number];

/** Which edges of a cell are left open, where the official form draws one cell and we split label from value. */
export type OpenEdge = 'left' | 'right';

/** One cell of a form: where it stands in its row, how far it spans and what it holds. */
export interface FormCell {
  /** Column, from 0. */
  readonly at: number;
  /** Columns and rows that it spans; 1 when missing. */
  readonly cols?: number;
  readonly rows?: number;
  /** A label's text; `{year}`, `{level}` are filled in. */
  readonly label?: string;
  readonly role?: LabelRole;
  /** The field that is typed (or computed) here. */
  readonly field?: FieldPath;
  /** What the official form itself prints in the cell to say what belongs there; it is no content. */
  readonly hint?: string;
  /** Set for the execution rate of a source that the sheet computes, as it does the total's. */
  readonly computed?: true;
  /** Characters that the form allows; what is longer is asked about. */
  readonly limit?: number;
  readonly look?: 'title' | 'label' | 'note' | 'text' | 'caption';
  readonly open?: readonly OpenEdge[];
}

/** One row of a form. Its height is in points. */
export interface FormRow {
  readonly height: number;
  readonly cells: readonly FormCell[];
}

/** 二级指标. */
export interface SubcategorySpec {
  /** Those of costs end in "cost" in every form: `cost`, `economicCost`. */
  readonly key: string;
  readonly label: string;
  /** Other words for it, beside those of the vocabulary. */
  readonly synonyms?: readonly string[];
  /** Rows that the blank form has under it. */
  readonly rows: number;
}

/** 一级指标 with the points that the form gives it. */
export interface CategorySpec {
  readonly key: string;
  /** Without the bracket; the layout writes "产出指标（50分）". */
  readonly label: string;
  /** Other words for it, beside those of the vocabulary. */
  readonly synonyms?: readonly string[];
  /** null where the form leaves it to the table how many points the category has. */
  readonly points: number | null;
  /** Whether a filled table may leave the category, or some of its subcategories, out. */
  readonly optional?: true;
  readonly subcategories: readonly SubcategorySpec[];
}

/** One source of a project's money. */
export interface SourceSpec {
  readonly key: SourceKey;
  /** As the form prints it, without "其中：". */
  readonly label: string;
}

/** The indicator block: one column per part, at the places of the form. */
export interface IndicatorBlock {
  readonly kind: 'indicators';
  readonly block: { readonly at: number; readonly label: string };
  readonly columns: readonly {
    readonly column: IndicatorColumn;
    readonly at: number;
    readonly label: string;
  }[];
  readonly headerHeight: number;
  readonly rowHeight: number;
}

/** Fixed rows of a form. */
export interface RowsBlock {
  readonly kind: 'rows';
  readonly rows: readonly FormRow[];
}

/** Where a rule comes from. */
export interface Source {
  /** Number of the notice, such as "财预〔2020〕10号". */
  readonly notice: string;
  readonly title: string;
}

/** Limits that differ between provinces. Ratios. */
export interface Thresholds {
  /** A rate below it needs a written explanation. */
  readonly lowExecution: number;
  /** An actual of this many times the target asks for a second look. */
  readonly secondLook: number;
  /** An actual of this many times the target needs a written reason. */
  readonly overachieved: number;
  /** 尾差: how far each item of a sum may be off by rounding, in 万元. */
  readonly roundingPerItem: number;
  /** Bands of a qualitative score, as shares of its weight: from (included) and to. */
  readonly bands: Readonly<Record<'attained' | 'partly' | 'missed', readonly [number, number]>>;
}

/** What the sheet itself says when a value is refused; the sheet is an official document and speaks Chinese. */
export interface Prompt {
  readonly errorTitle: string;
  readonly errorMessage: string;
}

/** What is asked of a cell: its kind of value, or no more than so many characters. */
export type PromptKind = 'amount' | 'weight' | 'score' | 'date' | 'nature' | 'length';

/** 优 良 中 差. */
export type Grade = 'excellent' | 'good' | 'fair' | 'poor';

/** An official form as data. A new form is one file of this shape in the registry. */
export interface Form {
  readonly id: string;
  /** Of this description, not of the notice; stored in a sheet's identity. */
  readonly version: number;
  readonly kind: TableKind;
  readonly region: string;
  readonly source: Source;
  /** The sheet's default name. */
  readonly sheetName: string;
  /** Text of `{level}` in labels. */
  readonly levels: Readonly<Record<Level, string>>;
  /** Column widths in points. */
  readonly columns: readonly number[];
  readonly blocks: readonly (RowsBlock | IndicatorBlock)[];
  /** Points of the execution score; 0 when the form leaves execution out. */
  readonly executionPoints: number;
  /** What all weights add up to. */
  readonly totalPoints: number;
  readonly categories: readonly CategorySpec[];
  /** The rows of the funds block under the total; none in a department's form. */
  readonly sources: readonly SourceSpec[];
  /** Other words for the form's labels, beside those of the vocabulary. */
  readonly synonyms?: Readonly<Partial<Record<LabelRole, readonly string[]>>>;
  /** What the form calls things, by the words that messages use for them: 全年预算数 → 调整后预算数. */
  readonly words?: Readonly<Record<string, string>>;
  readonly thresholds: Thresholds;
  readonly prompts: Readonly<Record<PromptKind, Prompt>> & {
    /** Over the hint of a cell. */
    readonly hint: string;
  };
  /** Lowest total of each grade, from the best down. */
  readonly grades: readonly (readonly [Grade, number])[];
}
