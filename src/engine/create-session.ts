import { CHECKS } from '../checks/registry';
import type { Host, SheetId } from '../hosts/port';
import type { CellPosition } from '../sheet/address';
import { FORMS } from '../templates/registry';
import type { Rules, SheetState } from './assess';
import type { Problem, TableAssessment, WorkbookAssessment } from './assessment';
import { formFor, requestPlans, requestProblems, type RequestProblem } from './insert';
import { problemOf } from './problems';
import { Reader } from './reader';
import { addRow, indicatorFingerprint, removeRow, type RowChange } from './rows';
import type { CommandResult, InsertRequest, Session } from './session';
import { verdictOf } from './verdict';

/** What a session may be told; every part has a default. */
export interface SessionOptions extends Partial<Rules> {
  /** Runs a function soon; hints that come until then are read together. 20 ms when missing. */
  readonly schedule?: (run: () => void) => void;
}

const COALESCE_MS = 20;
const DONE: CommandResult = Object.freeze({ ok: true, value: undefined });
const DISPOSED: Problem = Object.freeze({ code: 'host.disposed', data: {} });

/** Opens a session over a host and starts reading. Whoever opens it disposes of it; the host stays. */
export function createSession(host: Host, options: SessionOptions = {}): Session {
  const rules: Rules = { forms: options.forms ?? FORMS, checks: options.checks ?? CHECKS };
  const listeners = new Set<() => void>();
  let disposed = false;
  let current: WorkbookAssessment | null = null;
  let revision = 0;
  let lastCommand: Promise<unknown> = Promise.resolve();

  const reader = new Reader(host, {
    rules,
    schedule: options.schedule ?? ((run) => setTimeout(run, COALESCE_MS)),
    onChange: publish,
  });
  const unsubscribe = host.subscribe((hint) => {
    reader.hint(hint);
  });

  /** A listener that throws must not keep the others, nor a command, from their work; it is told as a problem. */
  function publish(): void {
    current = null;
    for (const listener of [...listeners]) {
      try {
        listener();
      } catch (error) {
        reader.problem = problemOf(error);
        current = null;
      }
    }
  }

  function assessment(): WorkbookAssessment {
    current ??= Object.freeze({
      revision: ++revision,
      state: disposed ? 'disposed' : reader.started ? 'ready' : 'starting',
      sheets: reader.assessments(),
      active: reader.active,
      totals: reader.totals.current(),
      problem: reader.problem,
    });
    return current;
  }

  async function attempt<T>(run: () => Promise<CommandResult<T>>): Promise<CommandResult<T>> {
    if (disposed) return refused(DISPOSED);
    try {
      return await run();
    } catch (error) {
      await reader.idle();
      return refused(problemOf(error));
    }
  }

  /** Commands that write run one after the other: each is planned on what the one before has left. */
  function exclusively<T>(run: () => Promise<CommandResult<T>>): Promise<CommandResult<T>> {
    const result = lastCommand.then(() => attempt(run));
    lastCommand = result;
    return result;
  }

  /** Plans a change of rows on what stands in the sheet right now, applies it and shows where it happened. */
  function changeRows(
    sheet: SheetId,
    plan: (assessment: TableAssessment, state: SheetState) => RowChange | Problem,
  ): Promise<CommandResult<CellPosition>> {
    return exclusively(async () => {
      const problem = await reader.freshen(sheet);
      if (problem) return refused(problem);
      const state = reader.states.get(sheet);
      if (state?.assessment.state !== 'table') return refused({ code: 'no-table', data: {} });
      const change = plan(state.assessment, state);
      if ('code' in change) return refused(change);
      await host.apply([{ sheet, steps: change.steps }]).finally(() => {
        // Also after a failure: what a host that did not answer has done, only the sheet can tell.
        reader.hint({ kind: 'cells', sheet, by: 'own', structure: true });
      });
      await reader.idle();
      await show(sheet, change.cell);
      return { ok: true, value: change.cell };
    });
  }

  /** Showing is a courtesy: a host that cannot do it now does not undo what was done. */
  async function show(sheet: SheetId, cell: CellPosition): Promise<void> {
    if (!host.capabilities.select) return;
    await host.select(sheet, cell).catch(() => undefined);
  }

  function problemsOf(request: InsertRequest): readonly RequestProblem[] {
    const taken = reader.assessments().map(({ sheet }) => sheet.name);
    return requestProblems(request, rules.forms, taken);
  }

  void reader.idle();

  return {
    current: assessment,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async whenIdle() {
      await reader.idle();
      return assessment();
    },
    async refresh() {
      await reader.refresh();
      return assessment();
    },
    validate: () =>
      attempt(async () => {
        const problem = await reader.refresh();
        return problem ? refused(problem) : { ok: true, value: verdictOf(assessment()) };
      }),
    problemsOf,
    insert: (request, buildOptions) =>
      exclusively(async () => {
        await reader.idle();
        const problems = problemsOf(request);
        const form = formFor(request, rules.forms);
        if (problems.length > 0 || !form) return { ok: false, problems };
        const ids = await host.build(requestPlans(request, form), buildOptions).finally(() => {
          reader.hint({ kind: 'sheets', by: 'own' });
        });
        await reader.idle();
        const [first] = ids;
        if (first !== undefined) await show(first, firstBlank(reader.states.get(first)));
        return { ok: true, value: ids };
      }),
    addIndicator: (sheet, category, subcategory) =>
      changeRows(
        sheet,
        ({ table }, { grid }) => addRow(table, grid, category, subcategory) ?? NO_SUCH_ROW,
      ),
    async removeIndicator(sheet, row, seen) {
      const result = await changeRows(sheet, ({ table }, { grid }) => {
        const indicator = table.indicators.find((entry) => entry.row === row);
        if (!indicator || indicatorFingerprint(indicator) !== seen) return ROW_MOVED;
        return removeRow(table, grid, indicator) ?? NO_SUCH_ROW;
      });
      return result.ok ? DONE : result;
    },
    select: (sheet, cell) =>
      attempt(async () => {
        await host.select(sheet, cell);
        return DONE;
      }),
    undo: () =>
      exclusively(async () => {
        await host.undo();
        await reader.idle();
        return DONE;
      }),
    dispose() {
      disposed = true;
      reader.stop();
      unsubscribe();
      publish();
      listeners.clear();
    },
  };
}

const NO_SUCH_ROW: Problem = Object.freeze({ code: 'no-such-row', data: {} });
const ROW_MOVED: Problem = Object.freeze({ code: 'row-moved', data: {} });

function firstBlank(state: SheetState | undefined): CellPosition {
  const assessment = state?.assessment;
  const blank = assessment?.state === 'table' ? assessment.blanks[0] : undefined;
  return blank?.cell ?? { row: 0, col: 0 };
}

function refused(problem: Problem): { ok: false; problems: readonly Problem[] } {
  return { ok: false, problems: [problem] };
}
