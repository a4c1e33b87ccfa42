import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { usePane } from '../context';
import { Foot, FootButtons } from '../parts/Foot';
import { isRepeated } from '../use-command';

/** The foot of a task: what can be done, and the way out. */
export function TaskFoot({ busy = false, children }: { busy?: boolean; children?: ReactNode }) {
  return (
    <Foot>
      <FootButtons>
        {children}
        <LeaveButton busy={busy} />
      </FootButtons>
    </Foot>
  );
}

/** Leaves the task on show; nothing is changed by it. */
export function LeaveButton({ busy = false }: { busy?: boolean }) {
  const { words, tasks } = usePane();
  return (
    <Button
      disabledFocusable={busy}
      onClick={(click) => {
        if (!isRepeated(click)) tasks.leave();
      }}
    >
      {words.t('task.cancel')}
    </Button>
  );
}
