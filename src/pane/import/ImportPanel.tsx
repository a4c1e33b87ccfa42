import { Spinner } from '@fluentui/react-components';
import { useMemo } from 'react';
import { usePane } from '../context';
import { TaskFoot } from '../tasks/TaskFoot';
import { TaskPanel } from '../tasks/TaskPanel';
import { useBuilding } from '../use-building';
import { useFrozen } from '../use-frozen';
import { FileButton } from './FileButton';
import { ImportRefusal } from './ImportRefusal';
import { ImportSummary } from './ImportSummary';
import type { FileRead, ReadFile } from './read-file';
import { useReading } from './use-reading';

/** A file that is to be imported: it is read, then shown, and written only when the user says so. */
export function ImportPanel({ file, read }: { file: File; read: ReadFile }) {
  const { words } = usePane();
  const title = words.t('import.title');
  const result = useReading(file, read);
  if (!result) {
    return (
      <TaskPanel title={title} foot={<TaskFoot />}>
        <Spinner
          size="small"
          role="status"
          label={words.t('import.reading', { name: file.name })}
          labelPosition="after"
        />
      </TaskPanel>
    );
  }
  return result.ok ? (
    <Content title={title} name={file.name} read={result} />
  ) : (
    <Refused title={title} name={file.name} problems={[result.problem]} />
  );
}

/** A file that was read: what importing it would do, as the workbook is now. */
function Content({
  title,
  name,
  read,
}: {
  title: string;
  name: string;
  read: FileRead & { readonly ok: true };
}) {
  const { assessment, session } = usePane();
  const building = useBuilding();
  const asked = useMemo(
    () => session.previewImport(read.content),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- names are taken by the sheets that the workbook has
    [assessment, session, read],
  );
  const preview = useFrozen(asked, building.progress !== null);
  if (!preview.ok) return <Refused title={title} name={name} problems={preview.problems} />;
  return (
    <ImportSummary
      title={title}
      name={name}
      read={read}
      preview={preview.value}
      building={building}
    />
  );
}

function Refused({ title, ...refusal }: { title: string } & Parameters<typeof ImportRefusal>[0]) {
  const { words } = usePane();
  return (
    <TaskPanel
      title={title}
      foot={
        <TaskFoot>
          <FileButton primary label={words.t('import.other')} />
        </TaskFoot>
      }
    >
      <ImportRefusal {...refusal} />
    </TaskPanel>
  );
}
