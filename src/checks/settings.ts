import type { Form, Thresholds } from '../templates/form';
import type { Severity } from './check';

/** What a bureau may make of a check: another level, or nothing at all. */
export type LevelSetting = Severity | 'off';

/** A bureau's own rules: levels of checks and limits that take the place of the forms'. */
export interface Settings {
  /** What they are called, such as "岳阳市财政局2024年度". */
  readonly name: string;
  /** Levels by the ids of checks. */
  readonly levels: Readonly<Record<string, LevelSetting>>;
  readonly thresholds: Partial<Thresholds>;
  /** Whether the tables are checked as copies meant for publication. */
  readonly publication: boolean;
}

/** The form with a bureau's limits in the place of its own. */
export function withThresholds(form: Form, settings: Settings | null): Form {
  if (!settings || Object.keys(settings.thresholds).length === 0) return form;
  return { ...form, thresholds: { ...form.thresholds, ...settings.thresholds } };
}

/** A check's level under some settings; undefined when it is switched off. */
export function levelOfCheck(
  { id, severity }: { readonly id: string; readonly severity: Severity },
  settings: Settings | null,
): Severity | undefined {
  const level = settings && Object.hasOwn(settings.levels, id) ? settings.levels[id] : severity;
  return level === 'off' ? undefined : (level ?? severity);
}
