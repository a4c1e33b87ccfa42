import type { FixReport, FixTarget } from '../../engine/session';
import type { Words } from '../../messages';
import { usePane } from '../context';
import { useCommand, type Command } from '../use-command';

/** Applies fixes and says how that went; one command for every button, so that no two run at the same time. */
export type Fixing = Command<[targets: readonly FixTarget[], after?: (applied: boolean) => void]>;

/** The command behind every button that mends something. */
export function useFixing(): Fixing {
  const { session, words, run, announce } = usePane();
  return useCommand(async (targets: readonly FixTarget[], after?: (applied: boolean) => void) => {
    const done = await run(session.fix(targets));
    if (done) announce(reportText(words, done.value));
    after?.(done !== undefined);
  });
}

function reportText(words: Words, { applied, skipped }: FixReport): string {
  const [first] = skipped;
  return first
    ? words.t('done.fix.skipped', {
        count: applied.length,
        skipped: skipped.length,
        reason: words.problem(first.problem),
      })
    : words.t('done.fix', { count: applied.length });
}
