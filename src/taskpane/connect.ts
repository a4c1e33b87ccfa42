import type { Problem } from '../engine/assessment';
import { createSession } from '../engine/create-session';
import { problemOf } from '../engine/problems';
import type { Session } from '../engine/session';
import type { Host } from '../hosts/port';

/** Why there is no pane. */
export type Refusal =
  | { readonly state: 'no-excel' }
  | { readonly state: 'unreachable' }
  | { readonly state: 'too-old'; readonly requirement: string }
  | { readonly state: 'failed'; readonly problem: Problem };

/** A session over the workbook, and how to let go of both. */
export interface Connected {
  readonly state: 'connected';
  readonly session: Session;
  /** Whether the session can take back its last command. */
  readonly undo: boolean;
  readonly dispose: () => void;
}

/** What the page needs of Office in order to connect. */
export interface OfficeAccess {
  readonly ready: () => Promise<'excel' | 'other' | 'unreachable'>;
  /** What the running Excel lacks; null when it has everything. */
  readonly missing: () => string | null;
  readonly createHost: () => Promise<Host>;
}

/** Connects to the workbook, or says why not. It never throws. */
export async function connect(office: OfficeAccess): Promise<Connected | Refusal> {
  try {
    const where = await office.ready();
    if (where === 'unreachable') return { state: 'unreachable' };
    if (where === 'other') return { state: 'no-excel' };
    const requirement = office.missing();
    if (requirement !== null) return { state: 'too-old', requirement };
    const host = await office.createHost();
    const session = createSession(host);
    return {
      state: 'connected',
      session,
      undo: host.capabilities.undo,
      dispose: () => {
        session.dispose();
        host.dispose();
      },
    };
  } catch (error) {
    return { state: 'failed', problem: problemOf(error) };
  }
}
