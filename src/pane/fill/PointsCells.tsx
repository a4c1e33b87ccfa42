import { makeStyles, tokens } from '@fluentui/react-components';
import { usePane } from '../context';
import { LevelIcon } from '../parts/LevelIcon';
import type { Balance, LineView } from '../view-model/fill';
import { useLineStyles } from './use-line-styles';

const useStyles = makeStyles({
  track: {
    display: 'block',
    height: '8px',
    borderRadius: tokens.borderRadiusSmall,
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground6,
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  bar: {
    display: 'block',
    height: '100%',
    backgroundColor: tokens.colorBrandBackground,
    '@media (forced-colors: active)': { backgroundColor: 'Highlight' },
    transitionProperty: 'width',
    transitionDuration: tokens.durationNormal,
    '@media (prefers-reduced-motion: reduce)': { transitionDuration: '0s' },
  },
  wrong: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '2px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    '& > svg': { flexShrink: 0 },
  },
  unfilled: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** Points given of expected, the bar or what is wrong with the points, and the score. */
export function PointsCells({ line }: { line: LineView }) {
  const lines = useLineStyles();
  const { words } = usePane();
  return (
    <>
      <span
        className={lines.number}
        role="img"
        aria-label={
          line.expected === null
            ? words.t('fill.points.free', { given: line.given })
            : words.t('fill.points', { given: line.given, expected: line.expected })
        }
      >
        {line.given}
        {line.expected !== null && <span className={lines.muted}>/{line.expected}</span>}
      </span>
      <BalanceCell balance={line.balance} share={line.share} />
      <span
        className={lines.number}
        role="img"
        aria-label={words.t('fill.score', { score: line.score })}
      >
        {line.score}
      </span>
    </>
  );
}

function BalanceCell({ balance, share }: { balance: Balance; share: number }) {
  const styles = useStyles();
  const { words } = usePane();
  if (balance.kind === 'over' || balance.kind === 'under') {
    return (
      <span className={styles.wrong}>
        <LevelIcon level="error" />
        {words.t(`fill.${balance.kind}`, { points: balance.points })}
      </span>
    );
  }
  if (balance.kind === 'unfilled') {
    return <span className={styles.unfilled}>{words.t('fill.unfilled')}</span>;
  }
  return (
    <span className={styles.track} aria-hidden>
      <span className={styles.bar} style={{ width: `${String(share * 100)}%` }} />
    </span>
  );
}
