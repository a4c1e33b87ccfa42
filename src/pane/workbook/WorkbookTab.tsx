import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { usePane } from '../context';
import { EmptyWorkbook } from '../parts/EmptyWorkbook';
import { LevelIcon } from '../parts/LevelIcon';
import { unrecognised } from '../view-model/tables';
import { workbookRows } from '../view-model/workbook';
import { useTableStyles } from './use-table-styles';
import { WorkbookTable } from './WorkbookTable';

const useStyles = makeStyles({
  others: { padding: tokens.spacingHorizontalM },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    paddingLeft: tokens.spacingHorizontalXL,
  },
  failed: { display: 'flex', columnGap: tokens.spacingHorizontalXS },
  muted: { color: tokens.colorNeutralForeground2 },
});

/** Every table of the workbook, and the sheets that hold none. A wide table scrolls here, with the keys too. */
export function WorkbookTab() {
  const styles = useStyles();
  const table = useTableStyles();
  const { assessment, words } = usePane();
  const rows = workbookRows(assessment);
  const others = unrecognised(assessment);
  return (
    <div
      role="region"
      aria-label={words.t('workbook.caption')}
      tabIndex={0}
      className={table.region}
    >
      {rows.length === 0 ? <EmptyWorkbook /> : <WorkbookTable rows={rows} />}
      {others.length > 0 && (
        <section aria-label={words.t('workbook.unrecognised')} className={styles.others}>
          <h2 className={styles.heading}>{words.t('workbook.unrecognised')}</h2>
          <Text size={200} className={styles.muted}>
            {words.t('workbook.unrecognised.hint')}
          </Text>
          <ul className={styles.list}>
            {others.map(({ sheet, problem }) => (
              <li key={sheet.id}>
                {sheet.name}
                {!sheet.visible && (
                  <span className={styles.muted}> {words.t('workbook.hidden')}</span>
                )}
                {problem && (
                  <div className={styles.failed}>
                    <LevelIcon level="warning" />
                    {words.t('workbook.failed', { reason: words.problem(problem) })}
                  </div>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
