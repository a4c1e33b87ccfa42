import type { RecognisedTable } from '../../engine/adoption';
import { lostLabels } from './fill';

/** Cells of a table that could not be taken in, by the reason. */
export const UNTAKEN = ['unread', 'unreadable'] as const;

/** How much of a table was not recognised: cells and labels. */
export function untakenCount({ lost, unread, unreadable }: RecognisedTable): number {
  return lostLabels(lost).length + unread.length + unreadable.length;
}
