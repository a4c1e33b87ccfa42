import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import type { Problem } from '../../engine/assessment';
import { usePane } from '../context';
import { useCommand } from '../use-command';

const useStyles = makeStyles({
  root: { flexShrink: 0, margin: tokens.spacingHorizontalS, marginBottom: 0 },
});

/** What is wrong with the session itself, and what could not be done. Each says what to do next. */
export function Notices({
  refusals,
  onDismiss,
}: {
  refusals: readonly Problem[];
  onDismiss: () => void;
}) {
  const styles = useStyles();
  const { assessment, session, words } = usePane();
  const { problem, state } = assessment;
  const refresh = useCommand(() => session.refresh());
  return (
    <>
      {state === 'disposed' && (
        <MessageBar intent="warning" layout="multiline" className={styles.root}>
          <MessageBarBody>
            <MessageBarTitle>{words.t('app.disposed')}</MessageBarTitle>
            {words.t('app.disposed.next')}
          </MessageBarBody>
        </MessageBar>
      )}
      {problem && state !== 'disposed' && (
        <MessageBar intent="error" layout="multiline" className={styles.root}>
          <MessageBarBody>
            <MessageBarTitle>{words.t('problem.unread')}</MessageBarTitle>
            <div>{words.problem(problem)}</div>
          </MessageBarBody>
          <MessageBarActions>
            <Button size="small" disabledFocusable={refresh.busy} onClick={refresh.start}>
              {words.t('problem.retry')}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {refusals.length > 0 && (
        <MessageBar intent="warning" layout="multiline" className={styles.root}>
          <MessageBarBody>
            <MessageBarTitle>{words.t('problem.title')}</MessageBarTitle>
            {refusals.map((refusal, index) => (
              <div key={`${refusal.code} ${String(index)}`}>{words.problem(refusal)}</div>
            ))}
          </MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button
                size="small"
                appearance="transparent"
                icon={<Dismiss16Regular />}
                aria-label={words.t('problem.dismiss')}
                onClick={onDismiss}
              />
            }
          />
        </MessageBar>
      )}
    </>
  );
}
