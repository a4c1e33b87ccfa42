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
import { usePane } from '../context';
import type { RulesProblem } from '../settings/read-rules';
import { useSay } from './Traced';

const useStyles = makeStyles({
  root: { flexShrink: 0, margin: tokens.spacingHorizontalS, marginBottom: 0 },
  list: {
    maxHeight: '160px',
    overflowY: 'auto',
    margin: 0,
    paddingLeft: tokens.spacingHorizontalXL,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

/** Why a file of rules was not put in force: what is wrong with it, place by place. */
export function RulesNotice() {
  const styles = useStyles();
  const { words, settings } = usePane();
  const say = useSay();
  const { refusal, dismiss } = settings;
  if (!refusal) return null;
  const { name, kept, problems } = refusal;
  const told = (problem: RulesProblem) =>
    'code' in problem ? words.problem(problem) : say(problem);
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.root}>
      <MessageBarBody>
        <MessageBarTitle>
          {words.t(kept ? 'settings.kept.refused' : 'settings.refused', { name })}
        </MessageBarTitle>
        <ul className={styles.list} tabIndex={0}>
          {problems.map((problem, index) => (
            <li key={index}>{told(problem)}</li>
          ))}
        </ul>
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            size="small"
            appearance="transparent"
            icon={<Dismiss16Regular />}
            aria-label={words.t('settings.dismiss')}
            onClick={dismiss}
          />
        }
      />
    </MessageBar>
  );
}
