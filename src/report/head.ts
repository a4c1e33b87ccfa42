import { ALL_CHECKS } from '../checks/registry';
import { levelOfCheck, type Settings } from '../checks/settings';
import type { WorkbookAssessment } from '../engine/assessment';
import { verdictOf } from '../engine/verdict';
import type { Words } from '../messages';
import type { Say } from './report-words';

/** 可以报送, or everything that keeps the workbook from it. */
export function verdictText(assessment: WorkbookAssessment, words: Words, say: Say): string {
  const { tables, ready, counts, blanks, undecided, incomplete } = verdictOf(assessment);
  if (tables === 0) return words.t('verdict.none');
  if (ready) {
    const { warning } = counts;
    const look = warning > 0 ? [words.t('verdict.ready.warnings', { count: warning })] : [];
    return [words.t('verdict.ready'), ...look].join(say('report.verdict.separator'));
  }
  const left = [
    ['verdict.errors', counts.error],
    ['verdict.blanks', blanks],
    ['verdict.undecided', undecided],
    ['verdict.incomplete', blanks === 0 ? incomplete : 0],
  ] as const;
  return left
    .flatMap(([key, count]) => (count > 0 ? [words.t(key, { count })] : []))
    .join(say('report.verdict.separator'));
}

/** The rules in force: a bureau's settings by name with what they change, or the forms' own. */
export function rulesText(settings: Settings | null, say: Say): string {
  if (!settings) return say('report.rules.forms');
  const { name, thresholds, publication } = settings;
  const levels = ALL_CHECKS.filter(
    (check) => levelOfCheck(check, settings) !== check.severity,
  ).length;
  const limits = Object.keys(thresholds).length;
  const details = [
    ...(levels > 0 ? [say('report.rules.levels', { count: levels })] : []),
    ...(limits > 0 ? [say('report.rules.thresholds', { count: limits })] : []),
    ...(publication ? [say('report.rules.publication')] : []),
  ];
  return say('report.rules.settings', {
    name,
    details: details.join(say('report.rules.separator')) || say('report.rules.same'),
  });
}

/** Local time as people write it in a report: 2024-03-05 09:07. */
export function timeText(time: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = [time.getFullYear(), two(time.getMonth() + 1), two(time.getDate())].join('-');
  return `${day} ${two(time.getHours())}:${two(time.getMinutes())}`;
}
