import type { ReportKey } from '../zh-cn/report';

/** The same in English; complete by its type. */
export const enReport: Readonly<Record<ReportKey, string>> = {
  'report.title': 'Report on the self-evaluation',
  'report.verdict': 'Verdict: {verdict}',
  'report.verdict.separator': '; ',
  'report.made': 'Checked at {time}    Fingerprint of the data: {fingerprint}',
  'report.rules.forms': 'Rules: those of the forms, no settings',
  'report.rules.settings': 'Rules: {name} ({details})',
  'report.rules.levels': 'levels changed: {count}',
  'report.rules.thresholds': 'limits changed: {count}',
  'report.rules.publication': 'checked as copies for publication',
  'report.rules.same': 'levels and limits as in the forms',
  'report.rules.separator': ', ',
  'report.note':
    'This report tells of the data at that time only. Once a table is changed it no longer holds; make it anew in the pane. A click on a place leads to its cell.',

  'report.tables': 'Tables ({count})',
  'report.tables.none': 'There is no evaluation table in this workbook.',
  'report.head.name': 'Name',
  'report.head.kind': 'Kind',
  'report.head.year': 'Year',
  'report.head.rate': 'Execution rate',
  'report.head.score': 'Score (grade)',
  'report.head.counts': 'Errors / warnings',
  'report.score': '{score} ({grade})',
  'report.score.incomplete': '{score} (incomplete)',
  'report.counts': '{errors} / {warnings}',
  'report.none': '—',

  'report.findings':
    'Findings (errors {error}, warnings {warning}, notes {info}, could not be judged {cannotTell})',
  'report.findings.none': 'Nothing was found.',
  'report.findings.cut':
    'There are too many findings: the gravest {shown} are listed, {more} are not. Mend them, then check again.',
  'report.head.title': 'Finding',
  'report.head.level': 'Level',
  'report.head.place': 'Place',
  'report.head.message': 'What was found',
  'report.head.how': 'How to mend it',
  'report.head.source': 'Source',
  'report.across': 'Between the tables',
  'report.failed': 'Sheets that were not read',
  'report.failed.title': 'Sheet not read',
  'report.failed.how': 'Read the workbook again, then check again',
  'report.blank.title': 'Left blank',
  'report.blank': '{field} is blank',
  'report.blank.under': '“{under}”: {field} is blank',
  'report.blank.how': 'Fill in the cell',

  'report.level.error': 'Error',
  'report.level.blank': 'Blank',
  'report.level.undecided': 'Undecided',
  'report.level.warning': 'Warning',
  'report.level.info': 'Note',
  'report.level.cannot-tell': 'Cannot tell',
};
