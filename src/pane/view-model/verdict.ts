import type { Verdict, WorkbookAssessment } from '../../engine/assessment';
import type { PaneKey } from '../../messages/zh-cn/pane';
import { text, type Text } from './print';

/** A verdict together with the state of the workbook that it judged. */
export interface JudgedVerdict {
  readonly verdict: Verdict;
  readonly signature: string;
}

/** What the verdict panel says. */
export interface VerdictView {
  readonly tone: 'success' | 'error' | 'warning';
  readonly title: Text;
  readonly details: readonly Text[];
  readonly next: { readonly label: PaneKey; readonly to: NonNullable<Verdict['next']> } | null;
}

/** Differs as soon as a sheet was assessed anew, added, removed or moved. */
export function signatureOf({ sheets }: WorkbookAssessment): string {
  return sheets.map(({ sheet, revision }) => `${sheet.id}@${String(revision)}`).join('|');
}

/** Whether the workbook has changed since it was judged. */
export function isStale(judged: JudgedVerdict, assessment: WorkbookAssessment): boolean {
  return judged.signature !== signatureOf(assessment);
}

/** What the verdict panel says: what is left to do, the gravest as its title, and where to go next. */
export function verdictView(verdict: Verdict): VerdictView {
  if (verdict.tables === 0) {
    const details = [text('verdict.none.detail')];
    return { tone: 'warning', title: text('verdict.none'), details, next: null };
  }
  const [title, ...rest] = left(verdict);
  if (verdict.ready || !title) return readyView(verdict);
  const { counts, blanks, next: to } = verdict;
  const label = counts.error > 0 ? 'goError' : blanks > 0 ? 'goBlank' : 'goNext';
  return {
    tone: counts.error > 0 ? 'error' : 'warning',
    title,
    details: [...rest, ...advice(verdict)],
    next: to && { label: `verdict.${label}`, to },
  };
}

/** What keeps the workbook from being submitted. */
function left({ counts, blanks, undecided, incomplete }: Verdict): Text[] {
  const counted: readonly (readonly [PaneKey, number])[] = [
    ['verdict.errors', counts.error],
    ['verdict.blanks', blanks],
    ['verdict.undecided', undecided],
    ['verdict.incomplete', blanks === 0 ? incomplete : 0],
  ];
  return counted.flatMap(([key, count]) => (count > 0 ? [text(key, { count })] : []));
}

function advice({ counts, undecided }: Verdict): Text[] {
  return [
    ...(undecided > 0 ? [text('verdict.undecided.detail')] : []),
    ...(counts.error > 0 ? [text('verdict.errors.detail')] : []),
  ];
}

function readyView({ counts, tables, next: to }: Verdict): VerdictView {
  const { warning } = counts;
  const details = [
    text('verdict.ready.detail', { tables }),
    ...(warning > 0 ? [text('verdict.ready.warnings', { count: warning })] : []),
  ];
  const next = to && ({ label: 'verdict.goNext', to } as const);
  return { tone: 'success', title: text('verdict.ready'), details, next };
}
