import type { Finding, WorkbookFinding } from '../../checks/run';
import type { TableAssessment } from '../../engine/assessment';
import { findingText } from '../../messages/findings';
import type { Texts } from '../../messages/print';
import { decimal, sum, type Decimal } from '../../model/decimal';
import { decimalOf, valueOf, type CellRef, type FigureField } from '../../model/field';
import { tableName, type Category, type Funds, type Indicator } from '../../model/table';
import { toA1 } from '../../sheet/address';
import type {
  AcrossResult,
  FindingResult,
  FundsResult,
  PointsResult,
  SheetCells,
  TableResult,
} from './result';

/** A table as plain data. */
export function tableResult(assessment: TableAssessment, texts: Texts): TableResult {
  const { sheet, form, table, scores, findings } = assessment;
  const { categories, funds, total } = table;
  const weight = ({ weight }: Indicator): FigureField => weight;
  const score = ({ score }: Indicator): FigureField => score;
  return {
    sheet: sheet.name,
    form: form.id,
    kind: table.kind,
    name: valueOf(tableName(table)) ?? null,
    year: valueOf(table.year) ?? null,
    funds: fundsResult(funds),
    weights: {
      execution: numberOf(figure(funds.total?.weight)),
      ...pointsOf(categories, weight),
      total: numberOf(scores.weightTotal),
    },
    scores: {
      execution: numberOf(figure(funds.total?.score) ?? scores.executionScore),
      ...pointsOf(categories, score),
      total: numberOf(scores.scoreTotal),
      stated: numberOf(figure(total?.score)),
    },
    grade: scores.grade ?? null,
    findings: findings.map((finding) => findingResult(finding, texts)),
  };
}

/** @param names of the sheets, by their ids */
export function acrossResult(
  finding: WorkbookFinding,
  names: ReadonlyMap<string, string>,
  texts: Texts,
): AcrossResult {
  const nameOf = (id: string): string => names.get(id) ?? id;
  const elsewhere = new Map<string, string[]>();
  for (const { sheet, cell } of finding.elsewhere) {
    const cells = elsewhere.get(sheet) ?? [];
    elsewhere.set(sheet, [...cells, toA1(cell)]);
  }
  const others = [...elsewhere].map(([id, cells]): SheetCells => ({ sheet: nameOf(id), cells }));
  return {
    ...findingResult(finding, texts),
    sheet: finding.sheet === null ? null : nameOf(finding.sheet),
    ...(others.length > 0 && { elsewhere: others }),
  };
}

function findingResult(finding: Finding, texts: Texts): FindingResult {
  const { message, expected } = findingText(finding, texts);
  const unclear = finding.variant === 'crashed' ? 'undecided' : 'cannot-tell';
  return {
    check: finding.check,
    severity: finding.severity,
    ...(finding.status === 'cannot-tell' && { status: unclear }),
    cells: finding.cells.map((cell: CellRef) => toA1(cell)),
    message,
    ...(expected !== null && { expected }),
  };
}

function fundsResult({ unit, total }: Funds): FundsResult {
  return {
    unit,
    initialBudget: numberOf(figure(total?.initialBudget)),
    annualBudget: numberOf(figure(total?.annualBudget)),
    executed: numberOf(figure(total?.executed)),
    rate: numberOf(figure(total?.executionRate)),
    score: numberOf(figure(total?.score)),
  };
}

type CategoryPoints = Omit<PointsResult, 'execution' | 'total'>;

/** The readable points of each category, summed. A category that stands twice in a table counts once, together. */
function pointsOf(
  categories: readonly Category[],
  field: (indicator: Indicator) => FigureField,
): Pick<PointsResult, 'output' | 'benefit' | 'satisfaction'> & CategoryPoints {
  const sums = new Map<string, Decimal>();
  for (const { key, indicators } of categories) {
    const points = indicators.flatMap((indicator) => figure(field(indicator)) ?? []);
    if (points.length > 0) sums.set(key, sum([sums.get(key) ?? decimal(0), ...points]));
  }
  const further = Object.fromEntries([...sums].map(([key, value]) => [key, numberOf(value)]));
  return { output: null, benefit: null, satisfaction: null, ...further };
}

function figure(field: FigureField | undefined): Decimal | undefined {
  return field && decimalOf(field);
}

/** Figures have at most 15 significant digits, which a number of JSON says exactly. */
function numberOf(value: Decimal | undefined): number | null {
  return value === undefined ? null : Number(value.toString());
}
