import { FluentProvider } from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import { Pane, type PaneCommand } from '../pane';
import { chosenLocale, chosenTheme, type Preferences } from '../pane/preferences';
import { useTheme } from '../pane/theme';
import { useSpoken } from '../pane/use-spoken';
import { withAutoOpen } from './auto-open';
import { connect, type Connected, type OfficeAccess, type Refusal } from './connect';
import { readFile } from './read-file';
import { StartScreen } from './StartScreen';
import type { Surroundings } from './surroundings';

/** What the page is made of. */
export interface TaskpaneProps {
  readonly office: OfficeAccess;
  readonly surroundings: Surroundings;
  readonly preferences: Preferences;
  /** Has the pane open together with the document. */
  readonly remember: () => Promise<unknown>;
  /** What the ribbon button asked for; asked when the pane is there to carry it out. */
  readonly takeCommand: () => PaneCommand | null;
  /** Loads the page again. */
  readonly reload: () => void;
}

const FILL = { height: '100%' } as const;

/** The page of the task pane: it connects to Excel and shows the pane, or says why it cannot. */
export function TaskpaneApp(props: TaskpaneProps) {
  const { office, surroundings, preferences, reload } = props;
  const [attempt, setAttempt] = useState(0);
  const [outcome, setOutcome] = useState<Connected | Refusal | null>(null);
  const theme = useTheme(chosenTheme(preferences, 'system'), surroundings.theme);

  useEffect(() => {
    let here = true;
    let connected: Connected | null = null;
    void connect(office).then((result) => {
      if (result.state === 'connected') {
        if (here) connected = result;
        else result.dispose();
      }
      if (here) setOutcome(result);
    });
    return () => {
      here = false;
      connected?.dispose();
    };
  }, [office, attempt]);

  const spoken = useSpoken(chosenLocale(preferences, surroundings.locale()));
  if (outcome?.state === 'connected') return <ConnectedPane {...props} connected={outcome} />;
  if (spoken === null) return null;
  return (
    <FluentProvider theme={theme} lang={spoken} style={FILL}>
      <StartScreen
        locale={spoken}
        refusal={outcome}
        onRetry={() => {
          if (outcome?.state === 'unreachable') {
            reload();
            return;
          }
          setOutcome(null);
          setAttempt(attempt + 1);
        }}
      />
    </FluentProvider>
  );
}

function ConnectedPane({
  connected,
  surroundings,
  preferences,
  remember,
  takeCommand,
  reload,
}: TaskpaneProps & { connected: Connected }) {
  const session = useMemo(
    () => withAutoOpen(connected.session, remember),
    [connected.session, remember],
  );
  const [initial] = useState(takeCommand);
  const { undo } = connected;
  const actions = useMemo(() => ({ reload, undo }), [reload, undo]);
  useEffect(() => {
    surroundings.keep();
  }, [surroundings]);
  return (
    <Pane
      session={session}
      locale={surroundings.locale()}
      surroundings={surroundings.theme}
      preferences={preferences}
      actions={actions}
      initial={initial}
      readFile={readFile}
    />
  );
}
