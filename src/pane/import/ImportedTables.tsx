import { Text } from '@fluentui/react-components';
import type { ImportedTable } from '../../engine/adoption';
import { toA1 } from '../../sheet/address';
import { usePane } from '../context';
import { Recognised } from '../tasks/Recognised';
import { useCut } from '../tasks/use-cut';
import { useListStyles } from '../tasks/use-list-styles';
import { ValueChanges } from '../tasks/ValueChanges';

/** The tables of a file that become sheets. */
export function ImportedTables({ tables }: { tables: readonly ImportedTable[] }) {
  const lists = useListStyles();
  const { words } = usePane();
  const { shown, more } = useCut(tables);
  return (
    <section aria-label={words.t('import.tables')} className={lists.section}>
      <h3 className={lists.heading}>{words.t('import.tables')}</h3>
      <ul className={lists.list}>
        {shown.map((table) => (
          <Recognised key={table.sheetName} table={table} left="file">
            <Text size={200}>{words.t('import.sheet', { name: table.sheetName })}</Text>
            <Text size={200} className={lists.muted}>
              {words.t('import.from', { sheet: table.from, cell: toA1(table.at) })}
            </Text>
            <ValueChanges changes={table.changes} form={table.form} />
          </Recognised>
        ))}
      </ul>
      {more}
    </section>
  );
}
