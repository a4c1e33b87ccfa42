import type { Finding } from '../../checks/run';
import type { Counts } from '../../engine/assessment';

/** How findings are sorted and filtered: by severity, with what could not be judged on its own. */
export const LEVELS = ['error', 'warning', 'info', 'cannot-tell'] as const;
/** One of the levels. */
export type Level = (typeof LEVELS)[number];

/** What is shown before anybody filters: everything that was judged. */
export const DEFAULT_LEVELS: readonly Level[] = ['error', 'warning', 'info'];

/** The level under which a finding is shown. */
export function levelOf(finding: Finding): Level {
  return finding.status === 'cannot-tell' ? 'cannot-tell' : finding.severity;
}

/** The place of a level among all, from 0: the gravest first. */
export function rankOf(level: Level): number {
  return LEVELS.indexOf(level);
}

/** How many findings there are of each level. */
export function countLevels(findings: readonly Finding[]): Record<Level, number> {
  const counts: Record<Level, number> = { error: 0, warning: 0, info: 0, 'cannot-tell': 0 };
  for (const finding of findings) counts[levelOf(finding)]++;
  return counts;
}

/** The engine's counts by level. */
export function levelsOf(counts: Counts): Record<Level, number> {
  return {
    error: counts.error,
    warning: counts.warning,
    info: counts.info,
    'cannot-tell': counts.cannotTell,
  };
}
