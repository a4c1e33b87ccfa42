import { CHECKS, WORKBOOK_CHECKS } from '../../../src/checks/registry';
import {
  runChecks,
  runWorkbookChecks,
  type Finding,
  type WorkbookFinding,
} from '../../../src/checks/run';
import type { Problem, SheetAssessment, TableAssessment } from '../../../src/engine/assessment';
import { blanksOf } from '../../../src/engine/blanks';
import { reportIdentity } from '../../../src/engine/report-identity';
import type { Category, EvaluationTable, Indicator } from '../../../src/model/table';
import {
  contextOf,
  departmentTable,
  projectTable,
  textField,
  type DepartmentInput,
  type ProjectInput,
} from '../../support/table-builder';

/** The identity of a sheet that was put there by us. */
export const OURS = 'gallery;hunan-2023-project;1';

/** A sheet that holds a table, assessed as the engine does it. */
export function assessed(
  id: string,
  table: EvaluationTable,
  changes: Partial<TableAssessment> = {},
): TableAssessment {
  const context = contextOf(table);
  const results = runChecks(CHECKS, context);
  return {
    state: 'table',
    sheet: { id, name: id, visible: true, identity: OURS },
    revision: 1,
    form: context.form,
    table,
    scores: context.scores,
    results,
    findings: results.flatMap(({ findings }) => findings),
    blanks: blanksOf(table),
    changes: [],
    ...changes,
  };
}

/** The same, of other origin: pasted, or made by another program. */
export function stranger(id: string, table: EvaluationTable): TableAssessment {
  const own = assessed(id, table);
  return { ...own, sheet: { ...own.sheet, identity: null } };
}

/** What checks across these tables say, as the engine has it said. */
export function across(sheets: readonly SheetAssessment[]): readonly WorkbookFinding[] {
  const tables = sheets.filter((one): one is TableAssessment => one.state === 'table');
  return runWorkbookChecks(WORKBOOK_CHECKS, tables).flatMap(({ findings }) => findings);
}

/** A report that was made of another state of the workbook. */
export function oldReport(): SheetAssessment {
  const sheet = foreign('校验报告');
  return { ...sheet, sheet: { ...sheet.sheet, identity: reportIdentity('0'.repeat(16)) } };
}

/** A project table with rows spread over the form's subcategories. */
export function project(name: string, input: ProjectInput = {}): EvaluationTable {
  const table = projectTable(input);
  const { cell } = table.identity.projectName;
  return spread({
    ...table,
    identity: { ...table.identity, projectName: textField(name, cell) },
  });
}

export function department(name: string, input: DepartmentInput = {}): EvaluationTable {
  const table = departmentTable(input);
  const { cell } = table.identity.departmentName;
  return spread({ ...table, identity: { departmentName: textField(name, cell) } });
}

/** A sheet in which nothing is recognised. */
export function foreign(
  name: string,
  visible = true,
  problem: Problem | null = null,
): SheetAssessment {
  return {
    state: 'no-table',
    sheet: { id: name, name, visible, identity: null },
    revision: 1,
    changes: [],
    problem,
  };
}

function spread<T extends EvaluationTable>(table: T): T {
  const { form } = contextOf(table);
  const categories = table.categories.map((category): Category => {
    const spec = form.categories.find(({ key }) => key === category.key);
    const kinds = spec?.subcategories ?? [];
    const size = Math.max(1, Math.ceil(category.indicators.length / kinds.length));
    const subcategories = kinds.map(({ key, label }, index) => ({
      key,
      label,
      cell: category.cell,
      indicators: category.indicators
        .slice(index * size, (index + 1) * size)
        .map((row): Indicator => ({ ...row, subcategory: key })),
    }));
    return {
      ...category,
      subcategories,
      indicators: subcategories.flatMap(({ indicators }) => indicators),
    };
  });
  return { ...table, categories, indicators: categories.flatMap(({ indicators }) => indicators) };
}

/** So many findings, of all severities, made from real ones. */
export function manyFindings(from: readonly Finding[], count: number): readonly Finding[] {
  return Array.from({ length: count }, (_, index) => {
    const model = from[index % from.length];
    if (!model) throw new Error('no finding to copy');
    const cells = [{ row: 12 + Math.floor(index / 8), col: 3 + (index % 6) }];
    return { ...model, key: `${model.key}+${String(index)}`, cells };
  });
}
