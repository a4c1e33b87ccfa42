import { Button, Text } from '@fluentui/react-components';
import type { ImportPreview } from '../../engine/adoption';
import { usePane } from '../context';
import { BuildFoot } from '../parts/BuildFoot';
import { LeaveButton } from '../tasks/TaskFoot';
import { TaskPanel } from '../tasks/TaskPanel';
import type { Building } from '../use-building';
import { isRepeated } from '../use-command';
import { untakenCount } from '../view-model/recognised';
import { ImportedTables } from './ImportedTables';
import { ImportRest } from './ImportRest';
import type { FileRead } from './read-file';

/** What an import would do, and the button that does it. */
export function ImportSummary({
  title,
  name,
  read: { content, warnings },
  preview,
  building,
}: {
  title: string;
  /** The file's. */
  name: string;
  read: FileRead & { readonly ok: true };
  preview: ImportPreview;
  building: Building;
}) {
  const { session, words, announce, open, tasks } = usePane();
  const { tables, narrative } = preview;
  const count = tables.length;
  const partly = tables.filter((table) => untakenCount(table) > 0).length;
  const start = async () => {
    tasks.setWriting(true);
    const done = await building.start(count + (narrative ? 1 : 0), (options) =>
      session.importFile(content, options),
    );
    tasks.setWriting(false);
    if (!done) return;
    announce(words.t('done.import', { count }), 1);
    open('fill');
    tasks.leave();
  };
  return (
    <TaskPanel
      title={title}
      foot={
        <BuildFoot label={title} building={building}>
          <Button
            appearance="primary"
            disabled={count === 0}
            onClick={(click) => {
              if (!isRepeated(click)) void start();
            }}
          >
            {words.t('import.go', { count })}
          </Button>
          <LeaveButton />
        </BuildFoot>
      }
    >
      <Text>
        {words.t('import.found', { name, count })}
        {partly > 0 &&
          `${words.locale === 'en' ? ' ' : ''}${words.t('import.partly', { count: partly })}`}
      </Text>
      <ImportedTables tables={tables} />
      <ImportRest preview={preview} warnings={warnings} />
    </TaskPanel>
  );
}
