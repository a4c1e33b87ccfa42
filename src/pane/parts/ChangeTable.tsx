import { Link } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { usePane } from '../context';
import { useChangeTableStyles } from './use-change-table-styles';

/** Something before and after. */
export interface ChangeRow {
  readonly key: string;
  /** What changes: a cell's address, a field's name. */
  readonly label: string;
  /** Shows the place; missing where there is none to be shown. */
  readonly onGo?: () => void;
  /** "" for a blank. */
  readonly before: string;
  /** "" for a blank; null for what only shows once everything is computed anew. */
  readonly after: string | null;
}

/** What stands there now and what will, row by row. */
export function ChangeTable({
  caption,
  told = false,
  head,
  rows,
}: {
  caption: string;
  /** Whether the caption is on show above the table already. */
  told?: boolean;
  /** The heading over the labels. */
  head: string;
  rows: readonly ChangeRow[];
}) {
  const table = useChangeTableStyles();
  const { words } = usePane();
  const shown = (text: string): ReactNode =>
    text === '' ? <span className={table.blank}>{words.t('fix.blank')}</span> : text;
  return (
    <table className={table.table} aria-label={told ? caption : undefined}>
      {!told && <caption className={table.caption}>{caption}</caption>}
      <thead>
        <tr>
          {[head, words.t('fix.before'), words.t('fix.after')].map((column) => (
            <th key={column} scope="col" className={table.head}>
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, label, onGo, before, after }) => (
          <tr key={key}>
            <th scope="row" className={table.cell}>
              {onGo ? (
                <Link as="button" className={table.link} onClick={onGo}>
                  {label}
                </Link>
              ) : (
                label
              )}
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
  );
}
