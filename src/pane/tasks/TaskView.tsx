import { AdoptPanel } from '../adopt/AdoptPanel';
import { ImportPanel } from '../import/ImportPanel';
import type { Task } from './use-task';

/** The task that was started, in the place of the tabs. */
export function TaskView({ task }: { task: Task }) {
  return task.kind === 'adopt' ? <AdoptPanel {...task} /> : <ImportPanel {...task} />;
}
