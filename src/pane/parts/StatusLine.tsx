import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { useEffect, useState } from 'react';
import { usePane } from '../context';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexShrink: 0,
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  message: { flexGrow: 1, minWidth: 0 },
  icon: { flexShrink: 0, color: tokens.colorStatusSuccessForeground1 },
});

/** How long a message stands, in milliseconds; not while the pointer or the focus is on it. */
const STANDS = 8000;

/** Something that was done. */
export interface Message {
  readonly text: string;
  /** Which message in a row: one that is said twice is heard twice. */
  readonly nth: number;
}

/** What was done, at the foot of the pane, where nothing moves because of it; said to a screen reader too. */
export function StatusLine({
  message,
  onDismiss,
}: {
  message: Message | null;
  onDismiss: () => void;
}) {
  const styles = useStyles();
  const { words } = usePane();
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (!message || held) return;
    const timer = setTimeout(onDismiss, STANDS);
    return () => {
      clearTimeout(timer);
    };
  }, [message, held, onDismiss]);
  const hold = (holding: boolean) => () => {
    setHeld(holding);
  };
  return (
    <div
      className={message ? styles.root : undefined}
      onPointerEnter={hold(true)}
      onPointerLeave={hold(false)}
      onFocus={hold(true)}
      onBlur={hold(false)}
    >
      {message && <CheckmarkCircle16Regular className={styles.icon} aria-hidden />}
      <Text size={200} role="status" className={styles.message}>
        {message && <span key={message.nth}>{message.text}</span>}
      </Text>
      {message && (
        <Button
          size="small"
          appearance="transparent"
          icon={<Dismiss16Regular />}
          aria-label={words.t('header.done.dismiss')}
          onClick={() => {
            setHeld(false);
            onDismiss();
          }}
        />
      )}
    </div>
  );
}
