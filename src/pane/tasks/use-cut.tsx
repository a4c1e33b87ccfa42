import { Link } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { usePane } from '../context';

/** So many are shown at first, and so many more at each click. */
const AT_FIRST = 10;
const STEP = 100;

/** A long list, cut: what is shown of it, and the link that shows more; null when all is shown. */
export function useCut<T>(all: readonly T[]): {
  readonly shown: readonly T[];
  readonly more: ReactElement | null;
} {
  const { words } = usePane();
  const [count, setCount] = useState(AT_FIRST);
  const left = all.length - count;
  if (left <= 0) return { shown: all, more: null };
  return {
    shown: all.slice(0, count),
    more: (
      <Link
        as="button"
        aria-expanded={false}
        onClick={() => {
          setCount(count + STEP);
        }}
      >
        {words.t('task.more', { count: left })}
      </Link>
    ),
  };
}
