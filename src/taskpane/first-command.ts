import { commandOf, type PaneCommand } from '../commands/pane-command';

const CARRIED_OUT = 'jixiao.carried-out';

/** How the page came up, and where it remembers what it did; both are the browser's. */
export interface PageHistory {
  readonly address: string;
  /** Whether it was loaded again rather than opened. */
  readonly again: boolean;
  readonly storage: () => Pick<Storage, 'getItem' | 'setItem'>;
}

/**
 * What the ribbon button asked for, to be called when it is about to be carried out. The address keeps the command, as
 * Office takes the page's means to change it away; so a page that is loaded again leaves out what it has carried out
 * before. A click on a button opens the page anew, and always counts; so does a second attempt to connect.
 */
export function takeCommand({ address, again, storage }: PageHistory): PaneCommand | null {
  const command = commandOf(address);
  if (!command) return null;
  try {
    const kept = storage();
    if (again && kept.getItem(CARRIED_OUT) === command) return null;
    kept.setItem(CARRIED_OUT, command);
    return command;
  } catch {
    return again ? null : command;
  }
}

/** The history of the page that this runs in. */
export function pageHistory(): PageHistory {
  const [navigation] = performance.getEntriesByType('navigation');
  const type = navigation instanceof PerformanceNavigationTiming ? navigation.type : 'navigate';
  return {
    address: window.location.href,
    again: type === 'reload' || type === 'back_forward',
    storage: () => window.sessionStorage,
  };
}
