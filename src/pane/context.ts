import { createContext, useContext } from 'react';
import type { WorkbookAssessment } from '../engine/assessment';
import type { CommandResult, Session } from '../engine/session';
import type { SheetId } from '../hosts/port';
import type { Words } from '../messages';
import type { CellPosition } from '../sheet/address';
import type { SettingsTools } from './settings/use-settings';
import type { TaskTools } from './tasks/use-task';
import type { ProblemFilter } from './view-model/problems';

/** The pane's tabs in their order. */
export const TABS = ['fill', 'problems', 'workbook', 'insert'] as const;
/** A tab of the pane. */
export type Tab = (typeof TABS)[number];

/** What the entry offers beyond the session. */
export interface PaneActions {
  /** Opens the example workbook; missing where there is none. */
  readonly openExample?: () => void;
  /** Loads the page again; missing where that would lose the workbook. */
  readonly reload?: () => void;
  /** Whether the session can take back its last command. */
  readonly undo?: boolean;
}

/** What every part of the pane may use. */
export interface PaneTools {
  readonly session: Session;
  readonly assessment: WorkbookAssessment;
  readonly words: Words;
  readonly actions: PaneActions;
  readonly settings: SettingsTools;
  readonly tasks: TaskTools;
  /** Waits for a command; a refusal is shown to the user and answered with undefined. */
  readonly run: <T>(
    command: Promise<CommandResult<T>>,
  ) => Promise<{ readonly value: T } | undefined>;
  /** Shows a cell in the sheet. */
  readonly go: (sheet: SheetId, cell: CellPosition) => void;
  /**
   * Says what was done, and offers to take it back where the session can.
   * @param steps of undo that it took; nothing is offered when missing
   */
  readonly announce: (message: string, steps?: number) => void;
  readonly open: (tab: Tab) => void;
  readonly showProblems: (filter: ProblemFilter) => void;
}

/** Where the pane's parts find their tools. */
export const PaneContext = createContext<PaneTools | null>(null);

/**
 * The tools of the pane around this component.
 * @throws Error outside of a pane: a bug
 */
export function usePane(): PaneTools {
  const tools = useContext(PaneContext);
  if (!tools) throw new Error('usePane outside of <Pane>');
  return tools;
}
