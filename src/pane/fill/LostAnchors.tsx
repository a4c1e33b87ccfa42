import {
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from '@fluentui/react-components';
import type { Words } from '../../messages';
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
        <div>{words.t('fill.lost.next', { labels: listed(words, labels) })}</div>
      </MessageBarBody>
    </MessageBar>
  );
}

/** Labels of the form in a row: they are Chinese in any language. */
export function listed({ locale }: Words, labels: readonly string[]): string {
  return locale === 'en' ? labels.map((label) => `“${label}”`).join(', ') : labels.join('、');
}
