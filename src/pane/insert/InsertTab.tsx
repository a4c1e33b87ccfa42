import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { usePane } from '../context';
import { ImportSection } from '../import/ImportSection';
import { BuildFoot } from '../parts/BuildFoot';
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
});

/** Puts new tables into the workbook, one sheet for each name; or those of a file. */
export function InsertTab({ insertion }: { insertion: Insertion }) {
  const styles = useStyles();
  const { words } = usePane();
  const { draft, change, count, refusals, building, takeFocus } = insertion;
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (takeFocus()) firstField(form.current)?.focus();
  }, [takeFocus]);
  const badYear = refusals.find(({ refusal }) => refusal.code === BAD_YEAR);
  return (
    <>
      <form
        ref={form}
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
        <BuildFoot label={words.t('insert.title')} building={building}>
          <Button type="submit" appearance="primary" disabled={refusals.length > 0}>
            {words.t('insert.go', { count })}
          </Button>
        </BuildFoot>
      </form>
      <ImportSection />
    </>
  );
}

function firstField(form: HTMLElement | null): HTMLElement | null {
  const field = (selector: string) => form?.querySelector<HTMLElement>(selector) ?? null;
  return field('input:checked') ?? field('input');
}
