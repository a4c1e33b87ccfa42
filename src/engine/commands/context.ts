import type { Host, SheetId } from '../../hosts/port';
import type { CellPosition } from '../../sheet/address';
import type { Rules } from '../assess';
import type { Problem, WorkbookAssessment } from '../assessment';
import type { Reader } from '../reader';
import type { CommandResult } from '../session';

/** What commands work with. */
export interface CommandContext {
  readonly host: Host;
  readonly reader: Reader;
  /** What is in force now. */
  readonly rules: () => Rules;
  /** What is known now. */
  readonly assessment: () => WorkbookAssessment;
  /**
   * Runs a command that writes: one after the other, each is planned on what the one before has left. Whatever goes wrong
   * becomes a problem.
   */
  readonly exclusively: <T>(run: () => Promise<CommandResult<T>>) => Promise<CommandResult<T>>;
}

/** A command that gives nothing back was carried out. */
export const DONE: CommandResult = Object.freeze({ ok: true, value: undefined });

/** A command that was refused. */
export interface Refused {
  readonly ok: false;
  readonly problems: readonly Problem[];
}

/** Refuses a command. */
export function refused(...problems: readonly Problem[]): Refused {
  return { ok: false, problems };
}

/** Showing is a courtesy: a host that cannot do it now does not undo what was done. */
export async function show(host: Host, sheet: SheetId, cell: CellPosition): Promise<void> {
  if (!host.capabilities.select) return;
  await host.select(sheet, cell).catch(() => undefined);
}
