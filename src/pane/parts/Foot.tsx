import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    flexShrink: 0,
    rowGap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** What stays under a form while it scrolls. */
export function Foot({ children }: { children: ReactNode }) {
  return <div className={useStyles().root}>{children}</div>;
}

/** The buttons of a form, in a row. */
export function FootButtons({ children }: { children: ReactNode }) {
  return <div className={useStyles().buttons}>{children}</div>;
}
