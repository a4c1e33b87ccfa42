import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import type { ReactNode } from 'react';
import type { RecognisedTable } from '../../engine/adoption';
import type { CellPosition } from '../../sheet/address';
import { usePane } from '../context';
import { listed } from '../fill/LostAnchors';
import { LevelIcon } from '../parts/LevelIcon';
import { lostLabels } from '../view-model/fill';
import { formName } from '../view-model/forms';
import { UNTAKEN, untakenCount } from '../view-model/recognised';
import { CellList } from './CellList';
import { Disclosure } from './Disclosure';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXXS,
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  facts: { color: tokens.colorNeutralForeground2 },
  line: {
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  good: { color: tokens.colorStatusSuccessForeground1 },
});

/** A table as it was recognised: what it is, what becomes of it, and what could not be taken in. */
export function Recognised({
  table,
  left,
  onGo,
  children,
}: {
  table: RecognisedTable;
  /** Where what was not recognised is left: in the sheet, in the original of a new one, in a file. */
  left: 'stays' | 'original' | 'file';
  /** Shows a cell; missing where the table is not in the workbook. */
  onGo?: (cell: CellPosition) => void;
  /** What becomes of it. */
  children?: ReactNode;
}) {
  const styles = useStyles();
  const { words } = usePane();
  const { name, kind, year, form, lost } = table;
  const labels = lostLabels(lost);
  const facts = [
    words.t(`kind.${kind}`),
    year === null ? words.t('header.year.unknown') : words.t('header.year', { year }),
    words.t('task.form', { form: formName(form) }),
  ];
  return (
    <li className={styles.root}>
      <h4 className={styles.name}>{name || words.t('header.unnamed')}</h4>
      <Text size={200} className={styles.facts}>
        {facts.join(' · ')}
      </Text>
      {children}
      {labels.length > 0 && (
        <div className={styles.line}>
          <LevelIcon level="warning" />
          <span>{words.t('task.lost', { labels: listed(words, labels) })}</span>
        </div>
      )}
      {UNTAKEN.map((reason) => {
        const cells = table[reason];
        if (cells.length === 0) return null;
        return (
          <Disclosure
            key={reason}
            warning
            label={words.t(`task.${reason}`, { count: cells.length })}
          >
            <CellList
              hint={words.t(reason === 'unread' ? `task.unread.${left}` : 'task.unreadable.hint')}
              cells={cells}
              {...(onGo && { onGo })}
            />
          </Disclosure>
        );
      })}
      {untakenCount(table) === 0 && (
        <div className={styles.line}>
          <CheckmarkCircle16Regular className={styles.good} aria-hidden />
          <span>{words.t('task.allRead')}</span>
        </div>
      )}
    </li>
  );
}
