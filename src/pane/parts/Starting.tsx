import { makeStyles, Skeleton, SkeletonItem, tokens } from '@fluentui/react-components';
import { usePane } from '../context';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
  },
});

const LINES = ['a', 'b', 'c', 'd', 'e'] as const;

/** Stands until the first reading is through. */
export function Starting() {
  const styles = useStyles();
  const { words } = usePane();
  return (
    <Skeleton aria-label={words.t('app.starting')} role="status">
      <div className={styles.root}>
        {LINES.map((line) => (
          <SkeletonItem key={line} size={24} />
        ))}
      </div>
    </Skeleton>
  );
}
