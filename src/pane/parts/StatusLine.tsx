import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { useEffect, useState } from 'react';
import { usePane } from '../context';
import { useCommand } from '../use-command';
import { typedSince } from '../view-model/adopt';
import type { Message } from './use-said';

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

/**
 * What was done, at the foot of the pane, where nothing moves because of it; said to a screen reader too. It can be taken
 * back from here until the user has typed something else.
 */
export function StatusLine({
  message,
  onDismiss,
}: {
  message: Message | null;
  onDismiss: () => void;
}) {
  const styles = useStyles();
  const { assessment, session, words, actions, run, announce } = usePane();
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (!message || held) return;
    const timer = setTimeout(onDismiss, STANDS);
    return () => {
      clearTimeout(timer);
    };
  }, [message, held, onDismiss]);
  const undo = useCommand(async () => {
    for (let left = message?.undo?.steps ?? 0; left > 0; left--) {
      if (!(await run(session.undo()))) return;
    }
    announce(words.t('done.undone'));
  });
  const undoable =
    actions.undo === true && message?.undo && !typedSince(message.undo.done, assessment);
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
      {undoable && (
        <Button size="small" disabledFocusable={undo.busy} onClick={undo.start}>
          {words.t('done.undo')}
        </Button>
      )}
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
