import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { Problem } from '../../engine/assessment';
import { usePane } from '../context';

/** Why a file cannot be imported, and what to do about it. */
export function ImportRefusal({ name, problems }: { name: string; problems: readonly Problem[] }) {
  const { words } = usePane();
  return (
    <MessageBar intent="error" layout="multiline" politeness="polite">
      <MessageBarBody>
        <MessageBarTitle>{words.t('import.refused', { name })}</MessageBarTitle>
        {problems.map((problem, index) => (
          <div key={`${problem.code} ${String(index)}`}>{words.problem(problem)}</div>
        ))}
      </MessageBarBody>
    </MessageBar>
  );
}
