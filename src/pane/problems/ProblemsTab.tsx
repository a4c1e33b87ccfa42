import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { usePane } from '../context';
import {
  collectProblems,
  levelCounts,
  NO_FILTER,
  type ProblemFilter,
} from '../view-model/problems';
import { fixesOnShow } from '../view-model/fixes';
import { FixBar } from './FixBar';
import { ProblemFilters } from './ProblemFilters';
import { ProblemList } from './ProblemList';
import { useFixing } from './use-fixing';
import { useLingering } from './use-lingering';
import { useProblemList } from './use-problem-list';

const useStyles = makeStyles({
  none: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
  },
});

/** All findings of the workbook, by severity and table. */
export function ProblemsTab({
  filter: wanted,
  onFilter,
}: {
  filter: ProblemFilter;
  onFilter: (filter: ProblemFilter) => void;
}) {
  const { assessment } = usePane();
  const known = assessment.sheets.some(({ sheet }) => sheet.id === wanted.sheet);
  const filter = known ? wanted : { ...wanted, sheet: null };
  const items = useMemo(() => collectProblems(assessment), [assessment]);
  const [held, setHeld] = useState(false);
  const lingering = useLingering(items, held);
  const { rows, count } = useProblemList(lingering, filter);
  const fixing = useFixing();
  const fixes = useMemo(() => fixesOnShow(rows), [rows]);
  const counts = levelCounts(items, filter.sheet);
  const judged = items.length - levelCounts(items, null)['cannot-tell'];
  return (
    <>
      <ProblemFilters
        filter={filter}
        counts={counts}
        shown={count}
        total={items.length}
        onFilter={onFilter}
      />
      <FixBar targets={fixes.safe} fixing={fixing} />
      {rows.length === 0 ? (
        <Nothing
          clean={judged === 0 && filter.query === ''}
          cannotTell={counts['cannot-tell']}
          onClear={() => {
            onFilter(NO_FILTER);
          }}
        />
      ) : (
        <ProblemList rows={rows} fixes={fixes} fixing={fixing} onHold={setHeld} />
      )}
    </>
  );
}

function Nothing({
  clean,
  cannotTell,
  onClear,
}: {
  clean: boolean;
  cannotTell: number;
  onClear: () => void;
}) {
  const styles = useStyles();
  const { words } = usePane();
  if (!clean) {
    return (
      <div className={styles.none}>
        <Text>{words.t('problems.none.filtered')}</Text>
        <Button size="small" onClick={onClear}>
          {words.t('problems.clear')}
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.none}>
      <Text>{words.t('problems.none')}</Text>
      {cannotTell > 0 && <Text>{words.t('problems.none.cannotTell', { count: cannotTell })}</Text>}
    </div>
  );
}
