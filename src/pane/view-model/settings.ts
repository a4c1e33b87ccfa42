import { ALL_CHECKS } from '../../checks/registry';
import type { Settings } from '../../checks/settings';
import { text, type Text } from './print';

/** What is in force beside the usual rules, as the pane tells it. */
export interface SettingsView {
  /** What a bureau calls its rules; "" when only the check of copies for publication was switched on. */
  readonly name: string;
  /** What differs from the usual rules, part by part. */
  readonly changes: readonly Text[];
}

/** What some settings change of the usual rules. */
export function settingsView({ name, levels, thresholds, publication }: Settings): SettingsView {
  const changed = ALL_CHECKS.filter(
    ({ id, severity }) => Object.hasOwn(levels, id) && levels[id] !== severity,
  );
  const off = changed.filter(({ id }) => levels[id] === 'off').length;
  const limits = Object.keys(thresholds).length;
  const others = changed.length - off + limits;
  return {
    name,
    changes: [
      ...(off > 0 ? [text('settings.off', { count: off })] : []),
      ...(others > 0 ? [text('settings.changed', { count: others })] : []),
      ...(publication ? [text('settings.publication')] : []),
    ],
  };
}

/**
 * The settings to be put in force.
 * @param rules a bureau's own, as loaded from its file
 * @param publication the user's own choice, which goes before the file's; null when none was made
 */
export function effectiveSettings(
  rules: Settings | null,
  publication: boolean | null,
): Settings | null {
  if (publication === null) return rules;
  if (rules) return { ...rules, publication };
  return publication ? { name: '', levels: {}, thresholds: {}, publication } : null;
}
