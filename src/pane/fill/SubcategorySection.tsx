import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { Add16Regular } from '@fluentui/react-icons/svg/add';
import { useRef } from 'react';
import type { SheetId } from '../../hosts/port';
import { usePane } from '../context';
import { useCommand } from '../use-command';
import type { SubcategoryView } from '../view-model/fill';
import { IndicatorRow } from './IndicatorRow';
import { useRowStyles } from './use-row-styles';

const useStyles = makeStyles({
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  caption: {
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    textAlign: 'right',
  },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  none: {
    display: 'block',
    padding: `0 ${tokens.spacingHorizontalM} 0 26px`,
    color: tokens.colorNeutralForeground2,
  },
});

/** One 二级指标 with its rows and the button that adds one. */
export function SubcategorySection({
  sheet,
  category,
  subcategory,
}: {
  sheet: SheetId;
  category: string;
  subcategory: SubcategoryView;
}) {
  const styles = useStyles();
  const rows = useRowStyles();
  const { session, words, run } = usePane();
  const addButton = useRef<HTMLElement | null>(null);
  const { key, label } = subcategory;
  const adding = useCommand(() => run(session.addIndicator(sheet, category, key)));
  const addLabel = words.t('fill.add', { name: label });
  return (
    <section aria-label={label}>
      <div className={mergeClasses(rows.grid, rows.middle)}>
        <h3 className={styles.heading}>{label}</h3>
        <span className={styles.caption} aria-hidden>
          {words.t('fill.head.points')}
        </span>
        <span className={styles.caption} aria-hidden>
          {words.t('fill.head.score')}
        </span>
        <Button
          ref={(element: HTMLElement | null) => {
            addButton.current = element;
          }}
          size="small"
          appearance="transparent"
          icon={<Add16Regular />}
          aria-label={addLabel}
          title={addLabel}
          disabledFocusable={adding.busy}
          onClick={adding.start}
        />
      </div>
      {subcategory.rows.length === 0 && (
        <Text size={200} className={styles.none}>
          {words.t('fill.noRows')}
        </Text>
      )}
      <ul className={styles.list}>
        {subcategory.rows.map((row) => (
          <IndicatorRow
            key={row.row}
            sheet={sheet}
            row={row}
            onRemoved={() => addButton.current?.focus()}
          />
        ))}
      </ul>
    </section>
  );
}
