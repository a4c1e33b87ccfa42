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
import { isStale, verdictView, type JudgedVerdict } from '../view-model/verdict';
import { LevelIcon } from './LevelIcon';
import { useSay } from './Traced';

const useStyles = makeStyles({
  root: { flexShrink: 0, margin: tokens.spacingHorizontalS, marginBottom: 0 },
  title: { fontSize: tokens.fontSizeBase400 },
  stale: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXXS },
});

/** The answer of 校验 and what to do next; marked once the workbook has changed since. */
export function VerdictPanel({
  judged,
  onDismiss,
}: {
  judged: JudgedVerdict | null;
  onDismiss: () => void;
}) {
  const styles = useStyles();
  const { assessment, words, go } = usePane();
  const say = useSay();
  if (!judged) return null;
  const { tone, title, details, next } = verdictView(judged.verdict);
  const stale = isStale(judged, assessment);
  return (
    <section aria-label={words.t('verdict.region')}>
      <MessageBar
        intent={stale ? 'info' : tone}
        layout="multiline"
        politeness="polite"
        className={styles.root}
      >
        <MessageBarBody>
          <MessageBarTitle className={styles.title}>{say(title)}</MessageBarTitle>
          {details.map((detail) => (
            <div key={detail.key}>{say(detail)}</div>
          ))}
          {stale && (
            <div className={styles.stale}>
              <LevelIcon level="warning" />
              {words.t('verdict.stale')}
            </div>
          )}
        </MessageBarBody>
        <MessageBarActions
          containerAction={
            <Button
              size="small"
              appearance="transparent"
              icon={<Dismiss16Regular />}
              aria-label={words.t('verdict.dismiss')}
              onClick={onDismiss}
            />
          }
        >
          {next && (
            <Button
              size="small"
              onClick={() => {
                go(next.to.sheet, next.to.cell);
              }}
            >
              {words.t(next.label)}
            </Button>
          )}
        </MessageBarActions>
      </MessageBar>
    </section>
  );
}
