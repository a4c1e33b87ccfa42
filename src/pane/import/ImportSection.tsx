import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useId, useState, type DragEvent } from 'react';
import { usePane } from '../context';
import { FileButton } from './FileButton';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    flexShrink: 0,
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  over: {
    outline: `2px dashed ${tokens.colorBrandStroke1}`,
    outlineOffset: '-4px',
    backgroundColor: tokens.colorNeutralBackground3,
  },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  hint: { color: tokens.colorNeutralForeground2 },
});

const SEVERAL = { ok: false, problems: [{ code: 'file.several', data: {} }] } as const;

/** Where a file is chosen or dropped to be imported; nothing where no file can be read. */
export function ImportSection() {
  const styles = useStyles();
  const { words, tasks, run } = usePane();
  const id = useId();
  const [over, setOver] = useState(false);
  const { importFile } = tasks;
  if (!importFile) return null;
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file, ...more] = event.dataTransfer.files;
    if (more.length > 0) void run(Promise.resolve(SEVERAL));
    else if (file) importFile(file);
  };
  return (
    <section
      aria-labelledby={id}
      className={mergeClasses(styles.root, over && styles.over)}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={({ currentTarget, relatedTarget }) => {
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) {
          setOver(false);
        }
      }}
      onDrop={drop}
    >
      <h2 id={id} className={styles.heading}>
        {words.t('import.title')}
      </h2>
      <Text size={200} className={styles.hint}>
        {words.t(over ? 'import.drop' : 'import.hint')}
      </Text>
      <FileButton label={words.t('import.choose')} />
    </section>
  );
}
