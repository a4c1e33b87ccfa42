import { CHECKS, WORKBOOK_CHECKS } from '../checks/registry';
import type { Host } from '../hosts/port';
import { FORMS } from '../templates/registry';
import { Across } from './across';
import type { Rules } from './assess';
import type { Problem, WorkbookAssessment } from './assessment';
import { adoptCommands } from './commands/adopt';
import { DONE, refused, type CommandContext } from './commands/context';
import { fixCommands } from './commands/fix';
import { importCommands } from './commands/import';
import { insertCommands } from './commands/insert';
import { noteCommands } from './commands/notes';
import { reportCommand } from './commands/report';
import { rowCommands } from './commands/rows';
import { problemOf } from './problems';
import { Reader } from './reader';
import type { CommandResult, Session } from './session';
import { suggestionsOf } from './suggestions';
import { verdictOf } from './verdict';

/** What a session may be told; every part has a default. */
export interface SessionOptions extends Partial<Rules> {
  /** Runs a function soon; hints that come until then are read together. 20 ms when missing. */
  readonly schedule?: (run: () => void) => void;
}

const COALESCE_MS = 20;
const DISPOSED: Problem = Object.freeze({ code: 'host.disposed', data: {} });

/** Opens a session over a host and starts reading. Whoever opens it disposes of it; the host stays. */
export function createSession(host: Host, options: SessionOptions = {}): Session {
  let rules: Rules = {
    forms: options.forms ?? FORMS,
    checks: options.checks ?? CHECKS,
    workbookChecks: options.workbookChecks ?? WORKBOOK_CHECKS,
    settings: options.settings ?? null,
  };
  const across = new Across();
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
    if (current) return current;
    const sheets = reader.assessments();
    const findings = across.findings(rules, sheets);
    current = Object.freeze({
      revision: ++revision,
      state: disposed ? 'disposed' : reader.started ? 'ready' : 'starting',
      sheets,
      active: reader.active,
      totals: reader.totals.current(findings),
      findings,
      settings: rules.settings,
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

  const context: CommandContext = {
    host,
    reader,
    rules: () => rules,
    assessment,
    exclusively,
  };
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
    configure(settings) {
      rules = { ...rules, settings };
      reader.configure(rules);
    },
    ...insertCommands(context),
    ...adoptCommands(context),
    ...importCommands(context),
    ...rowCommands(context),
    ...fixCommands(context),
    ...noteCommands(context),
    report: reportCommand(context),
    suggestions(sheet) {
      const state = reader.states.get(sheet)?.assessment;
      return state?.state === 'table' ? suggestionsOf(state) : [];
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
