import { Button, makeStyles, ProgressBar, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { usePane } from '../context';
import type { Building } from '../use-building';
import { Foot, FootButtons } from './Foot';

const useStyles = makeStyles({
  progress: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
    fontVariantNumeric: 'tabular-nums',
  },
});

/** The foot of a form that builds sheets: its buttons, or how far the work has come and the way to give it up. */
export function BuildFoot({
  label,
  building,
  children,
}: {
  /** What is being done, for the bar. */
  label: string;
  building: Building;
  children: ReactNode;
}) {
  const styles = useStyles();
  const { words } = usePane();
  const { progress, cancelled, cancel } = building;
  if (!progress) {
    return (
      <Foot>
        {cancelled && <Text role="status">{words.t('insert.cancelled')}</Text>}
        <FootButtons>{children}</FootButtons>
      </Foot>
    );
  }
  const { done, total } = progress;
  const next = Math.min(done + 1, total);
  return (
    <Foot>
      <div className={styles.progress} role="status">
        <Text>{words.t('insert.progress', { next, total })}</Text>
        <Button size="small" onClick={cancel}>
          {words.t('insert.cancel')}
        </Button>
      </div>
      <ProgressBar aria-label={label} max={total} value={done} />
    </Foot>
  );
}
