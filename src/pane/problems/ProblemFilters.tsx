import {
  Button,
  Link,
  makeStyles,
  mergeClasses,
  SearchBox,
  shorthands,
  Text,
  tokens,
} from '@fluentui/react-components';
import { usePane } from '../context';
import { Choice } from '../parts/Choice';
import { LevelIcon } from '../parts/LevelIcon';
import { LEVELS, type Level } from '../view-model/levels';
import { isUnfiltered, NO_FILTER, toggleLevel, type ProblemFilter } from '../view-model/problems';
import { labelsOf } from '../view-model/tables';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    flexShrink: 0,
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  line: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  level: {
    minWidth: 0,
    paddingLeft: tokens.spacingHorizontalXS,
    paddingRight: tokens.spacingHorizontalXS,
    fontWeight: tokens.fontWeightRegular,
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
  },
  pressed: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    ...shorthands.borderColor(tokens.colorNeutralStroke1Pressed),
    '@media (forced-colors: active)': {
      backgroundColor: 'Highlight',
      color: 'HighlightText',
      forcedColorAdjust: 'none',
    },
  },
  number: { marginLeft: tokens.spacingHorizontalXXS, fontWeight: tokens.fontWeightSemibold },
  wide: { flex: '1 1 120px', minWidth: 0 },
  foot: { display: 'flex', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalS },
  clear: { fontSize: tokens.fontSizeBase200 },
  shown: { color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
});

/** The option for all tables; no sheet has this id. */
const EVERY = '';

/** By level, by table and by text. */
export function ProblemFilters({
  filter,
  counts,
  shown,
  total,
  onFilter,
}: {
  filter: ProblemFilter;
  counts: Record<Level, number>;
  shown: number;
  total: number;
  onFilter: (filter: ProblemFilter) => void;
}) {
  const styles = useStyles();
  const { words, assessment } = usePane();
  const tables = [
    { value: EVERY, label: words.t('problems.table.all') },
    ...[...labelsOf(assessment)].map(([value, label]) => ({ value, label })),
  ];
  return (
    <div role="search" aria-label={words.t('problems.search')} className={styles.root}>
      <div role="group" aria-label={words.t('problems.levels')} className={styles.line}>
        {LEVELS.map((level) => (
          <Button
            key={level}
            size="small"
            aria-pressed={filter.levels.includes(level)}
            className={mergeClasses(styles.level, filter.levels.includes(level) && styles.pressed)}
            icon={<LevelIcon level={level} none={counts[level] === 0} />}
            onClick={() => {
              onFilter({ ...filter, levels: toggleLevel(filter.levels, level) });
            }}
          >
            {words.t(`level.${level}`)}
            <span className={styles.number}>{counts[level]}</span>
          </Button>
        ))}
      </div>
      <div className={styles.line}>
        <Choice
          small
          className={styles.wide}
          aria-label={words.t('problems.table')}
          value={filter.sheet ?? EVERY}
          options={tables}
          onChoice={(chosen) => {
            onFilter({ ...filter, sheet: chosen === EVERY ? null : chosen });
          }}
        />
        <SearchBox
          size="small"
          className={styles.wide}
          placeholder={words.t('problems.search')}
          aria-label={words.t('problems.search')}
          value={filter.query}
          onChange={(_, { value }) => {
            onFilter({ ...filter, query: value });
          }}
        />
      </div>
      <div className={styles.foot}>
        <Text size={200} className={styles.shown} role="status">
          {words.t('problems.shown', { shown, total })}
        </Text>
        {!isUnfiltered(filter) && (
          <Link
            as="button"
            className={styles.clear}
            onClick={() => {
              onFilter(NO_FILTER);
            }}
          >
            {words.t('problems.clear')}
          </Link>
        )}
      </div>
    </div>
  );
}
