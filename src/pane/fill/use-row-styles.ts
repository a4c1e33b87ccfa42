import { makeStyles, tokens } from '@fluentui/react-components';

/** The columns of indicator rows: text, points, score, a small button. */
export const useRowStyles = makeStyles({
  grid: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 34px 44px 26px',
    alignItems: 'center',
    columnGap: '6px',
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalXXS} 26px`,
    fontVariantNumeric: 'tabular-nums',
  },
  number: { textAlign: 'right' },
});
