import { makeStyles } from '@fluentui/react-components';
import { usePane } from '../context';
import { findingsOn } from '../view-model/across';
import { headerView } from '../view-model/header';
import { activeTable } from '../view-model/tables';

const useStyles = makeStyles({
  hidden: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

/** Says the score and the number of errors to a screen reader when they change. */
export function LiveRegion() {
  const styles = useStyles();
  const { assessment, words } = usePane();
  const table = activeTable(assessment);
  const view = table && headerView(table, findingsOn(assessment, table));
  return (
    <div role="status" aria-live="polite" className={styles.hidden}>
      {view &&
        words.t('header.live', {
          name: view.name || view.sheetName,
          score: view.score,
          errors: view.counts.error,
        })}
    </div>
  );
}
