import { Button, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type MouseEvent } from 'react';
import type { FixTarget } from '../../engine/session';
import { toA1 } from '../../sheet/address';
import { usePane } from '../context';
import { isRepeated } from '../use-command';
import { previewOf } from '../view-model/fixes';
import { labelsOf } from '../view-model/tables';
import { useFixTableStyles } from './use-fix-table-styles';

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
  const table = useFixTableStyles();
  const { assessment, session, words, go } = usePane();
  const group = useRef<HTMLDivElement>(null);
  useEffect(() => group.current?.focus(), []);
  const { rows, left, problem } = previewOf(targets, (target) => session.previewFix(target));
  const labels = labelsOf(assessment);
  const several = new Set(rows.map(({ sheet }) => sheet)).size > 1;
  const shown = (text: string) =>
    text === '' ? <span className={table.blank}>{words.t('fix.blank')}</span> : text;
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
        <div className={table.scroll}>
          <table className={table.table}>
            <caption className={table.caption}>{label}</caption>
            <thead>
              <tr>
                {(['cell', 'before', 'after'] as const).map((column) => (
                  <th key={column} scope="col" className={table.head}>
                    {words.t(`fix.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ sheet, cell, before, after }) => (
                <tr key={`${sheet} ${toA1(cell)}`}>
                  <th scope="row" className={table.cell}>
                    <Link
                      as="button"
                      className={table.link}
                      onClick={() => {
                        go(sheet, cell);
                      }}
                    >
                      {several
                        ? words.t('problems.place', {
                            table: labels.get(sheet) ?? '',
                            cell: toA1(cell),
                          })
                        : toA1(cell)}
                    </Link>
                  </th>
                  <td className={table.cell}>
                    <del className={table.before}>{shown(before)}</del>
                  </td>
                  <td className={table.cell}>
                    <ins className={table.after}>
                      {after === null ? words.t('fix.recomputed') : shown(after)}
                    </ins>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
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
