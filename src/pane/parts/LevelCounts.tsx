import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { SheetId } from '../../hosts/port';
import { usePane } from '../context';
import { DEFAULT_LEVELS, type Level } from '../view-model/levels';
import { LevelIcon } from './LevelIcon';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalXS})`,
  },
  count: {
    minWidth: 0,
    paddingLeft: tokens.spacingHorizontalXS,
    paddingRight: tokens.spacingHorizontalXS,
    fontWeight: tokens.fontWeightRegular,
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
  },
  number: {
    fontWeight: tokens.fontWeightSemibold,
    minWidth: '1ch',
    marginLeft: tokens.spacingHorizontalXXS,
  },
});

/** How many findings there are of each severity; a click shows them in the tab 问题. */
export function LevelCounts({
  counts,
  sheet,
}: {
  counts: Record<Level, number>;
  sheet: SheetId | null;
}) {
  const styles = useStyles();
  const { words, showProblems } = usePane();
  return (
    <div role="group" aria-label={words.t('header.counts')} className={styles.root}>
      {DEFAULT_LEVELS.map((level) => {
        const word = words.t(`level.${level}`);
        return (
          <Button
            key={level}
            size="small"
            appearance="subtle"
            className={styles.count}
            icon={<LevelIcon level={level} none={counts[level] === 0} />}
            title={words.t('level.show', { level: word, count: counts[level] })}
            onClick={() => {
              showProblems({ levels: [level], sheet, query: '' });
            }}
          >
            {word}
            <span className={styles.number}>{counts[level]}</span>
          </Button>
        );
      })}
    </div>
  );
}
