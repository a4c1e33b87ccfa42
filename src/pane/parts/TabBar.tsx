import { makeStyles, Tab as FluentTab, TabList, tokens } from '@fluentui/react-components';
import { TABS, usePane, type Tab } from '../context';
import { levelsOf, DEFAULT_LEVELS } from '../view-model/levels';

const useStyles = makeStyles({
  list: { flexShrink: 0, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
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

/** 填报 | 问题 | 工作簿 | 插入; arrow keys move between them. */
export function TabBar({ tab, onTab }: { tab: Tab; onTab: (tab: Tab) => void }) {
  const styles = useStyles();
  const { words, assessment } = usePane();
  const counts = levelsOf(assessment.totals.counts);
  const count = DEFAULT_LEVELS.reduce((total, level) => total + counts[level], 0);
  return (
    <TabList
      className={styles.list}
      size="small"
      selectedValue={tab}
      onTabSelect={(_, { value }) => {
        const chosen = TABS.find((one) => one === value);
        if (chosen) onTab(chosen);
      }}
    >
      {TABS.map((one) => (
        <FluentTab
          key={one}
          value={one}
          id={tabIds(one).tab}
          aria-controls={tab === one ? tabIds(one).panel : undefined}
        >
          {words.t(`tab.${one}`)}
          {one === 'problems' && count > 0 && <span className={styles.count}> {count}</span>}
        </FluentTab>
      ))}
    </TabList>
  );
}
