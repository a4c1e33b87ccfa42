import type { Check, Status, WorkbookCheck } from '../../src/checks/check';
import type { WorkbookEntry } from '../../src/checks/workbook-entry';
import {
  runChecks,
  runWorkbookChecks,
  type CheckResult,
  type Finding,
  type WorkbookFinding,
} from '../../src/checks/run';
import { findingText } from '../../src/messages/findings';
import { zhCNChecks } from '../../src/messages/zh-cn/checks';
import type { EvaluationTable } from '../../src/model/table';
import { toA1 } from '../../src/sheet/address';
import type { Form } from '../../src/templates/form';
import { contextOf } from './table-builder';

/** One table and what a check must say of it. */
export interface Case {
  readonly title: string;
  readonly table: EvaluationTable;
  readonly status: Status;
  /** What is said, in order: "first cell, level: message in Chinese". Left out where the status says it all. */
  readonly says?: readonly string[];
  readonly form?: Partial<Form>;
  readonly publication?: boolean;
}

/** A check with its cases. */
export interface CheckCases {
  readonly check: Check;
  readonly cases: readonly Case[];
}

/** The tables of a workbook and what a check across them must say. */
export interface WorkbookCase {
  readonly title: string;
  readonly tables: readonly WorkbookEntry[];
  readonly status: Status;
  /** What is said, in order: "all cells, level: message in Chinese". */
  readonly says?: readonly string[];
}

/** A check across tables with its cases. */
export interface WorkbookCases {
  readonly check: WorkbookCheck;
  readonly cases: readonly WorkbookCase[];
}

/** Runs one case. */
export function resultOf(check: Check, { table, form, publication }: Case): CheckResult {
  const context = contextOf(table, form);
  const [result] = runChecks(
    [check],
    publication === undefined ? context : { ...context, publication },
  );
  if (!result) throw new Error('one check gives one result');
  return result;
}

/** Runs one case across tables. */
export function workbookResultOf(
  check: WorkbookCheck,
  { tables }: WorkbookCase,
): CheckResult<WorkbookFinding> {
  const [result] = runWorkbookChecks([check], tables);
  if (!result) throw new Error('one check gives one result');
  return result;
}

/** A table as one of a workbook's; its sheet's id is its name. */
export function entry(
  name: string,
  table: EvaluationTable,
  changes: Partial<Form> = {},
): WorkbookEntry {
  const { form } = contextOf(table, changes);
  return { table, form, sheet: { id: name, name, visible: true } };
}

/** A finding in one line: "H5 error: 得分…". */
export function lineOf(finding: Finding): string {
  const [cell] = finding.cells;
  return `${cell ? toA1(cell) : '-'} ${said(finding)}`;
}

/** A finding across tables in one line, with its cells by sheet: "部门!I9,甲!E5 error: …". */
export function workbookLineOf(finding: WorkbookFinding): string {
  const here = finding.cells.map((cell) => `${finding.sheet ?? ''}!${toA1(cell)}`);
  const there = finding.elsewhere.map(({ sheet, cell }) => `${sheet}!${toA1(cell)}`);
  return `${[...here, ...there].join(',') || '-'} ${said(finding)}`;
}

function said(finding: Finding): string {
  const level = finding.status === 'fail' ? finding.severity : finding.status;
  return `${level}: ${findingText(finding, zhCNChecks).message}`;
}
