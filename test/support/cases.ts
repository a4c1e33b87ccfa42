import type { Check, Status } from '../../src/checks/check';
import { runChecks, type CheckResult, type Finding } from '../../src/checks/run';
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
}

/** A check with its cases. */
export interface CheckCases {
  readonly check: Check;
  readonly cases: readonly Case[];
}

/** Runs one case. */
export function resultOf(check: Check, { table, form }: Case): CheckResult {
  const [result] = runChecks([check], contextOf(table, form));
  if (!result) throw new Error('one check gives one result');
  return result;
}

/** A finding in one line: "H5 error: 得分…". */
export function lineOf(finding: Finding): string {
  const [cell] = finding.cells;
  const level = finding.status === 'fail' ? finding.severity : finding.status;
  return `${cell ? toA1(cell) : '-'} ${level}: ${findingText(finding, zhCNChecks).message}`;
}
