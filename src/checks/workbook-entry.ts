import type { DepartmentTable, Funds, ProjectTable } from '../model/table';
import type { Form } from '../templates/form';

type Shared = 'kind' | 'year' | 'identity';
/** What a check across the tables may look at of a department table. */
export type DepartmentPart = Pick<DepartmentTable, Shared | 'expenditure'> & {
  readonly funds: FundsPart;
};
/** What a check across the tables may look at of a project table. */
export type ProjectPart = Pick<ProjectTable, Shared> & { readonly funds: FundsPart };
type FundsPart = Pick<Funds, 'unit' | 'total'>;

/**
 * What checks across the tables may look at of one table, and nothing else: as long as it stays the same, so does what
 * they say (`engine/across.ts` rests on that).
 */
export interface WorkbookEntry {
  readonly sheet: { readonly id: string; readonly name: string; readonly visible: boolean };
  readonly form: Pick<Form, 'thresholds'>;
  readonly table: DepartmentPart | ProjectPart;
}
