import { Text } from '@fluentui/react-components';
import type { ImportPreview } from '../../engine/adoption';
import { usePane } from '../context';
import { contentLosses } from '../view-model/import';
import { Disclosure } from '../tasks/Disclosure';
import { useCut } from '../tasks/use-cut';
import { useListStyles } from '../tasks/use-list-styles';
import type { FileWarning } from '../../messages/warnings';

/** What of a file becomes no table: its text, what is skipped, what was not read. */
export function ImportRest({
  preview: { skipped, narrative },
  warnings,
}: {
  preview: ImportPreview;
  warnings: readonly FileWarning[];
}) {
  const lists = useListStyles();
  const { words } = usePane();
  const { shown, more } = useCut(skipped);
  const told = contentLosses(warnings);
  return (
    <>
      {narrative && (
        <Text>
          {words.t('import.narrative', {
            count: narrative.paragraphs,
            name: narrative.sheetName,
          })}
        </Text>
      )}
      {skipped.length > 0 && (
        <Disclosure label={words.t('import.skipped', { count: skipped.length })}>
          <ul className={lists.list}>
            {shown.map(({ name, cells }, index) => (
              <li key={`${String(index)} ${name}`}>
                <Text size={200}>{words.t('import.skipped.one', { name, cells })}</Text>
              </li>
            ))}
          </ul>
          {more}
        </Disclosure>
      )}
      {told.length > 0 && (
        <Text size={200}>{words.t('import.warnings', { list: words.warnings(told) })}</Text>
      )}
    </>
  );
}
