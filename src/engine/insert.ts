import { layout } from '../binding/layout/layout';
import { sheetNameKey, sheetNameProblem } from '../sheet/name';
import type { SheetPlan } from '../sheet/plan';
import type { Form } from '../templates/form';
import type { Problem } from './assessment';
import type { InsertRequest } from './session';
import { tableIdentity } from './sheet-identity';

/** One of several problems of a request, with the table (counted from 0) that it concerns. */
export type RequestProblem = Problem & { readonly table: number | null };

export const ROWS_LIMIT = 20;
/** More sheets in one workbook than any unit has projects; a pasted column of text is stopped here. */
export const TABLES_LIMIT = 500;
const YEARS = { first: 2000, last: 2100 };

/** The form that a request names, if it is of the request's kind; without a name the first of the kind. */
export function formFor(
  { kind, formId }: Pick<InsertRequest, 'kind' | 'formId'>,
  forms: readonly Form[],
): Form | undefined {
  return forms.find((form) => form.kind === kind && (formId === undefined || form.id === formId));
}

/** What is wrong with a request, given the sheet names that the workbook has. */
export function requestProblems(
  request: InsertRequest,
  forms: readonly Form[],
  taken: readonly string[],
): RequestProblem[] {
  const problems: RequestProblem[] = [];
  const say = (code: string, data: Problem['data'], table: number | null = null): void => {
    problems.push({ code: `insert.${code}`, data, table });
  };
  const { tables, year, rowsPerSubcategory: rows } = request;
  if (!formFor(request, forms)) say('no-form', { kind: request.kind });
  if (tables.length === 0) say('no-tables', {});
  if (tables.length > TABLES_LIMIT) say('too-many', { count: tables.length, limit: TABLES_LIMIT });
  if (!Number.isInteger(year) || year < YEARS.first || year > YEARS.last) say('bad-year', YEARS);
  if (rows !== undefined && (!Number.isInteger(rows) || rows < 1 || rows > ROWS_LIMIT)) {
    say('bad-rows', { limit: ROWS_LIMIT });
  }
  const keys = new Map(taken.map((name) => [sheetNameKey(name), name]));
  tables.slice(0, TABLES_LIMIT).forEach(({ sheetName }, table) => {
    const other = keys.get(sheetNameKey(sheetName));
    const problem = sheetNameProblem(sheetName, other === undefined ? [] : [other]);
    if (problem) {
      const { code, ...data } = problem;
      say(`name.${code}`, { name: sheetName, ...data }, table);
    }
    keys.set(sheetNameKey(sheetName), sheetName);
  });
  return problems;
}

/** The sheets of a request that has no problems. */
export function requestPlans(request: InsertRequest, form: Form): SheetPlan[] {
  return request.tables.map(({ sheetName, name }) =>
    layout(form, {
      sheetName,
      year: request.year,
      level: request.level,
      identity: tableIdentity(form),
      ...(request.rowsPerSubcategory !== undefined && {
        rowsPerSubcategory: request.rowsPerSubcategory,
      }),
      protect: request.protect ?? false,
      values:
        request.kind === 'department'
          ? { 'identity.departmentName': name }
          : {
              'identity.projectName': name,
              'identity.supervisor': request.supervisor ?? null,
              'identity.implementer': request.implementer ?? null,
            },
    }),
  );
}
