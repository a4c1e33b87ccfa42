import type { Finding } from '../../checks/run';
import { problemOf } from '../../engine/problems';
import type { CommandResult, Session } from '../../engine/session';
import type { SheetId } from '../../hosts/port';
import type { Words } from '../../messages';
import type { PaneTools } from '../context';
import { useCommand, type Command } from '../use-command';
import { levelOf } from '../view-model/levels';

/** The commands that put into the workbook what was found. */
export interface SheetCommands {
  readonly annotate: Command;
  readonly clearNotes: Command;
  readonly report: Command;
}

/** Each says how it went. */
export function useSheetCommands({
  session,
  words,
  run,
  announce,
}: Pick<PaneTools, 'session' | 'words' | 'run' | 'announce'>): SheetCommands {
  const annotate = useCommand(async () => {
    const done = await run(session.annotate((finding) => noteText(words, finding)));
    if (done) announce(counted(words, 'done.annotate', done.value.notes));
  });
  const clearNotes = useCommand(async () => {
    const done = await run(session.clearNotes());
    if (done) announce(counted(words, 'done.clearNotes', done.value.notes));
  });
  const report = useCommand(async () => {
    if (await run(makeReport(session, words))) announce(words.t('done.report'));
  });
  return { annotate, clearNotes, report };
}

function counted(words: Words, key: 'done.annotate' | 'done.clearNotes', count: number): string {
  return count > 0 ? words.t(key, { count }) : words.t(`${key}.none`);
}

/** A finding as it stands in a note. */
function noteText(words: Words, finding: Finding): string {
  const { title, message, fix } = words.finding(finding);
  const note = words.t('note.finding', {
    level: words.t(`level.${levelOf(finding)}`),
    title,
    detail: message,
  });
  return fix ? `${note}\n${words.t('note.how', { how: fix })}` : note;
}

/** What makes the report is loaded first: most people never need it. */
async function makeReport(session: Session, words: Words): Promise<CommandResult<SheetId>> {
  try {
    const { reportPlan } = await import('../../report/report-plan');
    return await session.report((assessment) => reportPlan(assessment, words, new Date()));
  } catch (error) {
    return { ok: false, problems: [problemOf(error)] };
  }
}
