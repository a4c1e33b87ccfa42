import { Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { UnreadCell } from '../../binding/bind/bind-all';
import { toA1, type CellPosition } from '../../sheet/address';
import { useCut } from './use-cut';

const useStyles = makeStyles({
  hint: { color: tokens.colorNeutralForeground2 },
  list: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXXS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  item: { display: 'grid', gridTemplateColumns: 'subgrid', gridColumn: '1 / -1' },
  place: { fontSize: 'inherit', lineHeight: 'inherit', textAlign: 'left' },
  text: {
    minWidth: 0,
    display: '-webkit-box',
    WebkitLineClamp: 3,
    // oxlint-disable-next-line typescript/no-deprecated -- browsers clamp lines only with it
    WebkitBoxOrient: 'vertical',
    overflow: 'hidden',
  },
});

/** Cells with what stands in them; a click shows one where the workbook has it. */
export function CellList({
  hint,
  cells,
  onGo,
}: {
  hint: string;
  cells: readonly UnreadCell[];
  onGo?: (cell: CellPosition) => void;
}) {
  const styles = useStyles();
  const { shown, more } = useCut(cells);
  return (
    <>
      <Text size={200} className={styles.hint}>
        {hint}
      </Text>
      <ul className={styles.list}>
        {shown.map(({ cell, text }) => (
          <li key={toA1(cell)} className={styles.item}>
            {onGo ? (
              <Link
                as="button"
                className={styles.place}
                onClick={() => {
                  onGo(cell);
                }}
              >
                {toA1(cell)}
              </Link>
            ) : (
              <span>{toA1(cell)}</span>
            )}
            <span className={styles.text} title={text}>
              {text}
            </span>
          </li>
        ))}
      </ul>
      {more}
    </>
  );
}
