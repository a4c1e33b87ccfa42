import type { Finding } from '../../checks/run';
import type { TableAssessment } from '../../engine/assessment';
import { decimal } from '../../model/decimal';
import { decimalOf } from '../../model/field';
import type { TableKind } from '../../model/table';
import type { CellPosition } from '../../sheet/address';
import type { Form, Grade } from '../../templates/form';
import { countLevels, type Level } from './levels';
import { printPlain, printRate, printScore, text, type Text } from './print';
import { nameOf } from './tables';

/** Everything that the header shows of one table. */
export interface HeaderView {
  readonly name: string;
  readonly year: number | undefined;
  readonly kind: TableKind;
  readonly sheetName: string;
  readonly score: string;
  readonly outOf: string;
  readonly complete: boolean;
  readonly grade: Grade | undefined;
  readonly rate: string;
  readonly counts: Record<Level, number>;
  /** Labels of the form that were not found. */
  readonly lost: readonly string[];
  /** Rows that stand under no label of the form. */
  readonly strays: number;
  readonly scoreTrace: readonly Text[];
  readonly rateTrace: readonly Text[];
  readonly scoreCell: CellPosition | null;
  readonly rateCell: CellPosition | null;
}

/**
 * What the header shows of a table.
 * @param findings everything that is said of it
 */
export function headerView(
  assessment: TableAssessment,
  findings: readonly Finding[] = assessment.findings,
): HeaderView {
  const { table, form, scores, sheet } = assessment;
  return {
    name: nameOf(assessment),
    year: table.year.state === 'ok' ? table.year.value : undefined,
    kind: table.kind,
    sheetName: sheet.name,
    score: printScore(scores.scoreTotal),
    outOf: printPlain(decimal(form.totalPoints)),
    complete: scores.complete,
    grade: scores.grade,
    rate: printRate(scores.executionRate),
    counts: countLevels(findings),
    lost: table.lost.map(({ label }) => label.replace(/\s+/g, '')),
    strays: table.indicators.filter(({ category }) => category === null).length,
    scoreTrace: [scoreTrace(assessment), gradeTrace(scores.grade, form)],
    rateTrace: [rateTrace(assessment)],
    scoreCell: table.total?.score.cell ?? null,
    rateCell: table.funds.total?.executionRate.cell ?? null,
  };
}

/** How the rate came about, from the cells it was made of. */
export function rateTrace({ table, scores }: TableAssessment): Text {
  const line = table.funds.total;
  if (!line || !scores.executionRate) return text('trace.rate.none');
  return text('trace.rate', {
    executed: printPlain(decimalOf(line.executed)),
    budget: printPlain(decimalOf(line.annualBudget)),
    rate: printRate(scores.executionRate),
  });
}

/** The total as the sum of execution and categories. */
export function scoreTrace({ table, form, scores }: TableAssessment): Text {
  const stated = table.funds.total ? decimalOf(table.funds.total.score) : undefined;
  const execution = stated ?? scores.executionScore;
  const parts = [
    ...(form.executionPoints > 0 && execution ? [execution] : []),
    ...scores.categories.map(({ score }) => score),
  ];
  if (!scores.scoreTotal) return text('trace.scores', { sum: printScore(undefined) });
  const sum = `${parts.map(printScore).join(' + ')} = ${printScore(scores.scoreTotal)}`;
  return text('trace.scores', { sum });
}

function gradeTrace(grade: Grade | undefined, form: Form): Text {
  if (!grade) return text('trace.grade.none');
  const place = form.grades.findIndex(([name]) => name === grade);
  const from = form.grades[place]?.[1] ?? 0;
  const above = form.grades[place - 1]?.[1];
  return place === form.grades.length - 1 && above !== undefined
    ? text('trace.grade.lowest', { grade, below: above })
    : text('trace.grade', { grade, from });
}
