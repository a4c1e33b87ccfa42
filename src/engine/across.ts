import { runWorkbookChecks, type WorkbookFinding } from '../checks/run';
import type { WorkbookEntry } from '../checks/workbook-entry';
import type { Rules } from './assess';
import type { SheetAssessment, TableAssessment } from './assessment';
import { tablesOf } from './tables';

/** What checks across tables said last, of what, and by which rules. */
interface Said {
  readonly of: readonly SheetAssessment[];
  readonly entries: readonly WorkbookEntry[];
  readonly rules: Rules;
  readonly findings: readonly WorkbookFinding[];
}

/**
 * Runs the checks across the tables, from their models in memory. They run again only when something has changed that
 * they may look at, so that typing into one table costs no more in a large workbook.
 */
export class Across {
  private said: Said | null = null;
  private readonly known = new WeakMap<TableAssessment, WorkbookEntry>();

  /** @param sheets the same array as long as no sheet was assessed anew */
  findings(rules: Rules, sheets: readonly SheetAssessment[]): readonly WorkbookFinding[] {
    const before = this.said;
    if (before?.of === sheets && before.rules === rules) return before.findings;
    const entries = tablesOf({ sheets }).map((table, nth) => this.entry(table, before, nth));
    const same =
      before?.rules === rules &&
      before.entries.length === entries.length &&
      entries.every((entry, nth) => entry === before.entries[nth]);
    const findings = same
      ? before.findings
      : runWorkbookChecks(rules.workbookChecks, entries, rules.settings).flatMap(
          (result) => result.findings,
        );
    this.said = { of: sheets, entries, rules, findings };
    return findings;
  }

  /** What may be looked at of a table: the same object as before where it is the same. */
  private entry(assessment: TableAssessment, before: Said | null, nth: number): WorkbookEntry {
    const known = this.known.get(assessment);
    if (known) return known;
    const fresh = entryOf(assessment);
    const former = before?.entries[nth];
    const entry = former && sameData(former, fresh) ? former : fresh;
    this.known.set(assessment, entry);
    return entry;
  }
}

function entryOf({ sheet, form, table }: TableAssessment): WorkbookEntry {
  const { year, funds } = table;
  const shared = { year, funds: { unit: funds.unit, total: funds.total } };
  return {
    sheet: { id: sheet.id, name: sheet.name, visible: sheet.visible },
    form: { thresholds: form.thresholds },
    table:
      table.kind === 'department'
        ? { ...shared, kind: table.kind, identity: table.identity, expenditure: table.expenditure }
        : { ...shared, kind: table.kind, identity: table.identity },
  };
}

/** Whether two pieces of plain data say the same. */
function sameData(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return false;
  const entries = Object.entries(one);
  return (
    entries.length === Object.keys(other).length &&
    entries.every(
      ([key, value]) => Object.hasOwn(other, key) && sameData(value, Reflect.get(other, key)),
    )
  );
}
