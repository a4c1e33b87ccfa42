import { Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import { useId } from 'react';
import { usePane } from '../context';
import { findingWords } from '../finding-words';
import { LevelIcon } from '../parts/LevelIcon';
import type { ProblemItem } from '../view-model/problems';

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
  foot: {
    display: 'flex',
    alignItems: 'flex-start',
    columnGap: tokens.spacingHorizontalS,
    marginLeft: '20px',
  },
  how: { flexGrow: 1, minWidth: 0, color: tokens.colorNeutralForeground2 },
  source: {
    display: 'inline-flex',
    flexShrink: 0,
    alignItems: 'center',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  law: {
    marginLeft: '20px',
    padding: tokens.spacingHorizontalS,
    borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  fixed: { display: 'inline-flex', columnGap: tokens.spacingHorizontalXXS, alignItems: 'center' },
});

/** One finding: what stands there, what should, how to mend it, and on what ground. */
export function ProblemCard({
  item,
  gone,
  open,
  onToggle,
}: {
  item: ProblemItem;
  gone: boolean;
  open: boolean;
  onToggle: () => void;
}) {
  const styles = useStyles();
  const { words, go } = usePane();
  const sourceId = useId();
  const text = findingWords(words, item);
  const Chevron = open ? ChevronDown16Regular : ChevronRight16Regular;
  return (
    <div className={styles.root}>
      <button
        type="button"
        className={styles.head}
        onClick={() => {
          if (item.cell) go(item.sheet, item.cell);
        }}
      >
        <LevelIcon level={item.level} />
        <span className={styles.title}>{text.title}</span>
        {gone ? (
          <span className={styles.fixed}>
            <CheckmarkCircle16Regular aria-hidden />
            {words.t('problems.fixed')}
          </span>
        ) : (
          <span className={styles.cell}>{text.cell}</span>
        )}
      </button>
      <Text className={styles.body}>{text.detail}</Text>
      <span className={styles.foot}>
        <Text className={styles.how}>{text.how && words.t('problems.how', { how: text.how })}</Text>
        {text.source && (
          <Link
            as="button"
            className={styles.source}
            aria-expanded={open}
            aria-controls={open ? sourceId : undefined}
            onClick={onToggle}
          >
            {words.t('problems.source')}
            <Chevron aria-hidden />
          </Link>
        )}
      </span>
      {open && (
        <div id={sourceId} className={styles.law}>
          {text.source}
        </div>
      )}
    </div>
  );
}
