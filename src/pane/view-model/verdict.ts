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

export function isStale(judged: JudgedVerdict, assessment: WorkbookAssessment): boolean {
  return judged.signature !== signatureOf(assessment);
}

export function verdictView(verdict: Verdict): VerdictView {
  const { counts, incomplete, tables } = verdict;
  const next = (label: PaneKey): VerdictView['next'] =>
    verdict.next ? { label, to: verdict.next } : null;
  if (tables === 0) {
    return panel('warning', text('verdict.none'), [text('verdict.none.detail')], null);
  }
  if (counts.error > 0) {
    const title = text('verdict.errors', { count: counts.error });
    const details = [text('verdict.errors.detail'), ...incompleteText(incomplete)];
    return panel('error', title, details, next('verdict.goError'));
  }
  if (!verdict.ready) {
    return panel(
      'warning',
      text('verdict.incomplete'),
      incompleteText(incomplete),
      next('verdict.goBlank'),
    );
  }
  const details = [
    text('verdict.ready.detail', { tables }),
    ...(counts.warning > 0 ? [text('verdict.ready.warnings', { count: counts.warning })] : []),
  ];
  const label = counts.warning > 0 ? 'verdict.goWarning' : 'verdict.goBlank';
  return panel('success', text('verdict.ready'), details, next(label));
}

function incompleteText(count: number): readonly Text[] {
  return count > 0 ? [text('verdict.incomplete.detail', { count })] : [];
}

function panel(
  tone: VerdictView['tone'],
  title: Text,
  details: readonly Text[],
  next: VerdictView['next'],
): VerdictView {
  return { tone, title, details, next };
}
