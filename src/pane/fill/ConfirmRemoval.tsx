import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type MouseEvent } from 'react';
import { usePane } from '../context';
import { isRepeated } from '../use-command';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS} 26px`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  question: { flexGrow: 1 },
});

/** Asks, in the row's own place, whether it shall go. Escape keeps it. */
export function ConfirmRemoval({
  name,
  onRemove,
  onKeep,
}: {
  name: string;
  onRemove: (click: MouseEvent) => void;
  onKeep: () => void;
}) {
  const styles = useStyles();
  const { words } = usePane();
  const keep = useRef<HTMLElement | null>(null);
  useEffect(() => keep.current?.focus(), []);
  const question = words.t('fill.remove.ask', { name });
  return (
    <div
      role="group"
      aria-label={question}
      className={styles.root}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onKeep();
      }}
    >
      <Text className={styles.question}>{question}</Text>
      <Button size="small" onClick={onRemove}>
        {words.t('fill.remove.yes')}
      </Button>
      <Button
        ref={(element: HTMLElement | null) => {
          keep.current = element;
        }}
        size="small"
        appearance="primary"
        onClick={(click) => {
          if (!isRepeated(click)) onKeep();
        }}
      >
        {words.t('fill.remove.no')}
      </Button>
    </div>
  );
}
