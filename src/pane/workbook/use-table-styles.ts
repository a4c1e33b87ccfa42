import { makeStyles, tokens } from '@fluentui/react-components';

const cell = {
  padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
  borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
};

/** The looks of the list of tables: its head, its foot and the names stay while the rest scrolls. */
export const useTableStyles = makeStyles({
  region: {
    flexGrow: 1,
    minHeight: 0,
    overflow: 'auto',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  table: {
    width: '100%',
    borderCollapse: 'separate',
    borderSpacing: 0,
    fontVariantNumeric: 'tabular-nums',
  },
  caption: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    textAlign: 'left',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  cell: { ...cell, textAlign: 'right', whiteSpace: 'nowrap' },
  head: {
    position: 'sticky',
    top: 0,
    zIndex: 2,
    padding: 0,
    fontWeight: tokens.fontWeightRegular,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  corner: { zIndex: 3 },
  first: {
    position: 'sticky',
    left: 0,
    zIndex: 1,
    minWidth: '104px',
    maxWidth: '180px',
    paddingLeft: tokens.spacingHorizontalM,
    textAlign: 'left',
    whiteSpace: 'normal',
    fontWeight: tokens.fontWeightRegular,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  last: { paddingRight: tokens.spacingHorizontalM },
  active: { boxShadow: `inset 3px 0 0 ${tokens.colorBrandStroke1}` },
  row: { cursor: 'pointer', ':hover td': { backgroundColor: tokens.colorSubtleBackgroundHover } },
  total: {
    position: 'sticky',
    bottom: 0,
    zIndex: 2,
    backgroundColor: tokens.colorNeutralBackground1,
    fontWeight: tokens.fontWeightSemibold,
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  muted: { color: tokens.colorNeutralForeground2 },
  errors: {
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'flex-end',
    columnGap: tokens.spacingHorizontalXXS,
  },
});
