import { makeStyles, tokens } from '@fluentui/react-components';
import { usePane } from '../context';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
  },
  line: {
    height: '24px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralStencil1,
    forcedColorAdjust: 'none',
  },
});

const LINES = ['a', 'b', 'c', 'd', 'e'] as const;

/** Stands until the first reading is through. */
export function Starting() {
  const styles = useStyles();
  const { words } = usePane();
  return (
    <div role="status" aria-label={words.t('app.starting')} className={styles.root}>
      {LINES.map((line) => (
        <div key={line} className={styles.line} />
      ))}
    </div>
  );
}
