import type { Severity } from '../../checks/check';
import { isShown } from '../check/answer';
import { countOf, kindOf, type Count } from '../check/tally';
import type { FileError, FileResult, FindingResult, TableResult } from '../check/result';

/** One table of a report. */
export interface TableRow extends Omit<TableResult, 'findings'> {
  readonly path: string;
  readonly count: Count;
}

/** A finding of a report, with its first cell. */
export interface FindingRow {
  readonly path: string;
  /** null when it is about no sheet. */
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly kind: keyof Count;
  readonly check: string;
  readonly message: string;
  readonly expected: string | null;
}

/** A file with findings across its tables. */
export interface AcrossRow {
  readonly path: string;
  readonly count: Count;
}

/** Everything that reports are made of. Rows are kept up to limits; what is beyond them is counted. */
export interface ReportRows {
  readonly tables: readonly TableRow[];
  readonly findings: readonly FindingRow[];
  readonly across: readonly AcrossRow[];
  readonly unreadable: readonly { readonly path: string; readonly error: FileError }[];
  /** How many tables and findings there are in all. */
  readonly total: { readonly tables: number; readonly findings: number };
}

/** Rows that a report lists: far below what a sheet holds, and what a person reads. */
export const LIMITS = { tables: 200_000, findings: 200_000 } as const;

const ORDER: readonly (keyof Count)[] = ['errors', 'undecided', 'warnings', 'infos', 'cannotTell'];

/** Keeps the rows of reports; of too many findings, the gravest. @param level findings are listed from it on */
export function createCollector(
  level: Severity,
  limits: Readonly<Record<keyof typeof LIMITS, number>> = LIMITS,
): { readonly add: (file: FileResult) => void; readonly rows: () => ReportRows } {
  const tables: TableRow[] = [];
  const across: AcrossRow[] = [];
  const unreadable: { path: string; error: FileError }[] = [];
  const byKind = new Map(ORDER.map((kind) => [kind, [] as { at: number; row: FindingRow }[]]));
  const total = { tables: 0, findings: 0 };

  const keep = (row: FindingRow): void => {
    const rows = byKind.get(row.kind) ?? [];
    const at = total.findings++;
    if (rows.length < limits.findings) rows.push({ at, row });
  };
  return {
    add(file) {
      const { path, error } = file;
      if (error) unreadable.push({ path, error });
      for (const { findings, ...table } of file.tables) {
        total.tables += 1;
        if (tables.length < limits.tables) {
          tables.push({ ...table, path, count: countOf(findings) });
        }
        for (const finding of findings) {
          if (isShown(finding, level)) keep(findingRow(path, table.sheet, finding));
        }
      }
      if (file.findings.length > 0) across.push({ path, count: countOf(file.findings) });
      for (const finding of file.findings) {
        if (isShown(finding, level)) keep(findingRow(path, finding.sheet, finding));
      }
    },
    rows() {
      const gravest = ORDER.flatMap((kind) => byKind.get(kind) ?? []).slice(0, limits.findings);
      const findings = gravest.sort((a, b) => a.at - b.at).map(({ row }) => row);
      return { tables, findings, across, unreadable, total };
    },
  };
}

function findingRow(path: string, sheet: string | null, finding: FindingResult): FindingRow {
  return {
    path,
    sheet,
    cell: finding.cells[0] ?? null,
    kind: kindOf(finding),
    check: finding.check,
    message: finding.message,
    expected: finding.expected ?? null,
  };
}

/** The files that have to go back to those who made them: any with an error. */
export function filesWithErrors({ tables, across }: ReportRows): ReadonlySet<string> {
  return new Set(
    [...tables, ...across]
      .filter(({ count }) => count.errors + count.undecided > 0)
      .map(({ path }) => path),
  );
}
