export type { PaneActions } from './context';
export type { FileRead, ReadFile } from './import/read-file';
export { Pane, type PaneProps } from './Pane';
export type { PaneCommand } from './pane-command';
export type { Preferences, ThemeChoice } from './preferences';
export { renderPane } from './render-pane';
export type { ThemeSource } from './theme';
