import {
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from '@fluentui/react-components';
import { usePane } from '../context';

const useStyles = makeStyles({ root: { margin: tokens.spacingHorizontalS } });

/** Names the parts of the form that were not found, and what to do about it. */
export function LostAnchors({ labels }: { labels: readonly string[] }) {
  const styles = useStyles();
  const { words } = usePane();
  if (labels.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline" politeness="polite" className={styles.root}>
      <MessageBarBody>
        <MessageBarTitle>{words.t('fill.lost.title')}</MessageBarTitle>
        <div>
          {words.t('fill.lost.next', {
            labels: labels
              .map((label) => (words.locale === 'en' ? `“${label}”` : label))
              .join(words.locale === 'en' ? ', ' : '、'),
          })}
        </div>
      </MessageBarBody>
    </MessageBar>
  );
}
