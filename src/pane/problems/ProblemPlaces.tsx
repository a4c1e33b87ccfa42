import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { toA1 } from '../../sheet/address';
import { usePane } from '../context';
import type { ProblemPlace } from '../view-model/problems';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
    margin: `0 0 0 20px`,
    padding: 0,
    listStyleType: 'none',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  link: { fontSize: 'inherit', lineHeight: 'inherit', textAlign: 'left' },
});

/** So many cells are shown at first. */
const AT_FIRST = 8;

/** The cells of a finding across tables, each in its table; a click goes there. */
export function ProblemPlaces({ places }: { places: readonly ProblemPlace[] }) {
  const styles = useStyles();
  const { words, go } = usePane();
  const [all, setAll] = useState(false);
  if (places.length === 0) return null;
  const shown = all ? places : places.slice(0, AT_FIRST);
  return (
    <ul className={styles.list} aria-label={words.t('problems.places')}>
      {shown.map(({ sheet, table, cell }, index) => (
        <li key={`${String(index)} ${sheet}`}>
          <Link
            as="button"
            className={styles.link}
            onClick={() => {
              go(sheet, cell);
            }}
          >
            {words.t('problems.place', { table, cell: toA1(cell) })}
          </Link>
        </li>
      ))}
      {shown.length < places.length && (
        <li>
          <Link
            as="button"
            className={styles.link}
            aria-expanded={false}
            onClick={() => {
              setAll(true);
            }}
          >
            {words.t('problems.places.all', { count: places.length })}
          </Link>
        </li>
      )}
    </ul>
  );
}
