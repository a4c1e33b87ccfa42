import { ABSENT } from '../../../src/model/field';
import type { EvaluationTable, Indicator, ProjectTable } from '../../../src/model/table';
import { projectTable, type IndicatorRow, type ProjectInput } from '../../support/table-builder';

/** A table with these rows only. */
export function rows(...output: IndicatorRow[]): ProjectTable {
  return projectTable({ output, benefit: [], satisfaction: [] });
}

/** One row with full marks. */
export function row(
  target: string,
  actual: string,
  { name = '培训', weight = '10', score = '10', deviation = '' } = {},
): IndicatorRow {
  return [name, target, actual, weight, score, deviation];
}

/** One row alone. */
export function one(target: string, actual: string, more: Parameters<typeof row>[2] = {}) {
  return rows(row(target, actual, more));
}

/** The table with all its rows changed. */
export function changed<T extends EvaluationTable>(
  table: T,
  change: (indicator: Indicator) => Partial<Indicator>,
): T {
  const indicators = table.indicators.map((indicator) => ({ ...indicator, ...change(indicator) }));
  return { ...table, indicators };
}

/** The rows moved under another subcategory. */
export function under<T extends EvaluationTable>(table: T, subcategory: string): T {
  return changed(table, () => ({ subcategory }));
}

/** The table as it is read when one column of values is lost. */
export function withoutValues<T extends EvaluationTable>(table: T, column: 'target' | 'actual'): T {
  return changed(table, () => ({ [column]: ABSENT }));
}

/** The table with a formula in a column. */
export function computed<T extends EvaluationTable>(table: T, column: 'target' | 'name'): T {
  return changed(table, (indicator) => ({ [column]: { ...indicator[column], formula: true } }));
}

/** A table with cost rows, and 50 万元 executed unless said otherwise. */
export function costs(
  limits: readonly (readonly [name: string, target: string])[],
  input: ProjectInput = {},
): ProjectTable {
  const output = limits.map(([name, target]) => row(target, '已控制', { name }));
  return under(projectTable({ output, benefit: [], satisfaction: [], ...input }), 'cost');
}
