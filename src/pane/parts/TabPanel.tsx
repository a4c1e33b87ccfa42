import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { TableKind } from '../../model/table';
import { usePane, type Tab } from '../context';
import { FillTab } from '../fill/FillTab';
import { InsertTab } from '../insert/InsertTab';
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

/** What stands under the tabs. What is typed into a tab outlives its panel. */
export function TabPanel({
  tab,
  filter,
  onFilter,
  insertKind,
}: {
  tab: Tab;
  filter: ProblemFilter;
  onFilter: (filter: ProblemFilter) => void;
  insertKind: TableKind;
}) {
  const styles = useStyles();
  const { assessment } = usePane();
  const insertion = useInsertion(insertKind);
  const panels: Record<Tab, () => ReactNode> = {
    fill: () => <FillTab />,
    problems: () => <ProblemsTab filter={filter} onFilter={onFilter} />,
    workbook: () => <WorkbookTab />,
    insert: () => <InsertTab insertion={insertion} />,
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
