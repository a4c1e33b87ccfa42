import {
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from '@fluentui/react-components';
import { usePane } from '../context';
import type { LineRefusal } from '../view-model/insert';

const useStyles = makeStyles({
  list: { margin: `${tokens.spacingVerticalXS} 0 0`, paddingLeft: tokens.spacingHorizontalL },
});

/** What has to be changed before the tables can be inserted, line by line. */
export function InsertRefusals({ refusals }: { refusals: readonly LineRefusal[] }) {
  const styles = useStyles();
  const { words } = usePane();
  if (refusals.length === 0) return null;
  return (
    <MessageBar intent="error" layout="multiline" politeness="polite">
      <MessageBarBody>
        <MessageBarTitle>{words.t('insert.refused', { count: refusals.length })}</MessageBarTitle>
        <ul className={styles.list}>
          {refusals.map(({ line, refusal }, index) => (
            <li key={`${String(line?.line)} ${refusal.code} ${String(index)}`}>
              {line && line.name !== ''
                ? words.t('insert.line', { line: line.line, reason: words.problem(refusal) })
                : words.problem(refusal)}
            </li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}
