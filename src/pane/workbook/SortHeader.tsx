import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowDown12Regular } from '@fluentui/react-icons/svg/arrow-down';
import { ArrowUp12Regular } from '@fluentui/react-icons/svg/arrow-up';
import { usePane } from '../context';
import type { Column, Direction } from '../view-model/workbook';
import { useTableStyles } from './use-table-styles';

const useStyles = makeStyles({
  button: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'flex-end',
    columnGap: '2px',
    width: '100%',
    minHeight: '28px',
    padding: `0 ${tokens.spacingHorizontalXS}`,
    border: 'none',
    background: 'none',
    color: tokens.colorNeutralForeground2,
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  first: { justifyContent: 'flex-start', paddingLeft: tokens.spacingHorizontalM },
  arrow: { display: 'inline-flex', width: '12px' },
});

/** A column's heading: a click sorts by it, and says so. */
export function SortHeader({
  column,
  direction,
  onSort,
}: {
  column: Column;
  direction: Direction | null;
  onSort: () => void;
}) {
  const styles = useStyles();
  const cells = useTableStyles();
  const { words } = usePane();
  const name = words.t(`workbook.${column}`);
  const first = column === 'name';
  return (
    <th
      scope="col"
      aria-sort={direction ?? 'none'}
      className={mergeClasses(cells.cell, first && cells.first, cells.head, first && cells.corner)}
    >
      <button
        type="button"
        className={mergeClasses(styles.button, first && styles.first)}
        title={words.t('workbook.sort', { column: name })}
        onClick={onSort}
      >
        {name}
        <span className={styles.arrow}>
          {direction === 'ascending' && <ArrowUp12Regular aria-hidden />}
          {direction === 'descending' && <ArrowDown12Regular aria-hidden />}
        </span>
      </button>
    </th>
  );
}
