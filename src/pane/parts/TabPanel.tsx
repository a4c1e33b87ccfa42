import { makeStyles } from '@fluentui/react-components';
import { lazy, Suspense, type ReactNode } from 'react';
import { usePane, type Tab } from '../context';
import type { PaneCommand } from '../pane-command';
import { FillTab } from '../fill/FillTab';
import { useInsertion } from '../insert/use-insertion';
import { ProblemsTab } from '../problems/ProblemsTab';
import type { ProblemFilter } from '../view-model/problems';
import { tablesOf } from '../../engine/tables';
import { WorkbookTab } from '../workbook/WorkbookTab';
import { EmptyWorkbook } from './EmptyWorkbook';
import { Starting } from './Starting';
import { tabIds } from './TabBar';

const useStyles = makeStyles({
  // What stands above may be much in a low window: then the pane scrolls as a whole.
  root: { display: 'flex', flexDirection: 'column', flexGrow: 1, flexBasis: 0, minHeight: '260px' },
});

/** Its fields are much code that most openings of the pane do without. */
const InsertTab = lazy(async () => {
  const { InsertTab: Tab } = await import(/* webpackChunkName: "insert" */ '../insert/InsertTab');
  return { default: Tab };
});

/** What stands under the tabs. What is typed into a tab outlives its panel. */
export function TabPanel({
  tab,
  filter,
  onFilter,
  initial,
}: {
  tab: Tab;
  filter: ProblemFilter;
  onFilter: (filter: ProblemFilter) => void;
  initial: PaneCommand | null;
}) {
  const styles = useStyles();
  const { assessment } = usePane();
  const insertion = useInsertion(initial);
  const panels: Record<Tab, () => ReactNode> = {
    fill: () => <FillTab />,
    problems: () => <ProblemsTab filter={filter} onFilter={onFilter} />,
    workbook: () => <WorkbookTab />,
    insert: () => (
      <Suspense fallback={<Starting />}>
        <InsertTab insertion={insertion} />
      </Suspense>
    ),
  };
  const content = () => {
    if (tab === 'insert') return panels.insert();
    if (assessment.state === 'starting') return <Starting />;
    if (tab !== 'workbook' && tablesOf(assessment).length === 0) return <EmptyWorkbook />;
    return panels[tab]();
  };
  const ids = tabIds(tab);
  return (
    <div role="tabpanel" id={ids.panel} aria-labelledby={ids.tab} className={styles.root}>
      {content()}
    </div>
  );
}
