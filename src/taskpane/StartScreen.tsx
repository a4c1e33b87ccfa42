import { Button, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { wordsOf, type Locale } from '../messages';
import { fillPlain } from '../messages/print';
import { problemText } from '../messages/problems';
import { textsOf } from '../messages/texts';
import type { TaskpaneKey } from '../messages/zh-cn/taskpane';
import type { Refusal } from './connect';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalM,
    height: '100%',
    boxSizing: 'border-box',
    overflowY: 'auto',
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalL}`,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    lineBreak: 'strict',
    overflowWrap: 'anywhere',
    textWrap: 'pretty',
  },
  waiting: { alignItems: 'center', justifyContent: 'center' },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { margin: 0 },
  code: { color: tokens.colorNeutralForeground2 },
});

/** Stands until the pane does, or instead of it: what is the matter, and what to do. */
export function StartScreen({
  locale,
  refusal,
  onRetry,
}: {
  locale: Locale;
  /** Null while the page connects. */
  refusal: Refusal | null;
  onRetry: () => void;
}) {
  const styles = useStyles();
  const texts = textsOf(locale);
  const say = (key: TaskpaneKey, fillings: Readonly<Record<string, string>> = {}): string =>
    fillPlain(texts[key] ?? key, fillings);
  if (!refusal) {
    return (
      <div className={`${styles.root} ${styles.waiting}`}>
        <h1 className={styles.title}>{wordsOf(locale).t('app.name')}</h1>
        <Spinner label={say('taskpane.connecting')} labelPosition="below" role="status" />
      </div>
    );
  }
  const { state } = refusal;
  const text =
    state === 'failed'
      ? problemText(refusal.problem, texts)
      : say(`taskpane.${state}.text`, state === 'too-old' ? refusal : {});
  return (
    <div className={styles.root} role="alert">
      <h1 className={styles.title}>{say(`taskpane.${state}`)}</h1>
      <Text as="p" block className={styles.text}>
        {text}
      </Text>
      <Text as="p" block className={styles.text}>
        {say(`taskpane.${state}.next`)}
      </Text>
      {state === 'failed' && (
        <Text as="p" block size={200} className={`${styles.text} ${styles.code}`}>
          {say('taskpane.code', { code: refusal.problem.code })}
        </Text>
      )}
      {(state === 'failed' || state === 'unreachable') && (
        <Button appearance="primary" onClick={onRetry}>
          {say('taskpane.retry')}
        </Button>
      )}
    </div>
  );
}
