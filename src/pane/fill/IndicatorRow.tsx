import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Checkmark12Regular } from '@fluentui/react-icons/svg/checkmark';
import { Delete16Regular } from '@fluentui/react-icons/svg/delete';
import { useEffect, useRef, useState } from 'react';
import type { SheetId } from '../../hosts/port';
import { usePane } from '../context';
import { LevelIcon } from '../parts/LevelIcon';
import { Traced, useSay } from '../parts/Traced';
import { isRepeated, useCommand } from '../use-command';
import type { RowView } from '../view-model/fill';
import { ConfirmRemoval } from './ConfirmRemoval';
import { Suggestion } from './Suggestion';
import { useRowStyles } from './use-row-styles';

const useStyles = makeStyles({
  item: { position: 'relative' },
  main: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 37px 52px',
    alignItems: 'start',
    columnGap: '6px',
    gridColumn: '1 / span 3',
    gridRow: 1,
    border: 'none',
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'left',
    padding: '2px 0',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  text: { display: 'block', minWidth: 0 },
  name: { display: 'flex', columnGap: tokens.spacingHorizontalXXS },
  detail: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  blank: { color: tokens.colorNeutralForeground2, fontStyle: 'normal' },
  score: {
    display: 'flex',
    justifyContent: 'flex-end',
    alignItems: 'center',
    columnGap: '2px',
    whiteSpace: 'nowrap',
  },
  agrees: { flexShrink: 0, color: tokens.colorStatusSuccessForeground1 },
  band: { display: 'block' },
  icon: { flexShrink: 0, display: 'inline-flex', paddingTop: '2px' },
});

/** One 三级指标. A click shows its cell; what is filled in is removed only after a second click. */
export function IndicatorRow({
  sheet,
  row,
  onRemoved,
}: {
  sheet: SheetId;
  row: RowView;
  onRemoved: () => void;
}) {
  const styles = useStyles();
  const rows = useRowStyles();
  const { session, words, run, go } = usePane();
  const say = useSay();
  /** The row that was asked about: when another moves into its place, nothing is asked. */
  const [asked, setAsked] = useState<string | null>(null);
  const asking = asked === row.fingerprint;
  const removeButton = useRef<HTMLElement | null>(null);
  const kept = useRef(false);
  useEffect(() => {
    if (!asking && kept.current) removeButton.current?.focus();
    kept.current = false;
  }, [asking]);
  const name = row.name || words.t('fill.blankRow');
  const removal = useCommand(async () => {
    setAsked(null);
    if (await run(session.removeIndicator(sheet, row.row, row.fingerprint))) onRemoved();
  });
  if (asking) {
    return (
      <li>
        <ConfirmRemoval
          name={name}
          onRemove={removal.start}
          onKeep={() => {
            kept.current = true;
            setAsked(null);
          }}
        />
      </li>
    );
  }
  const removeLabel = words.t('fill.remove', { name });
  const missing = words.t('fill.missing');
  const { suggestion } = row;
  const agrees = suggestion?.agrees && words.t(`suggest.agrees.${suggestion.kind}`);
  return (
    <li className={mergeClasses(rows.grid, styles.item)}>
      <Traced trace={row.trace ? [row.trace] : []}>
        <button
          type="button"
          className={styles.main}
          onClick={() => {
            go(sheet, row.cell);
          }}
        >
          <span className={styles.text}>
            <span className={styles.name}>
              {row.worst && (
                <span className={styles.icon}>
                  <LevelIcon
                    level={row.worst}
                    label={words.t('fill.problem', { level: words.t(`level.${row.worst}`) })}
                  />
                </span>
              )}
              <span className={row.name ? undefined : styles.blank}>{name}</span>
            </span>
            {(row.target || row.actual) && (
              <span className={styles.detail}>
                {words.t('fill.target', { text: row.target || missing })}
                {' → '}
                {words.t('fill.actual', { text: row.actual || missing })}
                {suggestion?.band && <span className={styles.band}>{say(suggestion.band)}</span>}
              </span>
            )}
          </span>
          <span className={rows.number}>{row.weight}</span>
          <span className={mergeClasses(rows.number, styles.score)}>
            {agrees && (
              <Checkmark12Regular
                className={styles.agrees}
                role="img"
                aria-label={agrees}
                title={agrees}
              />
            )}
            {row.score}
          </span>
        </button>
      </Traced>
      {suggestion && !suggestion.agrees && (
        <Suggestion sheet={sheet} row={row} suggestion={suggestion} />
      )}
      <Button
        ref={(element: HTMLElement | null) => {
          removeButton.current = element;
        }}
        size="small"
        appearance="transparent"
        icon={<Delete16Regular />}
        aria-label={removeLabel}
        title={removeLabel}
        disabledFocusable={removal.busy}
        onClick={(click) => {
          if (row.blank) removal.start(click);
          else if (!isRepeated(click)) setAsked(row.fingerprint);
        }}
      />
    </li>
  );
}
