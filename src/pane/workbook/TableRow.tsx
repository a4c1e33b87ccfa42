import { Link, mergeClasses } from '@fluentui/react-components';
import type { Decimal } from '../../model/decimal';
import { usePane } from '../context';
import { LevelIcon } from '../parts/LevelIcon';
import { NONE, printMoney, printRate, printScore } from '../view-model/print';
import type { WorkbookRow } from '../view-model/workbook';
import { useTableStyles } from './use-table-styles';

/** One table of the workbook; a click goes there. */
export function TableRow({ row, active }: { row: WorkbookRow; active: boolean }) {
  const styles = useTableStyles();
  const { words, go } = usePane();
  const show = () => {
    go(row.sheet, row.home);
  };
  const money = (amount: Decimal | undefined) =>
    printMoney(amount) +
    (amount && row.unit !== 'wan-yuan' ? ` ${words.t(`workbook.${row.unit}`)}` : '');
  return (
    <tr className={styles.row} onClick={show} aria-current={active ? 'true' : undefined}>
      <th scope="row" className={mergeClasses(styles.cell, styles.first, active && styles.active)}>
        <Link
          as="button"
          title={row.sheetName}
          onClick={(event) => {
            event.stopPropagation();
            show();
          }}
        >
          {row.name}
        </Link>
      </th>
      <td className={styles.cell}>
        <span className={styles.errors}>
          {row.errors > 0 && <LevelIcon level="error" />}
          {row.errors}
        </span>
      </td>
      <td className={mergeClasses(styles.cell, !row.complete && styles.muted)}>
        {printScore(row.score)}
      </td>
      <td className={mergeClasses(styles.cell, !row.grade && styles.muted)}>
        {row.grade
          ? words.t(`grade.${row.grade}`)
          : row.score
            ? words.t('header.provisional')
            : NONE}
      </td>
      <td className={styles.cell}>{printRate(row.rate)}</td>
      <td className={styles.cell}>{money(row.budget)}</td>
      <td className={mergeClasses(styles.cell, styles.last)}>{money(row.executed)}</td>
    </tr>
  );
}
