import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { usePane } from '../context';
import { findingWords } from '../finding-words';
import { LevelIcon } from '../parts/LevelIcon';
import { fixOf, kindOf, targetOf, type FixesOnShow } from '../view-model/fixes';
import type { ProblemItem } from '../view-model/problems';
import { OPEN_CARD } from './focus-after';
import { ProblemFix, type Asked } from './ProblemFix';
import { ProblemPlaces } from './ProblemPlaces';
import { ProblemSource } from './ProblemSource';
import type { Fixing } from './use-fixing';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    fontVariantNumeric: 'tabular-nums',
    ':hover': { backgroundColor: tokens.colorNeutralBackground2 },
  },
  head: {
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr) auto',
    alignItems: 'start',
    columnGap: tokens.spacingHorizontalXS,
    width: '100%',
    padding: 0,
    border: 'none',
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    '& > svg': { marginTop: '2px' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  title: { fontWeight: tokens.fontWeightSemibold },
  cell: { color: tokens.colorBrandForegroundLink, fontSize: tokens.fontSizeBase200 },
  body: { marginLeft: '20px' },
  how: { marginLeft: '20px', color: tokens.colorNeutralForeground2 },
  fixed: { display: 'inline-flex', columnGap: tokens.spacingHorizontalXXS, alignItems: 'center' },
});

/** What is open in a card: the text of its source, or what its fix would do. */
export type Opened = 'source' | Asked;

/** One finding: what stands there, what should, how to mend it, and on what ground. */
export function ProblemCard({
  item,
  gone,
  fixes,
  fixing,
  opened,
  onOpen,
}: {
  item: ProblemItem;
  gone: boolean;
  fixes: FixesOnShow;
  fixing: Fixing;
  opened: Opened | null;
  onOpen: (opened: Opened | null) => void;
}) {
  const styles = useStyles();
  const { words, go } = usePane();
  const { title, detail, how, source, sourceText, cell } = findingWords(words, item);
  const fix = gone ? null : fixOf(item);
  const target = targetOf(item);
  return (
    <div className={styles.root}>
      <button
        type="button"
        {...(gone ? {} : OPEN_CARD)}
        className={styles.head}
        onClick={() => {
          if (item.sheet !== null && item.cell) go(item.sheet, item.cell);
        }}
      >
        <LevelIcon level={item.level} />
        <span className={styles.title}>{title}</span>
        {gone ? (
          <span className={styles.fixed}>
            <CheckmarkCircle16Regular aria-hidden />
            {words.t('problems.fixed')}
          </span>
        ) : (
          item.places === null && <span className={styles.cell}>{cell}</span>
        )}
      </button>
      <Text className={styles.body}>{detail}</Text>
      {item.places && <ProblemPlaces places={item.places} />}
      {how && <Text className={styles.how}>{words.t('problems.how', { how })}</Text>}
      {fix && target && (
        <ProblemFix
          fix={fix}
          target={target}
          alike={fixes.alike.get(kindOf(fix)) ?? [target]}
          fixing={fixing}
          asked={opened === 'source' ? null : opened}
          onAsk={onOpen}
        />
      )}
      {source !== null && (
        <ProblemSource
          title={source}
          text={sourceText ?? source}
          open={opened === 'source'}
          onToggle={() => {
            onOpen(opened === 'source' ? null : 'source');
          }}
        />
      )}
    </div>
  );
}
