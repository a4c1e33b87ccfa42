import { Button, makeStyles } from '@fluentui/react-components';
import { useRef } from 'react';
import { usePane } from '../context';

const useStyles = makeStyles({ file: { display: 'none' } });
/** What can be imported, for the browser's window of files. */
const ACCEPTED = '.docx,.docm,.xlsx,.xlsm';

/** Asks for a file and imports it; nothing where no file can be read. */
export function FileButton({ label, primary = false }: { label: string; primary?: boolean }) {
  const styles = useStyles();
  const { tasks } = usePane();
  const input = useRef<HTMLInputElement>(null);
  const { importFile } = tasks;
  if (!importFile) return null;
  return (
    <>
      <Button appearance={primary ? 'primary' : 'secondary'} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        className={styles.file}
        type="file"
        accept={ACCEPTED}
        aria-label={label}
        onChange={({ target }) => {
          const [chosen] = target.files ?? [];
          if (chosen) importFile(chosen);
          target.value = '';
        }}
      />
    </>
  );
}
