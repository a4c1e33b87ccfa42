import type { ImportedTable } from '../../engine/adoption';
import { usePane } from '../context';
import { formOf } from '../view-model/forms';
import { ChangeList } from './ChangeList';
import { Disclosure } from './Disclosure';

/** What is written differently in the official layout, such as amounts in 元 that become 万元. */
export function ValueChanges({ changes, form }: Pick<ImportedTable, 'changes' | 'form'>) {
  const { words } = usePane();
  if (changes.length === 0) return null;
  const label = words.t('task.changes', { count: changes.length });
  return (
    <Disclosure label={label}>
      <ChangeList
        caption={label}
        head={words.t('task.field')}
        rows={changes.map(({ term, before, after }, index) => ({
          key: `${String(index)} ${term}`,
          label: words.field(term, formOf(form.id)),
          before,
          after,
        }))}
      />
    </Disclosure>
  );
}
