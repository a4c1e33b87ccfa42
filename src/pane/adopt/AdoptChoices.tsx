import { Checkbox, makeStyles, Text, tokens } from '@fluentui/react-components';
import { usePane } from '../context';
import type { AdoptView } from '../view-model/adopt';
import type { AdoptOptions } from '../../engine/adoption';

const useStyles = makeStyles({
  choice: { display: 'flex', flexDirection: 'column', marginLeft: '-8px' },
  hint: { marginLeft: '36px', color: tokens.colorNeutralForeground2 },
});

const CHOICES = ['formulas', 'layout'] as const;

/** What is to be done beside giving the sheet its identity. What cannot be left out says so. */
export function AdoptChoices({
  view: { options, forced },
  tables,
  onChange,
}: {
  view: AdoptView;
  /** How many tables the sheet holds. */
  tables: number;
  onChange: (options: AdoptOptions) => void;
}) {
  const styles = useStyles();
  const { words } = usePane();
  return (
    <>
      {CHOICES.map((choice) => {
        const fixed = choice === 'layout' && forced !== null;
        const hint =
          fixed && forced === 'several'
            ? words.t('adopt.several', { count: tables })
            : words.t(`adopt.${choice}.hint`);
        return (
          <div key={choice} className={styles.choice}>
            <Checkbox
              checked={options[choice]}
              disabled={fixed}
              label={words.t(`adopt.${choice}`)}
              aria-description={hint}
              onChange={(_, { checked }) => {
                onChange({ ...options, [choice]: checked === true });
              }}
            />
            <Text size={200} className={styles.hint} aria-hidden>
              {hint}
            </Text>
          </div>
        );
      })}
    </>
  );
}
