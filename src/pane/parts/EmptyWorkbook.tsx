import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { usePane } from '../context';
import { FileButton } from '../import/FileButton';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalM}`,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** A workbook without any table: what it is, and the ways on. */
export function EmptyWorkbook() {
  const styles = useStyles();
  const { words, open, actions } = usePane();
  return (
    <div className={styles.root}>
      <Text>{words.t('empty.title')}</Text>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          onClick={() => {
            open('insert');
          }}
        >
          {words.t('empty.insert')}
        </Button>
        <FileButton label={words.t('empty.import')} />
        {actions.openExample && (
          <Button onClick={actions.openExample}>{words.t('empty.example')}</Button>
        )}
      </div>
    </div>
  );
}
