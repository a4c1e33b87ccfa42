import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState } from 'react';
import { usePane } from '../context';
import { LevelIcon } from '../parts/LevelIcon';
import type { FixesOnShow } from '../view-model/fixes';
import type { ProblemRow } from '../view-model/problems';
import { ProblemCard, type Opened } from './ProblemCard';
import type { Fixing } from './use-fixing';

const useStyles = makeStyles({
  scroll: { flexGrow: 1, minHeight: 0, overflowY: 'auto', overflowAnchor: 'none' },
  list: { position: 'relative', margin: 0, padding: 0, listStyleType: 'none' },
  row: { position: 'absolute', top: 0, left: 0, width: '100%' },
  group: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    margin: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  table: { flexGrow: 1, minWidth: 0 },
  count: { flexShrink: 0, fontVariantNumeric: 'tabular-nums' },
  fading: {
    opacity: 0.5,
    transitionProperty: 'opacity',
    transitionDuration: tokens.durationSlower,
    '@media (prefers-reduced-motion: reduce)': { transitionDuration: '0s' },
  },
});

/** Heights before a row is measured, in pixels. */
const GUESS = { group: 28, item: 108 } as const;

/** The findings. Only those in view are in the document, however many there are. */
export function ProblemList({
  rows,
  fixes,
  fixing,
  onHold,
}: {
  rows: readonly ProblemRow[];
  fixes: FixesOnShow;
  fixing: Fixing;
  onHold: (held: boolean) => void;
}) {
  const styles = useStyles();
  const { words } = usePane();
  const scroll = useRef<HTMLDivElement>(null);
  const [opened, setOpened] = useState<{ readonly id: string; readonly what: Opened } | null>(null);
  useEffect(
    () => () => {
      onHold(false);
    },
    [onHold],
  );
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: (index) => GUESS[rows[index]?.kind ?? 'item'],
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: 6,
  });
  return (
    <div
      ref={scroll}
      className={styles.scroll}
      onPointerEnter={() => {
        onHold(true);
      }}
      onPointerLeave={() => {
        onHold(false);
      }}
    >
      <ul
        className={styles.list}
        style={{ height: virtual.getTotalSize() }}
        aria-label={words.t('problems.list')}
      >
        {virtual.getVirtualItems().map(({ index, key, start }) => {
          const row = rows[index];
          if (!row) return null;
          return (
            <li
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              aria-setsize={rows.length}
              aria-posinset={index + 1}
              className={mergeClasses(styles.row, row.kind === 'item' && row.gone && styles.fading)}
              style={{ transform: `translateY(${String(start)}px)` }}
            >
              {row.kind === 'group' ? (
                <Group row={row} />
              ) : (
                <ProblemCard
                  item={row.item}
                  gone={row.gone}
                  fixes={fixes}
                  fixing={fixing}
                  opened={opened?.id === row.id ? opened.what : null}
                  onOpen={(what) => {
                    setOpened(what && { id: row.id, what });
                  }}
                />
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function Group({ row }: { row: ProblemRow & { readonly kind: 'group' } }) {
  const styles = useStyles();
  const { words } = usePane();
  return (
    <h2 className={styles.group}>
      <LevelIcon level={row.level} />
      <span className={styles.table}>{row.table ?? words.t('problems.across')}</span>
      <span className={styles.count}>
        {words.t('problems.group', { level: words.t(`level.${row.level}`), count: row.count })}
      </span>
    </h2>
  );
}
