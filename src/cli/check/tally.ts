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

type SumKey = Exclude<keyof Summary, 'byCheck' | 'grades' | 'interrupted'>;
type GradeKey = keyof Summary['grades'];

const NO_GRADES: Readonly<Record<GradeKey, number>> = {
  excellent: 0,
  good: 0,
  fair: 0,
  poor: 0,
  none: 0,
};

/** How many findings of each kind. */
export interface Count {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly cannotTell: number;
  readonly undecided: number;
}

const NO_FINDINGS: Count = { errors: 0, warnings: 0, infos: 0, cannotTell: 0, undecided: 0 };

/** In the order in which they are told. */
const NO_SUMS: Readonly<Record<SumKey, number>> = {
  files: 0,
  checked: 0,
  unreadable: 0,
  tables: 0,
  departments: 0,
  projects: 0,
  ...NO_FINDINGS,
  clean: 0,
  withoutTable: 0,
};

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
  const count = { ...NO_FINDINGS };
  for (const finding of findings) count[kindOf(finding)] += 1;
  return count;
}

/** All findings of a file, those across its tables last. */
export function findingsOf({ tables, findings }: FileResult): readonly FindingResult[] {
  return [...tables.flatMap((table) => table.findings), ...findings];
}

/** What there is to count in one file. */
export function summaryOf(file: FileResult): Summary {
  const grades = { ...NO_GRADES };
  const kinds = { departments: 0, projects: 0 };
  for (const { kind, grade } of file.tables) {
    kinds[`${kind}s`] += 1;
    grades[grade ?? 'none'] += 1;
  }
  const findings = findingsOf(file);
  const byCheck: Record<string, number> = {};
  for (const { check, status } of findings) {
    if (status === undefined) byCheck[check] = (byCheck[check] ?? 0) + 1;
  }
  const counts = countOf(findings);
  const isChecked = file.status === 'checked';
  return {
    files: 1,
    checked: isChecked ? 1 : 0,
    unreadable: isChecked ? 0 : 1,
    tables: file.tables.length,
    ...kinds,
    ...counts,
    clean: isChecked && counts.errors + counts.undecided === 0 ? 1 : 0,
    withoutTable: isChecked && file.tables.length === 0 ? 1 : 0,
    byCheck,
    grades,
  };
}

/** Running sums: their size does not grow with the number of files. */
export interface Tally {
  add(file: Summary): void;
  /** @param files how many there were to check */
  summary(files: number): Summary;
}

export function createTally(): Tally {
  const sums: Record<SumKey, number> = { ...NO_SUMS };
  const grades = { ...NO_GRADES };
  const byCheck = new Map<string, number>();
  return {
    add(file) {
      for (const key of Object.keys(sums) as SumKey[]) sums[key] += file[key];
      for (const key of Object.keys(grades) as GradeKey[]) grades[key] += file.grades[key];
      for (const [check, count] of Object.entries(file.byCheck)) {
        byCheck.set(check, (byCheck.get(check) ?? 0) + count);
      }
    },
    summary: (files) => ({
      ...sums,
      byCheck: Object.fromEntries(
        [...byCheck].sort(([a, left], [b, right]) => right - left || (a < b ? -1 : 1)),
      ),
      grades: { ...grades },
      ...(sums.files < files && { interrupted: true }),
    }),
  };
}
