import { mergeClasses } from '@fluentui/react-components';
import { useState } from 'react';
import { usePane } from '../context';
import { levelsOf } from '../view-model/levels';
import { printMoney, printRate } from '../view-model/print';
import {
  COLUMNS,
  nextSorting,
  sortRows,
  type Sorting,
  type WorkbookRow,
} from '../view-model/workbook';
import { SortHeader } from './SortHeader';
import { TableRow } from './TableRow';
import { useTableStyles } from './use-table-styles';

/** The tables as rows. In a narrow pane it scrolls sideways within itself, and the names stay. */
export function WorkbookTable({ rows }: { rows: readonly WorkbookRow[] }) {
  const styles = useTableStyles();
  const { assessment, words } = usePane();
  const [sorting, setSorting] = useState<Sorting>(null);
  const { totals, active } = assessment;
  const total = mergeClasses(styles.cell, styles.total);
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{words.t('workbook.caption')}</caption>
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <SortHeader
              key={column}
              column={column}
              direction={sorting?.column === column ? sorting.direction : null}
              onSort={() => {
                setSorting(nextSorting(sorting, column));
              }}
            />
          ))}
        </tr>
      </thead>
      <tbody>
        {sortRows(rows, sorting).map((row) => (
          <TableRow key={row.sheet} row={row} active={row.sheet === active} />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th
            scope="row"
            className={mergeClasses(styles.cell, styles.first, styles.total, styles.corner)}
          >
            {totals.projects > 0
              ? words.t('workbook.total', { count: totals.projects })
              : words.t('workbook.total.none')}
          </th>
          <td className={total}>{levelsOf(totals.counts).error}</td>
          <td className={total} />
          <td className={total} />
          <td className={total}>{totals.projects > 0 && printRate(totals.executionRate)}</td>
          <td className={total}>{totals.projects > 0 && printMoney(totals.annualBudget)}</td>
          <td className={mergeClasses(total, styles.last)}>
            {totals.projects > 0 && printMoney(totals.executed)}
          </td>
        </tr>
      </tfoot>
    </table>
  );
}
