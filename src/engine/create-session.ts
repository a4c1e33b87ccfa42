import { CHECKS } from '../checks/registry';
import type { Host, SheetId } from '../hosts/port';
import { FORMS } from '../templates/registry';
import type { Rules } from './assess';
import type { Problem, TableAssessment, WorkbookAssessment } from './assessment';
import { formFor, requestPlans, requestProblems } from './insert';
import { problemOf } from './problems';
import { Reader } from './reader';
import { addRow, removeRow, type RowChange } from './rows';
import type { CommandResult, InsertRequest, Session } from './session';
import { verdictOf } from './verdict';

/** What a session may be told; every part has a default. */
export interface SessionOptions extends Partial<Rules> {
  /** Runs a function soon; hints that come until then are read together. 20 ms when missing. */
  readonly schedule?: (run: () => void) => void;
}

const COALESCE_MS = 20;

/** Opens a session over a host and starts reading. Whoever opens it disposes of it; the host stays. */
export function createSession(host: Host, options: SessionOptions = {}): Session {
  const rules: Rules = { forms: options.forms ?? FORMS, checks: options.checks ?? CHECKS };
  const listeners = new Set<() => void>();
  let disposed = false;
  let current: WorkbookAssessment | null = null;
  let revision = 0;

  const reader = new Reader(host, {
    rules,
    schedule: options.schedule ?? ((run) => setTimeout(run, COALESCE_MS)),
    onChange: publish,
  });
  const unsubscribe = host.subscribe((hint) => {
    reader.hint(hint);
  });

  function publish(): void {
    current = null;
    for (const listener of [...listeners]) listener();
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
    try {
      return await run();
    } catch (error) {
      await reader.idle();
      return refused(problemOf(error));
    }
  }

  /** Plans a change of rows on what stands in the sheet right now, applies it and shows where it happened. */
  function changeRows(
    sheet: SheetId,
    change: (table: TableAssessment, state: Reader) => RowChange | undefined,
  ): Promise<CommandResult<RowChange['cell']>> {
    return attempt(async () => {
      await reader.idle();
      const state = reader.states.get(sheet);
      if (state?.assessment.state !== 'table') return refused({ code: 'no-table', data: {} });
      const planned = change(state.assessment, reader);
      if (!planned) return refused({ code: 'no-such-row', data: {} });
      await host.apply([{ sheet, steps: planned.steps }]);
      reader.hint({ kind: 'cells', sheet, by: 'own', structure: true });
      await reader.idle();
      if (host.capabilities.select) await host.select(sheet, planned.cell);
      return { ok: true, value: planned.cell };
    });
  }

  const gridOf = (sheet: SheetId) => reader.states.get(sheet)?.grid ?? { cells: [], merges: null };

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
    async validate() {
      await reader.refresh();
      return reader.problem
        ? refused(reader.problem)
        : { ok: true, value: verdictOf(assessment()) };
    },
    problemsOf: (request) => problemsOf(request),
    insert: (request, buildOptions) =>
      attempt(async () => {
        const problems = problemsOf(request);
        const form = formFor(request, rules.forms);
        if (problems.length > 0 || !form) return { ok: false, problems };
        const ids = await host.build(requestPlans(request, form), buildOptions);
        reader.hint({ kind: 'sheets', by: 'own' });
        await reader.idle();
        await showFirst(ids);
        return { ok: true, value: ids };
      }),
    addIndicator: (sheet, category, subcategory) =>
      changeRows(sheet, ({ table }) => addRow(table, gridOf(sheet), category, subcategory)),
    async removeIndicator(sheet, row) {
      const result = await changeRows(sheet, ({ table }) => removeRow(table, gridOf(sheet), row));
      return result.ok ? DONE : result;
    },
    select: (sheet, cell) =>
      attempt(async () => {
        await host.select(sheet, cell);
        return DONE;
      }),
    undo: () =>
      attempt(async () => {
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

  function problemsOf(request: InsertRequest): ReturnType<Session['problemsOf']> {
    const taken = reader.assessments().map(({ sheet }) => sheet.name);
    return requestProblems(request, rules.forms, taken);
  }

  async function showFirst(ids: readonly SheetId[]): Promise<void> {
    const [first] = ids;
    if (first === undefined || !host.capabilities.select) return;
    const state = reader.states.get(first)?.assessment;
    const blank = state?.state === 'table' ? state.blanks[0]?.cell : undefined;
    await host.select(first, blank ?? { row: 0, col: 0 });
  }
}

const DONE: CommandResult = Object.freeze({ ok: true, value: undefined });

function refused(problem: Problem): { ok: false; problems: readonly Problem[] } {
  return { ok: false, problems: [problem] };
}
