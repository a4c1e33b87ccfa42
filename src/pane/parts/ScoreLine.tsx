import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { SheetId } from '../../hosts/port';
import type { CellPosition } from '../../sheet/address';
import { usePane } from '../context';
import type { HeaderView } from '../view-model/header';
import { Traced } from './Traced';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalS,
    fontVariantNumeric: 'tabular-nums',
  },
  number: {
    display: 'inline-flex',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalXS,
    padding: `0 ${tokens.spacingHorizontalXXS}`,
    margin: `0 calc(-1 * ${tokens.spacingHorizontalXXS})`,
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    fontVariantNumeric: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  score: {
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
    minWidth: '2.65em',
  },
  caption: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  rate: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  grade: {
    padding: `0 ${tokens.spacingHorizontalXS}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  provisional: {
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** Score, grade and execution rate; each is traced, and a click shows its cell. */
export function ScoreLine({ view, sheet }: { view: HeaderView; sheet: SheetId }) {
  const styles = useStyles();
  const { words, go } = usePane();
  const showing = (cell: CellPosition | null) => () => {
    if (cell) go(sheet, cell);
  };
  return (
    <div className={styles.root}>
      <Traced trace={view.scoreTrace}>
        <button type="button" className={styles.number} onClick={showing(view.scoreCell)}>
          <span className={styles.caption}>{words.t('header.score')}</span>
          <span className={styles.score}>{view.score}</span>
          <span className={styles.caption}>{words.t('header.outOf', { points: view.outOf })}</span>
        </button>
      </Traced>
      <span className={mergeClasses(styles.grade, !view.grade && styles.provisional)}>
        {words.t(view.grade ? `grade.${view.grade}` : 'header.provisional')}
      </span>
      <Traced trace={view.rateTrace}>
        <button type="button" className={styles.number} onClick={showing(view.rateCell)}>
          <span className={styles.caption}>{words.t('header.rate')}</span>
          <span className={styles.rate}>{view.rate}</span>
        </button>
      </Traced>
    </div>
  );
}
