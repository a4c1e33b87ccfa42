import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import { useId } from 'react';
import type { SheetId } from '../../hosts/port';
import { Traced } from '../parts/Traced';
import type { CategoryView } from '../view-model/fill';
import { PointsCells } from './PointsCells';
import { SubcategorySection } from './SubcategorySection';
import { useLineStyles } from './use-line-styles';

const useStyles = makeStyles({
  heading: { margin: 0, fontSize: 'inherit', fontWeight: 'inherit', lineHeight: 'inherit' },
  body: {
    backgroundColor: tokens.colorNeutralBackground2,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    paddingBottom: tokens.spacingVerticalS,
  },
});

/** One 一级指标: its line, and once opened its subcategories. */
export function CategorySection({
  sheet,
  category,
  open,
  onToggle,
}: {
  sheet: SheetId;
  category: CategoryView;
  open: boolean;
  onToggle: () => void;
}) {
  const styles = useStyles();
  const lines = useLineStyles();
  const id = useId();
  const Chevron = open ? ChevronDown16Regular : ChevronRight16Regular;
  return (
    <>
      <h2 className={styles.heading}>
        <Traced trace={category.trace}>
          <button
            type="button"
            className={mergeClasses(lines.line, lines.clickable)}
            aria-expanded={open}
            aria-controls={open ? id : undefined}
            onClick={onToggle}
          >
            <Chevron aria-hidden />
            <span className={lines.label}>{category.label}</span>
            <PointsCells line={category} />
          </button>
        </Traced>
      </h2>
      {open && (
        <div id={id} className={styles.body}>
          {category.subcategories.map((subcategory) => (
            <SubcategorySection
              key={subcategory.key}
              sheet={sheet}
              category={category.key}
              subcategory={subcategory}
            />
          ))}
        </div>
      )}
    </>
  );
}
