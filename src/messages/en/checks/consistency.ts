import type { zhCNConsistency } from '../../zh-cn/checks/consistency';

/** The same in English; complete by its type. */
export const enConsistency: Readonly<Record<keyof typeof zhCNConsistency, string>> = {
  'checks.consistency/project-total.title': 'Projects do not add up to project expenditure',
  'checks.consistency/project-total.fail':
    'The annual budgets of the project tables ({count}) add up to {given} {unit}, the project expenditure of the department is {total} {unit}, {difference} {unit} {sign}',
  'checks.consistency/project-total.rounding':
    'The annual budgets of the project tables ({count}) add up to {given} {unit}, the project expenditure of the department is {total} {unit}, {difference} {unit} {sign}: within rounding',
  'checks.consistency/project-total.blank':
    'The project expenditure of the department or an annual budget of a project is not filled in, so the sum cannot be checked',
  'checks.consistency/project-total.several-departments':
    'The workbook has {count} department tables, and the implementing units do not tell whose the projects are, so the sum cannot be checked',
  'checks.consistency/project-total.fix':
    'Compare the project expenditure of the department with the annual budgets of the project tables, add missing tables, and make both equal',

  'checks.consistency/project-executed.title': 'Projects executed more than the department',
  'checks.consistency/project-executed.fail':
    'The executed amounts of the project tables ({count}) add up to {given} {unit}, more than the {total} {unit} of the whole department, by {difference} {unit}',
  'checks.consistency/project-executed.blank':
    'The executed amount of the department or of a project is not filled in, so the sum cannot be checked',
  'checks.consistency/project-executed.several-departments':
    'The workbook has {count} department tables, and the implementing units do not tell whose the projects are, so the executed amounts cannot be checked',
  'checks.consistency/project-executed.fix':
    'Compare the executed amounts of the department table and the project tables; the department includes all projects',

  'checks.consistency/year.title': 'Tables of different years',
  'checks.consistency/year.fail':
    '"{sheets}": of the year {year}; the other tables ({count}) are of {usual}',
  'checks.consistency/year.mixed': 'The tables of the workbook are of different years: {years}',
  'checks.consistency/year.fix':
    'Check the years in the titles; keep tables of different years in workbooks of their own',

  'checks.consistency/unit-name.title': 'Implementing unit differs from the department',
  'checks.consistency/unit-name.fail':
    'The implementing unit of project tables ({count}) is "{given}"; the department table names "{name}"',
  'checks.consistency/unit-name.blank':
    'Not filled in: {column}, so the unit names cannot be compared',
  'checks.consistency/unit-name.fix':
    'Check the names and use the same full name in all tables; a subordinate unit that carries out the project may stay',

  'checks.consistency/duplicate-project.title': 'Project named twice',
  'checks.consistency/duplicate-project.fail': '"{name}" has {count} project tables: {sheets}',
  'checks.consistency/duplicate-project.other-unit':
    '"{name}" has {count} project tables, each of another implementing unit: {sheets}',
  'checks.consistency/duplicate-project.blank':
    'Not filled in: {column}, so it cannot be told whether a table is there twice',
  'checks.consistency/duplicate-project.fix':
    'There is one table for each first-level project; correct the name or delete the surplus table',

  'checks.consistency/duplicate-department.title': 'Department table twice',
  'checks.consistency/duplicate-department.fail':
    '"{name}" has {count} department tables: {sheets}',
  'checks.consistency/duplicate-department.blank':
    'Not filled in: {column}, so it cannot be told whether a table is there twice',
  'checks.consistency/duplicate-department.fix':
    'There is one department table for each department; correct the name or delete the surplus table',
};
