import { Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { Info16Regular } from '@fluentui/react-icons/svg/info';
import { Options16Regular } from '@fluentui/react-icons/svg/options';
import type { ReactElement } from 'react';
import type { SheetId } from '../../hosts/port';
import { usePane } from '../context';
import { useReportState } from '../report/use-report-state';
import type { SheetCommands } from '../report/use-sheet-commands';
import { settingsView } from '../view-model/settings';
import { adoptOffer } from '../view-model/adopt';
import { LevelIcon } from './LevelIcon';
import { useSay } from './Traced';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    flexShrink: 0,
    rowGap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  line: {
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalXS,
    alignItems: 'start',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  action: { fontSize: 'inherit', lineHeight: 'inherit', whiteSpace: 'nowrap' },
});

/**
 * What holds until it is changed: a sheet that can be adopted, the rules in force when they are not the usual
 * ones, and a report out of date.
 */
export function Standing({
  report,
  adopting,
}: {
  report: SheetCommands['report'];
  /** The sheet that is being adopted: nothing more is offered for it. */
  adopting: SheetId | null;
}) {
  const styles = useStyles();
  const { assessment, words, settings, tasks } = usePane();
  const say = useSay();
  const stale = useReportState(assessment) === 'stale';
  const rules = assessment.settings && settingsView(assessment.settings);
  const offered = adoptOffer(assessment);
  const offer = offered?.sheet === adopting ? null : offered;
  if (!rules && !stale && !offer) return null;
  const said = rules?.changes.map(say).join(words.t('settings.separator')) ?? '';
  const line = (icon: ReactElement, text: string, action: ReactElement) => (
    <div className={styles.line}>
      {icon}
      <Text size={200}>{text}</Text>
      {action}
    </div>
  );
  const { name = '' } = rules ?? {};
  return (
    <section aria-label={words.t('settings.region')} className={styles.root}>
      {offer &&
        line(
          <Info16Regular aria-hidden />,
          words.t(`adopt.${offer.kind}`),
          <Link
            as="button"
            className={styles.action}
            onClick={() => {
              tasks.adopt(offer.sheet, false);
            }}
          >
            {words.t(`adopt.${offer.kind}.go`)}
          </Link>,
        )}
      {rules &&
        line(
          <Options16Regular aria-hidden />,
          words.t(name && said ? 'settings.active.changes' : 'settings.active', {
            name: name || said,
            changes: said,
          }),
          <Link as="button" className={styles.action} onClick={settings.reset}>
            {words.t('settings.reset')}
          </Link>,
        )}
      {stale &&
        line(
          <LevelIcon level="warning" />,
          words.t('report.stale'),
          <Link
            as="button"
            className={styles.action}
            disabledFocusable={report.busy}
            onClick={report.start}
          >
            {words.t(report.busy ? 'menu.report.busy' : 'report.again')}
          </Link>,
        )}
    </section>
  );
}
