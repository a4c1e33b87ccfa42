import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { SheetId } from '../../hosts/port';
import { usePane } from '../context';
import { useSay } from '../parts/Traced';
import { useCommand } from '../use-command';
import type { RowView } from '../view-model/fill';
import type { SuggestionView } from '../view-model/suggest';

const useStyles = makeStyles({
  root: {
    gridColumn: '2 / span 2',
    gridRow: 1,
    alignSelf: 'start',
    justifySelf: 'end',
    zIndex: 1,
    marginTop: '22px',
    minHeight: '24px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    whiteSpace: 'nowrap',
  },
});

/** What a row's score should be, under the one that is typed; a click writes it. */
export function Suggestion({
  sheet,
  row,
  suggestion,
}: {
  sheet: SheetId;
  row: RowView;
  suggestion: SuggestionView;
}) {
  const styles = useStyles();
  const { session, words, run, announce } = usePane();
  const say = useSay();
  const { points, written, band } = suggestion;
  const writing = useCommand(async () => {
    const done = await run(session.writeScore(sheet, row.row, row.fingerprint, points));
    if (done) announce(words.t('done.score', { points: written }));
  });
  const name = row.name || words.t('fill.blankRow');
  const label = band
    ? words.t('suggest.write.band', { points: written, band: say(band), name })
    : words.t('suggest.write.formula', { points: written, name });
  return (
    <Link
      as="button"
      className={styles.root}
      aria-label={label}
      title={label}
      disabledFocusable={writing.busy}
      onClick={writing.start}
    >
      {words.t('suggest.write', { points: written })}
    </Link>
  );
}
