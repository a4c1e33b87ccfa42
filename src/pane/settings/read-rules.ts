import type { Settings } from '../../checks/settings';
import type { Problem } from '../../engine/assessment';
import { text, type Text } from '../view-model/print';

/** Why rules are not in force: a sentence of the pane, or what is wrong with the file. */
export type RulesProblem = Problem | Text;

/** Rules that could not be put in force. */
export interface RulesRefusal {
  /** The file's name. */
  readonly name: string;
  /** Whether they were loaded before and cannot be used any more. */
  readonly kept: boolean;
  readonly problems: readonly RulesProblem[];
}

type Read =
  | { readonly ok: true; readonly settings: Settings; readonly text: string }
  | { readonly ok: false; readonly problems: readonly RulesProblem[] };

/** A file of rules is a few kilobytes; larger ones are not read at all. In KB. */
const LARGEST = 256;

/** Reads a file of rules. */
export async function readFile(file: File): Promise<Read> {
  if (file.size > LARGEST * 1024) return refused(text('settings.tooLarge', { limit: LARGEST }));
  try {
    return await readRules(await file.text());
  } catch {
    return refused(text('settings.unread'));
  }
}

/** Reads rules. What reads them is loaded first: most people never need it. */
export async function readRules(rules: string): Promise<Read> {
  try {
    const { readSettings } = await import('../../engine/settings-file');
    const result = readSettings(rules);
    return result.ok ? { ...result, text: rules } : result;
  } catch {
    return refused(text('settings.unread'));
  }
}

function refused(problem: RulesProblem): Read {
  return { ok: false, problems: [problem] };
}
