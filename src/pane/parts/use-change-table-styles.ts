import { makeStyles, tokens } from '@fluentui/react-components';

const cell = {
  padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
  borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  textAlign: 'left',
  verticalAlign: 'top',
  fontWeight: tokens.fontWeightRegular,
} as const;

/** The looks of a table of changes; a long one scrolls within itself under its head. */
export const useChangeTableStyles = makeStyles({
  table: {
    width: '100%',
    borderCollapse: 'separate',
    borderSpacing: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: 'tabular-nums',
  },
  caption: { paddingBottom: tokens.spacingVerticalXXS, textAlign: 'left' },
  head: {
    ...cell,
    position: 'sticky',
    top: 0,
    whiteSpace: 'nowrap',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground2,
  },
  cell,
  link: { fontSize: 'inherit', lineHeight: 'inherit', textAlign: 'left' },
  before: { color: tokens.colorNeutralForeground2 },
  after: { textDecorationLine: 'none', fontWeight: tokens.fontWeightSemibold },
  blank: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
});
