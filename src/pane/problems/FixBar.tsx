import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { Wrench16Regular } from '@fluentui/react-icons/svg/wrench';
import type { FixTarget } from '../../engine/session';
import { usePane } from '../context';
import { focusAfter } from './focus-after';
import type { Fixing } from './use-fixing';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexShrink: 0,
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontVariantNumeric: 'tabular-nums',
  },
  text: { flexGrow: 1 },
});

/** How many of the findings on show can be mended without a judgement; one click does. */
export function FixBar({ targets, fixing }: { targets: readonly FixTarget[]; fixing: Fixing }) {
  const styles = useStyles();
  const { words } = usePane();
  if (targets.length === 0) return null;
  return (
    <div className={styles.root}>
      <Wrench16Regular aria-hidden />
      <Text className={styles.text}>{words.t('fix.bar', { count: targets.length })}</Text>
      <Button
        size="small"
        disabledFocusable={fixing.busy}
        onClick={(click) => {
          fixing.start(click, targets, () => {
            focusAfter(null);
          });
        }}
      >
        {words.t(fixing.busy ? 'fix.busy' : 'fix.bar.go')}
      </Button>
    </div>
  );
}
