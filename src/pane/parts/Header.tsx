import { Button, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { ArrowSync20Regular } from '@fluentui/react-icons/svg/arrow-sync';
import { usePane } from '../context';
import type { SheetCommands } from '../report/use-sheet-commands';
import { useCommand } from '../use-command';
import { findingsOn } from '../view-model/across';
import { headerView } from '../view-model/header';
import { levelsOf } from '../view-model/levels';
import { activeTable } from '../view-model/tables';
import { Binding } from './Binding';
import { LevelCounts } from './LevelCounts';
import { PaneMenu, type Choices } from '../menu/PaneMenu';
import { ScoreLine } from './ScoreLine';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    flexShrink: 0,
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  line: { display: 'flex', alignItems: 'flex-start', columnGap: tokens.spacingHorizontalXS },
  name: {
    flexGrow: 1,
    minWidth: 0,
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    display: '-webkit-box',
    WebkitLineClamp: 2,
    // oxlint-disable-next-line typescript/no-deprecated -- browsers clamp lines only with it
    WebkitBoxOrient: 'vertical',
    overflow: 'hidden',
  },
  facts: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    color: tokens.colorNeutralForeground2,
  },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
  },
  validate: { marginLeft: 'auto' },
});

/** What the pane looks at, its score, and the two commands that always make sense. It never scrolls away. */
export function Header({
  choices,
  commands,
  onValidate,
}: {
  choices: Choices;
  commands: SheetCommands;
  onValidate: () => Promise<void>;
}) {
  const styles = useStyles();
  const { assessment, session, words } = usePane();
  const refresh = useCommand(() => session.refresh());
  const validate = useCommand(onValidate);
  const table = activeTable(assessment);
  const view = table && headerView(table, findingsOn(assessment, table));
  const { tables, counts } = assessment.totals;
  const name = view ? view.name || words.t('header.unnamed') : words.t('app.name');
  return (
    <header className={styles.root}>
      <div className={styles.line}>
        <h1 className={styles.name} title={name}>
          {name}
        </h1>
        <Button
          size="small"
          appearance="subtle"
          icon={refresh.busy ? <Spinner size="extra-tiny" /> : <ArrowSync20Regular />}
          aria-label={words.t('header.refresh')}
          title={words.t('header.refresh')}
          disabledFocusable={refresh.busy}
          onClick={refresh.start}
        />
        <PaneMenu {...choices} commands={commands} />
      </div>
      {view ? (
        <>
          <div className={styles.facts}>
            <Text size={200}>
              {view.year === undefined
                ? words.t('header.year.unknown')
                : words.t('header.year', { year: view.year })}
              {' · '}
              {words.t(`kind.${view.kind}`)}
            </Text>
            <Binding lost={view.lost} strays={view.strays} />
          </div>
          <ScoreLine view={view} sheet={table.sheet.id} />
        </>
      ) : (
        tables > 0 && (
          <div className={styles.facts}>
            <Text size={200}>{words.t('header.noTable')}</Text>
            <Text size={200}>{words.t('header.tables', { count: tables })}</Text>
          </div>
        )
      )}
      {tables > 0 && (
        <div className={styles.actions}>
          <LevelCounts counts={view?.counts ?? levelsOf(counts)} sheet={table?.sheet.id ?? null} />
          <Button
            appearance="primary"
            size="small"
            className={styles.validate}
            disabledFocusable={validate.busy}
            onClick={validate.start}
          >
            {words.t(validate.busy ? 'header.validating' : 'header.validate')}
          </Button>
        </div>
      )}
    </header>
  );
}
