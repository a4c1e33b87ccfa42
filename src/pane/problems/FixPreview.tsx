import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type MouseEvent } from 'react';
import type { FixTarget } from '../../engine/session';
import { toA1 } from '../../sheet/address';
import { usePane } from '../context';
import { ChangeTable } from '../parts/ChangeTable';
import { isRepeated } from '../use-command';
import { previewOf } from '../view-model/fixes';
import { labelsOf } from '../view-model/tables';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    marginLeft: '20px',
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  scroll: { maxHeight: '216px', overflowY: 'auto' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/**
 * What fixes that are a judgement would do, before they are applied: each cell, what stands there now and what will.
 * It takes the focus; Escape leaves everything as it is.
 */
export function FixPreview({
  targets,
  busy,
  onApply,
  onCancel,
}: {
  targets: readonly FixTarget[];
  busy: boolean;
  onApply: (click: MouseEvent) => void;
  onCancel: () => void;
}) {
  const styles = useStyles();
  const { assessment, session, words, go } = usePane();
  const group = useRef<HTMLDivElement>(null);
  useEffect(() => group.current?.focus(), []);
  const { rows, left, problem } = previewOf(targets, (target) => session.previewFix(target));
  const labels = labelsOf(assessment);
  const several = new Set(rows.map(({ sheet }) => sheet)).size > 1;
  const label =
    targets.length > 1
      ? words.t('fix.preview.alike', { count: targets.length })
      : words.t('fix.preview');
  return (
    <div
      ref={group}
      role="group"
      aria-label={label}
      tabIndex={-1}
      className={styles.root}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onCancel();
      }}
    >
      {rows.length === 0 ? (
        <Text size={200}>{problem ? words.problem(problem) : words.t('fix.none')}</Text>
      ) : (
        <div className={styles.scroll}>
          <ChangeTable
            caption={label}
            head={words.t('fix.cell')}
            rows={rows.map(({ sheet, cell, before, after }) => ({
              key: `${sheet} ${toA1(cell)}`,
              label: several
                ? words.t('problems.place', { table: labels.get(sheet) ?? '', cell: toA1(cell) })
                : toA1(cell),
              onGo: () => {
                go(sheet, cell);
              },
              before,
              after,
            }))}
          />
          {left > 0 && <Text size={200}>{words.t('fix.more', { count: left })}</Text>}
        </div>
      )}
      <div className={styles.buttons}>
        {rows.length > 0 && (
          <Button size="small" appearance="primary" disabledFocusable={busy} onClick={onApply}>
            {words.t(busy ? 'fix.busy' : 'fix.apply')}
          </Button>
        )}
        <Button
          size="small"
          disabledFocusable={busy}
          onClick={(click) => {
            if (!isRepeated(click)) onCancel();
          }}
        >
          {words.t('fix.cancel')}
        </Button>
      </div>
    </div>
  );
}
