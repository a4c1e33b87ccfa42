/** What a pane may be asked to begin with. */
export const PANE_COMMANDS = ['insert-department', 'insert-project', 'validate'] as const;
/** One of them. */
export type PaneCommand = (typeof PANE_COMMANDS)[number];
