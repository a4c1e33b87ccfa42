import {
  Button,
  Checkbox,
  makeStyles,
  ProgressBar,
  Text,
  tokens,
} from '@fluentui/react-components';
import { usePane } from '../context';
import { InsertFields } from './InsertFields';
import { InsertNames } from './InsertNames';
import { InsertRefusals } from './InsertRefusals';
import { BAD_YEAR } from '../view-model/insert';
import type { Insertion } from './use-insertion';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    minHeight: 0,
    margin: 0,
  },
  fields: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    '& > *': { flexShrink: 0 },
  },
  foot: {
    display: 'flex',
    flexDirection: 'column',
    flexShrink: 0,
    rowGap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  progress: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
    fontVariantNumeric: 'tabular-nums',
  },
  go: { alignSelf: 'flex-start' },
});

/** Puts new tables into the workbook: one sheet for each name. */
export function InsertTab({ insertion }: { insertion: Insertion }) {
  const styles = useStyles();
  const { words } = usePane();
  const { draft, change, count, refusals, progress, cancelled } = insertion;
  const badYear = refusals.find(({ refusal }) => refusal.code === BAD_YEAR);
  const next = progress && Math.min(progress.done + 1, progress.total);
  return (
    <form
      className={styles.root}
      aria-label={words.t('insert.title')}
      onSubmit={(event) => {
        event.preventDefault();
        void insertion.start();
      }}
    >
      <div className={styles.fields}>
        <InsertFields draft={draft} badYear={badYear?.refusal ?? null} onChange={change}>
          <InsertNames draft={draft} onChange={change} />
          <InsertRefusals refusals={refusals.filter((one) => one !== badYear)} />
        </InsertFields>
        <Checkbox
          checked={draft.protect}
          label={words.t('insert.protect')}
          onChange={(_, { checked }) => {
            change({ protect: checked === true });
          }}
        />
      </div>
      <div className={styles.foot}>
        {progress ? (
          <>
            <div className={styles.progress} role="status">
              <Text>{words.t('insert.progress', { next: next ?? 1, total: progress.total })}</Text>
              <Button size="small" onClick={insertion.cancel}>
                {words.t('insert.cancel')}
              </Button>
            </div>
            <ProgressBar
              aria-label={words.t('insert.title')}
              max={progress.total}
              value={progress.done}
            />
          </>
        ) : (
          <>
            {cancelled && <Text role="status">{words.t('insert.cancelled')}</Text>}
            <Button
              type="submit"
              appearance="primary"
              className={styles.go}
              disabled={refusals.length > 0}
            >
              {words.t('insert.go', { count })}
            </Button>
          </>
        )}
      </div>
    </form>
  );
}
