import { PANE_COMMANDS, type PaneCommand } from '../pane/pane-command';

export { PANE_COMMANDS, type PaneCommand } from '../pane/pane-command';

/**
 * What the ribbon button that opened the pane asks for: `?command=…` of the pane's address.
 * @param address a whole address, or its query. Office appends parameters of its own, some versions with a second "?"
 * @returns null for the button that only opens the pane, and for anything that is no command
 */
export function commandOf(address: string): PaneCommand | null {
  const [beforeHash = ''] = address.split('#', 1);
  const [, asked] = /(?:^|[?&])command=([^?&]*)/.exec(beforeHash) ?? [];
  return PANE_COMMANDS.find((command) => command === asked) ?? null;
}
