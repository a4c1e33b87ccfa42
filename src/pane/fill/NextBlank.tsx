import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { ArrowRight16Regular } from '@fluentui/react-icons/svg/arrow-right';
import { CheckmarkCircle16Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import type { Blank } from '../../engine/assessment';
import type { SheetId } from '../../hosts/port';
import type { Words } from '../../messages';
import type { Form } from '../../templates/form';
import { usePane } from '../context';
import { bareLabel } from '../view-model/fill';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexShrink: 0,
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    width: '100%',
    minHeight: '40px',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    border: 'none',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    color: 'inherit',
    font: 'inherit',
    textAlign: 'left',
  },
  clickable: {
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground2Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  place: { flexGrow: 1, minWidth: 0 },
  required: { fontWeight: tokens.fontWeightSemibold },
  left: {
    flexShrink: 0,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
  },
  arrow: { flexShrink: 0, color: tokens.colorBrandForeground1 },
});

/** The next cell to be filled, and how many must be; a click goes there. */
export function NextBlank({
  sheet,
  form,
  next,
  count,
}: {
  sheet: SheetId;
  form: Form;
  next: Blank | null;
  count: number;
}) {
  const styles = useStyles();
  const { words, go } = usePane();
  if (!next) {
    return (
      <div className={styles.root}>
        <CheckmarkCircle16Regular aria-hidden />
        <Text>{words.t('fill.complete')}</Text>
      </div>
    );
  }
  return (
    <button
      type="button"
      className={mergeClasses(styles.root, styles.clickable)}
      onClick={() => {
        go(sheet, next.cell);
      }}
    >
      <span className={mergeClasses(styles.place, next.required && styles.required)}>
        {words.t(next.required ? 'fill.next' : 'fill.next.optional', {
          place: placeOf(next, form, words),
        })}
      </span>
      {next.required && (
        <Text size={200} className={styles.left}>
          {words.t('fill.next.left', { count })}
        </Text>
      )}
      <ArrowRight16Regular className={styles.arrow} aria-hidden />
    </button>
  );
}

function placeOf({ term, under, cell }: Blank, form: Form, words: Words): string {
  const name = words.blank(term, form) ?? words.t('fill.row', { row: cell.row + 1 });
  return under === null
    ? name
    : words.t('fill.place.under', { under: bareLabel(under), term: name });
}
