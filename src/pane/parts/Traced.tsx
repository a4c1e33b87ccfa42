import type { ReactElement } from 'react';
import { usePane } from '../context';
import { isPaneKey } from '../../messages';
import type { Text } from '../view-model/print';
import { Hint, type HintedProps } from './Hint';

/** What is filled in as an id, by its mark, and the family of the keys that name it. */
const NAMES: Readonly<Record<string, string>> = { grade: 'grade', level: 'suggest.level' };

/** Shows on hover and on focus how the number inside was made. */
export function Traced({
  trace,
  children,
}: {
  trace: readonly Text[];
  children: ReactElement<HintedProps>;
}) {
  const say = useSay();
  if (trace.length === 0) return children;
  return <Hint lines={trace.map(say)}>{children}</Hint>;
}

/** Puts a sentence of a view model into words; a grade or a level of attainment inside it is said in words too. */
export function useSay(): (text: Text) => string {
  const { words } = usePane();
  return ({ key, params }) => {
    const said = Object.fromEntries(
      Object.entries(params).map(([mark, value]) => {
        const named = `${NAMES[mark] ?? ''}.${String(value)}`;
        return [mark, isPaneKey(named) ? words.t(named) : value];
      }),
    );
    return words.t(key, said);
  };
}
