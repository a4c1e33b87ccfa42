import { Tooltip, type TooltipProps } from '@fluentui/react-components';
import { usePane } from '../context';
import { isPaneKey } from '../../messages';
import type { Text } from '../view-model/print';

/** Shows on hover and on focus how the number inside was made. */
export function Traced({
  trace,
  children,
}: {
  trace: readonly Text[];
  children: NonNullable<TooltipProps['children']>;
}) {
  const say = useSay();
  if (trace.length === 0) return children as React.ReactElement;
  const lines = trace.map((one) => <div key={one.key}>{say(one)}</div>);
  return (
    <Tooltip relationship="description" withArrow positioning="above" content={<>{lines}</>}>
      {children}
    </Tooltip>
  );
}

/** Puts a sentence of a view model into words; a grade inside it is said in words too. */
export function useSay(): (text: Text) => string {
  const { words } = usePane();
  return ({ key, params }) => {
    const grade = `grade.${String(params.grade)}`;
    return words.t(key, isPaneKey(grade) ? { ...params, grade: words.t(grade) } : params);
  };
}
