import { defineWorkbookCheck, type Outcome, type Place } from '../check';
import { duplicates, type NamedEntry } from '../support/duplicates';
import { keyOf, projectsIn } from '../support/workbook';

/**
 * Two tables bear the same project name. Where each of them says another 实施单位, one project may be carried out by
 * several units: information.
 */
export const duplicateProject = defineWorkbookCheck({
  id: 'consistency/duplicate-project',
  severity: 'error',
  source: 'form',
  evaluateAll: (tables): readonly Outcome<Place>[] =>
    duplicates(
      projectsIn(tables).map((entry): NamedEntry => ({
        entry,
        name: entry.table.identity.projectName,
        unit: keyOf(entry.table.identity.implementer),
      })),
      'projectName',
    ),
});
