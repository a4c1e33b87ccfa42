import { defineWorkbookCheck, type Outcome, type Place } from '../check';
import { duplicates } from '../support/duplicates';
import { departmentsIn } from '../support/kinds';

/** Two department tables bear the same name: a unit fills in one for the whole of it. */
export const duplicateDepartment = defineWorkbookCheck({
  id: 'consistency/duplicate-department',
  severity: 'error',
  source: 'form',
  evaluateAll: (tables): readonly Outcome<Place>[] =>
    duplicates(departmentsIn(tables), {
      column: 'departmentName',
      name: ({ table }) => table.identity.departmentName,
      unit: () => undefined,
    }),
});
