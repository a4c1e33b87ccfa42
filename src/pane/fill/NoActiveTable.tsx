import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { usePane } from '../context';
import { tablesOf } from '../../engine/tables';
import { homeOf, labelsOf } from '../view-model/tables';

const useStyles = makeStyles({
  root: { padding: tokens.spacingHorizontalM, overflowY: 'auto', flexGrow: 1, minHeight: 0 },
  heading: {
    margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase300,
  },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  link: {
    width: '100%',
    justifyContent: 'flex-start',
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
  },
});

/** The user looks at a sheet that is no table: says so and leads to the tables there are. */
export function NoActiveTable() {
  const styles = useStyles();
  const { assessment, words, go } = usePane();
  const labels = labelsOf(assessment);
  return (
    <div className={styles.root}>
      <Text>{words.t('fill.noTable')}</Text>
      <h2 className={styles.heading}>{words.t('fill.tables')}</h2>
      <ul className={styles.list}>
        {tablesOf(assessment).map((table) => (
          <li key={table.sheet.id}>
            <Button
              appearance="subtle"
              className={styles.link}
              onClick={() => {
                go(table.sheet.id, homeOf(table));
              }}
            >
              {labels.get(table.sheet.id)}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
