import { makeStyles, tokens } from '@fluentui/react-components';

/** The columns of indicator rows: text, points, score, a small button. */
export const useRowStyles = makeStyles({
  grid: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 37px 52px 26px',
    alignItems: 'start',
    columnGap: '6px',
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalXXS} 26px`,
    fontVariantNumeric: 'tabular-nums',
  },
  number: { textAlign: 'right' },
  middle: { alignItems: 'center' },
});
