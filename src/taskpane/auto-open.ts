import type { Session } from '../engine/session';

/**
 * A session that, once tables were inserted, has the pane open together with the document.
 * @param remember writes that into the document; it never rejects, and nobody waits for it
 */
export function withAutoOpen(session: Session, remember: () => Promise<unknown>): Session {
  return {
    ...session,
    insert: async (request, options) => {
      const result = await session.insert(request, options);
      if (result.ok) void remember();
      return result;
    },
  };
}
