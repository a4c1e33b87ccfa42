import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { SheetId } from '../../hosts/port';
import { usePane } from '../context';
import { LevelIcon } from '../parts/LevelIcon';
import type { RowView } from '../view-model/fill';
import { IndicatorRow } from './IndicatorRow';

const useStyles = makeStyles({
  root: { padding: `${tokens.spacingVerticalS} 0` },
  head: { padding: `0 ${tokens.spacingHorizontalM}` },
  heading: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
});

/** Rows that stand under no label that the form knows. */
export function StrayRows({ sheet, rows }: { sheet: SheetId; rows: readonly RowView[] }) {
  const styles = useStyles();
  const { words } = usePane();
  if (rows.length === 0) return null;
  return (
    <section aria-label={words.t('fill.strays')} className={styles.root}>
      <div className={styles.head}>
        <h2 className={styles.heading}>
          <LevelIcon level="warning" />
          {words.t('fill.strays')}
        </h2>
        <Text size={200}>{words.t('fill.strays.hint')}</Text>
      </div>
      <ul className={styles.list}>
        {rows.map((row) => (
          <IndicatorRow key={row.row} sheet={sheet} row={row} onRemoved={() => undefined} />
        ))}
      </ul>
    </section>
  );
}
