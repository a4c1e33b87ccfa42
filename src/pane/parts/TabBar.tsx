import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { TABS, usePane, type Tab } from '../context';
import { GROUP_KEYS, moveFocus } from '../focus-group';
import { levelsOf, DEFAULT_LEVELS } from '../view-model/levels';

const line = {
  content: '""',
  position: 'absolute',
  bottom: 0,
  left: tokens.spacingHorizontalSNudge,
  right: tokens.spacingHorizontalSNudge,
  height: tokens.strokeWidthThick,
  borderRadius: tokens.borderRadiusCircular,
} as const;

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexShrink: 0,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tab: {
    display: 'grid',
    justifyContent: 'center',
    position: 'relative',
    flexShrink: 0,
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalSNudge}`,
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    background: 'none',
    color: tokens.colorNeutralForeground2,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    cursor: 'pointer',
    ':hover': { color: tokens.colorNeutralForeground2Hover },
    ':hover::after': { ...line, backgroundColor: tokens.colorNeutralStroke1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    '@media (forced-colors: active)': { ':hover::after': { backgroundColor: 'Highlight' } },
  },
  selected: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    ':hover': { color: tokens.colorNeutralForeground1Hover },
    '::after': { ...line, backgroundColor: tokens.colorCompoundBrandStroke },
    ':hover::after': { backgroundColor: tokens.colorCompoundBrandStrokeHover },
    '@media (forced-colors: active)': { '::after': { backgroundColor: 'Highlight' } },
  },
  label: { gridArea: '1 / 1', padding: `0 ${tokens.spacingHorizontalXXS}`, whiteSpace: 'nowrap' },
  /** Keeps the room of the bold label, so that the tabs stay where they are. */
  room: { visibility: 'hidden', fontWeight: tokens.fontWeightSemibold },
  count: {
    fontVariantNumeric: 'tabular-nums',
    marginLeft: tokens.spacingHorizontalXXS,
    fontSize: tokens.fontSizeBase200,
  },
});

/** The ids that join a tab to its panel. */
export function tabIds(tab: Tab): { readonly tab: string; readonly panel: string } {
  return { tab: `jixiao-tab-${tab}`, panel: `jixiao-panel-${tab}` };
}

/** 填报 | 问题 | 工作簿 | 插入; arrow keys move between them, and Enter opens one. */
export function TabBar({ tab, onTab }: { tab: Tab; onTab: (tab: Tab) => void }) {
  const styles = useStyles();
  const { words, assessment } = usePane();
  /** Where Tab comes back to while the focus is among them. */
  const [stop, setStop] = useState<Tab | null>(null);
  const counts = levelsOf(assessment.totals.counts);
  const count = DEFAULT_LEVELS.reduce((total, level) => total + counts[level], 0);
  const label = (one: Tab) => (
    <>
      {words.t(`tab.${one}`)}
      {one === 'problems' && count > 0 && <span className={styles.count}> {count}</span>}
    </>
  );
  return (
    <div
      role="tablist"
      className={styles.list}
      onKeyDown={(event) => {
        moveFocus(event.currentTarget, 'tab', GROUP_KEYS.row, event);
      }}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) setStop(null);
      }}
    >
      {TABS.map((one) => (
        <button
          key={one}
          type="button"
          role="tab"
          id={tabIds(one).tab}
          className={mergeClasses(styles.tab, one === tab && styles.selected)}
          tabIndex={one === (stop ?? tab) ? 0 : -1}
          aria-selected={one === tab}
          aria-controls={one === tab ? tabIds(one).panel : undefined}
          onFocus={() => {
            setStop(one);
          }}
          onClick={() => {
            onTab(one);
          }}
        >
          <span className={styles.label}>{label(one)}</span>
          {one !== tab && (
            <span aria-hidden className={mergeClasses(styles.label, styles.room)}>
              {label(one)}
            </span>
          )}
        </button>
      ))}
    </div>
  );
}
