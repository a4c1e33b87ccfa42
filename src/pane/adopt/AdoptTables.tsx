import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { AdoptedTable, AdoptionPreview, AdoptOptions } from '../../engine/adoption';
import type { SheetId } from '../../hosts/port';
import { toA1, type CellPosition } from '../../sheet/address';
import { usePane } from '../context';
import { CellList } from '../tasks/CellList';
import { ChangeList } from '../tasks/ChangeList';
import { Disclosure } from '../tasks/Disclosure';
import { Recognised } from '../tasks/Recognised';
import { useListStyles } from '../tasks/use-list-styles';
import { ValueChanges } from '../tasks/ValueChanges';

const useStyles = makeStyles({
  note: { marginLeft: '20px', color: tokens.colorNeutralForeground2 },
});

/** The tables that were recognised on a sheet, what changes in each, and what stands around them. */
export function AdoptTables({
  sheet,
  preview: { tables, around },
  options,
}: {
  sheet: SheetId;
  preview: AdoptionPreview;
  options: AdoptOptions;
}) {
  const lists = useListStyles();
  const { words, go } = usePane();
  const onGo = (cell: CellPosition) => {
    go(sheet, cell);
  };
  return (
    <section aria-label={words.t('adopt.tables')} className={lists.section}>
      <h3 className={lists.heading}>{words.t('adopt.tables')}</h3>
      <ul className={lists.list}>
        {tables.map((table, index) => (
          <Recognised
            key={index}
            table={table}
            left={options.layout ? 'original' : 'stays'}
            onGo={onGo}
          >
            <Changes table={table} options={options} onGo={onGo} />
          </Recognised>
        ))}
      </ul>
      {around.length > 0 && (
        <Disclosure label={words.t('adopt.around', { count: around.length })}>
          <CellList hint={words.t('adopt.around.hint')} cells={around} onGo={onGo} />
        </Disclosure>
      )}
    </section>
  );
}

/** What changes in one table. */
function Changes({
  table: { form, formulas, layout },
  options,
  onGo,
}: {
  table: AdoptedTable;
  options: AdoptOptions;
  onGo: (cell: CellPosition) => void;
}) {
  const styles = useStyles();
  const { words } = usePane();
  return (
    <>
      {layout && <Text size={200}>{words.t('adopt.sheet', { name: layout.sheetName })}</Text>}
      {formulas.length > 0 && (
        <Disclosure open label={words.t('adopt.changes', { count: formulas.length })}>
          <ChangeList
            caption={words.t('adopt.changes', { count: formulas.length })}
            head={words.t('fix.cell')}
            rows={formulas.map(({ cell, before, after }) => ({
              key: toA1(cell),
              label: toA1(cell),
              onGo: () => {
                onGo(cell);
              },
              before,
              after,
            }))}
          />
        </Disclosure>
      )}
      {options.formulas && !options.layout && formulas.length === 0 && (
        <Text size={200} className={styles.note}>
          {words.t('adopt.changes.none')}
        </Text>
      )}
      {layout && <ValueChanges changes={layout.changes} form={form} />}
      {layout && layout.leftOut.length > 0 && (
        <Disclosure warning label={words.t('adopt.leftOut', { count: layout.leftOut.length })}>
          <CellList hint={words.t('adopt.leftOut.hint')} cells={layout.leftOut} onGo={onGo} />
        </Disclosure>
      )}
    </>
  );
}
