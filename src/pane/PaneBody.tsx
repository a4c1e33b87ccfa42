import { makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Problem } from '../engine/assessment';
import type { CommandResult, Session } from '../engine/session';
import type { Words } from '../messages';
import { PaneContext, type PaneActions, type PaneTools, type Tab } from './context';
import type { PaneCommand } from './pane-command';
import { Header } from './parts/Header';
import { LiveRegion } from './parts/LiveRegion';
import { Notices } from './parts/Notices';
import { RulesNotice } from './parts/RulesNotice';
import { Standing } from './parts/Standing';
import { StatusLine } from './parts/StatusLine';
import type { Choices } from './menu/PaneMenu';
import { TabBar } from './parts/TabBar';
import { TabPanel } from './parts/TabPanel';
import { useSaid } from './parts/use-said';
import { VerdictPanel } from './parts/VerdictPanel';
import type { ReadFile } from './import/read-file';
import type { Preferences } from './preferences';
import { useSheetCommands } from './report/use-sheet-commands';
import { useSettings } from './settings/use-settings';
import { useTask } from './tasks/use-task';
import { useAssessment } from './use-assessment';
import { firstTab, useInitial } from './use-initial';
import { NO_FILTER } from './view-model/problems';
import { signatureOf, type JudgedVerdict } from './view-model/verdict';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    minHeight: 0,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    lineBreak: 'strict',
    overflowWrap: 'anywhere',
    textWrap: 'pretty',
    '& *': { boxSizing: 'border-box' },
  },
  main: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
  },
  tabs: { display: 'contents' },
  away: { display: 'none' },
});

/** The pane under its providers: a header that stays, the verdict, and the tabs. */
export function PaneBody({
  session,
  words,
  actions,
  preferences,
  initial,
  readFile,
  offered,
  choices,
}: {
  session: Session;
  words: Words;
  actions: PaneActions;
  preferences: Preferences;
  initial: PaneCommand | null;
  readFile: ReadFile | null;
  offered: File | null;
  choices: Choices;
}) {
  const styles = useStyles();
  const assessment = useAssessment(session);
  const [tab, setTab] = useState<Tab>(() => firstTab(initial));
  const [filter, setFilter] = useState(NO_FILTER);
  const [refusals, setRefusals] = useState<readonly Problem[]>([]);
  const [judged, setJudged] = useState<JudgedVerdict | null>(null);

  const run = useCallback(async <T,>(command: Promise<CommandResult<T>>) => {
    const result = await command;
    setRefusals(result.ok ? [] : result.problems);
    return result.ok ? { value: result.value } : undefined;
  }, []);

  const refuse = useCallback((problem: Problem) => {
    setRefusals([problem]);
  }, []);
  const { said, announce, hush } = useSaid(session);
  const settings = useSettings(session, preferences, words, announce);
  const commands = useSheetCommands({ session, words, run, announce });

  const validate = useCallback(async () => {
    const done = await run(session.validate());
    if (done) setJudged({ verdict: done.value, signature: signatureOf(session.current()) });
  }, [run, session]);
  useInitial(initial, session, validate);
  const { shown, tools: tasks } = useTask(readFile, tab, refuse);
  useEffect(() => {
    if (offered) tasks.importFile?.(offered);
  }, [offered, tasks]);

  const tools = useMemo<PaneTools>(
    () => ({
      session,
      assessment,
      words,
      actions,
      settings,
      tasks,
      run,
      announce,
      go: (sheet, cell) => void run(session.select(sheet, cell)),
      open: setTab,
      showProblems: (wanted) => {
        setFilter(wanted);
        setTab('problems');
        tasks.leave();
      },
    }),
    [session, assessment, words, actions, settings, tasks, run, announce],
  );

  return (
    <PaneContext.Provider value={tools}>
      <div className={styles.root}>
        <Header choices={choices} commands={commands} onValidate={validate} />
        <Standing
          report={commands.report}
          adopting={shown?.task.kind === 'adopt' ? shown.task.sheet : null}
        />
        <div className={styles.main}>
          <Notices
            refusals={refusals}
            onDismiss={() => {
              setRefusals([]);
            }}
          />
          <RulesNotice />
          <VerdictPanel
            judged={judged}
            onDismiss={() => {
              setJudged(null);
            }}
          />
          {shown && <shown.View key={shown.nth} task={shown.task} />}
          <div className={shown ? styles.away : styles.tabs}>
            <TabBar tab={tab} onTab={setTab} />
            <TabPanel tab={tab} filter={filter} onFilter={setFilter} initial={initial} />
          </div>
        </div>
        <StatusLine message={said} onDismiss={hush} />
        <LiveRegion />
      </div>
    </PaneContext.Provider>
  );
}
