import type { Fix } from '../../checks/fix';
import type { Finding } from '../../checks/run';
import type { SheetId } from '../../hosts/port';
import type { Problem, WorkbookAssessment } from '../assessment';
import { FixDraft } from '../fixes/draft';
import { fixProblem, isProblem } from '../fixes/problems';
import type { CommandResult, FixPreview, FixReport, FixTarget, Session } from '../session';
import { problemOf } from '../problems';
import { refused, type CommandContext } from './context';

/** The commands that mend what findings say. */
export function fixCommands(context: CommandContext): Pick<Session, 'previewFix' | 'fix'> {
  return {
    previewFix(target) {
      try {
        return preview(context, target);
      } catch (error) {
        return refused(problemOf(error));
      }
    },
    fix: (targets) => context.exclusively(() => apply(context, targets)),
  };
}

function preview(
  { reader, rules, assessment }: CommandContext,
  target: FixTarget,
): CommandResult<FixPreview> {
  const state = reader.states.get(target.sheet);
  const fix = fixOf(findingOf(assessment(), target));
  if (!state || 'code' in fix) return refused('code' in fix ? fix : fixProblem('gone'));
  const draft = new FixDraft(rules(), state.assessment.sheet, state.grid);
  const writes = draft.add(fix);
  if (isProblem(writes)) return refused(writes);
  const { kind, safe } = fix;
  return { ok: true, value: { kind, safe, changes: draft.changesOf(writes) } };
}

/** Why a fix is not applied. */
interface Skipped {
  readonly target: FixTarget;
  readonly problem: Problem;
}

async function apply(
  context: CommandContext,
  targets: readonly FixTarget[],
): Promise<CommandResult<FixReport>> {
  const { host, reader, assessment } = context;
  const seen = new Map(targets.map((target) => [target, findingOf(assessment(), target)]));
  const sheets = [...new Set(targets.map(({ sheet }) => sheet))].filter((sheet) =>
    reader.states.has(sheet),
  );
  const problem = await reader.freshen(...sheets);
  if (problem) return refused(problem);
  const { drafts, ...report } = plan(context, targets, seen);
  if (report.applied.length === 0) return refused(...distinct(report.skipped));
  const patches = [...drafts].flatMap(([sheet, draft]) => {
    const cells = draft.cells();
    return cells.length > 0 ? [{ sheet, steps: [{ kind: 'cells', cells }] as const }] : [];
  });
  await host.apply(patches).finally(() => {
    for (const { sheet } of patches) {
      reader.hint({ kind: 'cells', sheet, by: 'own', structure: false });
    }
  });
  await reader.idle();
  return { ok: true, value: report };
}

/** Plans all fixes on what was just read. Totals come last: they count what the other fixes change. */
function plan(
  { reader, rules, assessment }: CommandContext,
  targets: readonly FixTarget[],
  seen: ReadonlyMap<FixTarget, Finding | undefined>,
): FixReport & { readonly drafts: ReadonlyMap<SheetId, FixDraft> } {
  const drafts = new Map<SheetId, FixDraft>();
  const applied: FixTarget[] = [];
  const skipped: Skipped[] = [];
  const workbook = assessment();
  const found = targets.map((target) => {
    const finding = findingOf(workbook, target);
    return { target, fix: unchanged(seen.get(target), finding) };
  });
  for (const { target, fix } of [...found].sort((a, b) => order(a.fix) - order(b.fix))) {
    const state = reader.states.get(target.sheet);
    if ('code' in fix || !state) {
      skipped.push({ target, problem: 'code' in fix ? fix : fixProblem('gone') });
      continue;
    }
    const draft =
      drafts.get(target.sheet) ?? new FixDraft(rules(), state.assessment.sheet, state.grid);
    drafts.set(target.sheet, draft);
    const writes = draft.add(fix);
    if (isProblem(writes)) skipped.push({ target, problem: writes });
    else applied.push(target);
  }
  return { drafts, applied, skipped };
}

function order(fix: Fix | Problem): number {
  return 'edits' in fix && fix.edits.some(({ kind }) => kind === 'compute') ? 1 : 0;
}

/** The fix of a finding as it stands now; one that is a judgement only if it is the one that was shown. */
function unchanged(before: Finding | undefined, now: Finding | undefined): Fix | Problem {
  const fix = fixOf(now);
  if ('code' in fix || fix.safe) return fix;
  const shown = fixOf(before);
  const same = JSON.stringify(shown) === JSON.stringify(fix);
  return same ? fix : fixProblem('changed');
}

function fixOf(finding: Finding | undefined): Fix | Problem {
  if (!finding) return fixProblem('gone');
  return finding.fix ?? fixProblem('none');
}

function findingOf(
  { sheets, findings }: WorkbookAssessment,
  { sheet: id, finding: key }: FixTarget,
): Finding | undefined {
  const sheet = sheets.find((entry) => entry.sheet.id === id);
  const own = sheet?.state === 'table' ? sheet.findings : [];
  return (
    own.find((finding) => finding.key === key) ??
    findings.find((finding) => finding.sheet === id && finding.key === key)
  );
}

/** The reasons of what was left out, each once. */
function distinct(skipped: readonly Skipped[]): Problem[] {
  const problems = new Map(skipped.map(({ problem }) => [JSON.stringify(problem), problem]));
  return problems.size > 0 ? [...problems.values()] : [fixProblem('nothing')];
}
