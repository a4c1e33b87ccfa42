import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { usePane } from '../context';
import { Traced } from '../parts/Traced';
import { findingsOn } from '../view-model/across';
import { fillView, type LineView } from '../view-model/fill';
import { activeTable } from '../view-model/tables';
import { CategorySection } from './CategorySection';
import { LostAnchors } from './LostAnchors';
import { NextBlank } from './NextBlank';
import { NoActiveTable } from './NoActiveTable';
import { PointsCells } from './PointsCells';
import { StrayRows } from './StrayRows';
import { useLineStyles } from './use-line-styles';

const useStyles = makeStyles({
  scroll: { flexGrow: 1, minHeight: 0, overflowY: 'auto', paddingBottom: tokens.spacingVerticalS },
});

/** The active table: execution, categories with their rows, the total, and the next blank. */
export function FillTab() {
  const styles = useStyles();
  const lines = useLineStyles();
  const { assessment, session, words, go } = usePane();
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const table = activeTable(assessment);
  if (!table) return <NoActiveTable />;
  const sheet = table.sheet.id;
  const view = fillView(table, findingsOn(assessment, table), session.suggestions(sheet));
  const lineButton = (label: string, line: LineView, className?: string) => (
    <Traced trace={line.trace}>
      <button
        type="button"
        className={mergeClasses(lines.line, lines.clickable, className)}
        onClick={() => {
          if (line.cell) go(sheet, line.cell);
        }}
      >
        <span />
        <span className={lines.label}>{label}</span>
        <PointsCells line={line} />
      </button>
    </Traced>
  );
  return (
    <>
      <section aria-label={words.t('fill.section')} className={styles.scroll}>
        <LostAnchors labels={view.lost} />
        <div className={mergeClasses(lines.line, lines.head)} aria-hidden>
          <span />
          <span>{words.t('fill.head.item')}</span>
          <span className={lines.number}>{words.t('fill.head.points')}</span>
          <span />
          <span className={lines.number}>{words.t('fill.head.score')}</span>
        </div>
        {view.execution && lineButton(words.t('fill.execution'), view.execution)}
        {view.categories.map((category) => (
          <CategorySection
            key={category.key}
            sheet={sheet}
            category={category}
            open={opened.has(category.key)}
            onToggle={() => {
              setOpened((before) => toggled(before, category.key));
            }}
          />
        ))}
        <StrayRows sheet={sheet} rows={view.strays} />
        {lineButton(words.t('fill.total'), view.total, lines.total)}
      </section>
      <NextBlank sheet={sheet} form={table.form} next={view.next} count={view.blanks} />
    </>
  );
}

function toggled(set: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(key)) next.add(key);
  return next;
}
