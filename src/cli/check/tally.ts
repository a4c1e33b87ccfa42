import type { Severity } from '../../checks/check';
import type { Grade } from '../../templates/form';
import type { FileResult, FindingResult } from './result';

/** Sums over all files, whatever level of findings is shown. */
export interface Summary {
  readonly files: number;
  readonly checked: number;
  readonly unreadable: number;
  readonly tables: number;
  readonly departments: number;
  readonly projects: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  /** What cannot be told from what stands in the tables. */
  readonly cannotTell: number;
  /** Checks that failed themselves. */
  readonly undecided: number;
  /** Checked files without a finding of level error. */
  readonly clean: number;
  /** Checked files in which no evaluation table was found. */
  readonly withoutTable: number;
  /** How many findings each check made, the most frequent first. */
  readonly byCheck: Readonly<Record<string, number>>;
  /** How many tables have which grade; `none` for those that are not complete. */
  readonly grades: Readonly<Record<Grade | 'none', number>>;
  /** Whether the run was ended before all files were checked. */
  readonly interrupted?: true;
}

/** How many findings of each kind. */
export interface Count {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly cannotTell: number;
  readonly undecided: number;
}

const KINDS: Readonly<Record<Severity, keyof Count>> = {
  error: 'errors',
  warning: 'warnings',
  info: 'infos',
};

/** What a finding counts as. */
export function kindOf({ status, severity }: FindingResult): keyof Count {
  if (status === undefined) return KINDS[severity];
  return status === 'undecided' ? 'undecided' : 'cannotTell';
}

/** Counts findings by kind. */
export function countOf(findings: Iterable<FindingResult>): Count {
  const count = { errors: 0, warnings: 0, infos: 0, cannotTell: 0, undecided: 0 };
  for (const finding of findings) count[kindOf(finding)] += 1;
  return count;
}

/** All findings of a file, those across its tables last. */
export function findingsOf({ tables, findings }: FileResult): readonly FindingResult[] {
  return [...tables.flatMap((table) => table.findings), ...findings];
}

/** Running sums: their size does not grow with the number of files. */
export interface Tally {
  add(file: FileResult): void;
  /** @param files how many there were to check */
  summary(files: number): Summary;
}

export function createTally(): Tally {
  const sums = { files: 0, checked: 0, unreadable: 0, tables: 0, departments: 0, projects: 0 };
  const counts = { errors: 0, warnings: 0, infos: 0, cannotTell: 0, undecided: 0 };
  const grades = { excellent: 0, good: 0, fair: 0, poor: 0, none: 0 };
  const byCheck = new Map<string, number>();
  let clean = 0;
  let withoutTable = 0;
  return {
    add(file) {
      sums.files += 1;
      sums[file.status] += 1;
      for (const { kind, grade } of file.tables) {
        sums.tables += 1;
        sums[`${kind}s`] += 1;
        grades[grade ?? 'none'] += 1;
      }
      const findings = findingsOf(file);
      for (const finding of findings) {
        counts[kindOf(finding)] += 1;
        if (finding.status !== undefined) continue;
        byCheck.set(finding.check, (byCheck.get(finding.check) ?? 0) + 1);
      }
      if (file.status === 'unreadable') return;
      if (file.tables.length === 0) withoutTable += 1;
      const { errors, undecided } = countOf(findings);
      if (errors + undecided === 0) clean += 1;
    },
    summary: (files) => ({
      ...sums,
      ...counts,
      clean,
      withoutTable,
      byCheck: Object.fromEntries(
        [...byCheck].sort(([a, left], [b, right]) => right - left || (a < b ? -1 : 1)),
      ),
      grades: { ...grades },
      ...(sums.files < files && { interrupted: true }),
    }),
  };
}
