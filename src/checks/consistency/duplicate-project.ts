import { defineWorkbookCheck, type Outcome, type Place } from '../check';
import { duplicates } from '../support/duplicates';
import { projectsIn } from '../support/kinds';
import { keyOf } from '../support/workbook';

/**
 * Two tables bear the same project name. Where each of them says another 实施单位, one project may be carried out by
 * several units: information.
 */
export const duplicateProject = defineWorkbookCheck({
  id: 'consistency/duplicate-project',
  severity: 'error',
  source: 'form',
  evaluateAll: (tables): readonly Outcome<Place>[] =>
    duplicates(projectsIn(tables), {
      column: 'projectName',
      name: ({ table }) => table.identity.projectName,
      unit: ({ table }) => keyOf(table.identity.implementer),
    }),
});
