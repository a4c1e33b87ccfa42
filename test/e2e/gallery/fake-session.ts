import type { Finding, WorkbookFinding } from '../../../src/checks/run';
import type { SheetAssessment, WorkbookAssessment } from '../../../src/engine/assessment';
import { RunningTotals } from '../../../src/engine/totals';
import type { CommandResult, FixTarget, Session } from '../../../src/engine/session';
import { requestProblems } from '../../../src/engine/insert';
import { verdictOf } from '../../../src/engine/verdict';
import { FORMS } from '../../../src/templates/registry';
import * as fakes from './fake-adoption';
import { changesOf, suggestionsFor } from './fake-fixes';
import { OURS } from './sheets';

/** A session whose workbook is made up. Commands succeed and are written down; `publish` shows another workbook. */
export interface FakeSession extends Session {
  readonly log: readonly string[];
  readonly publish: (next: WorkbookAssessment) => void;
  /** Keeps commands from ending until `release`; for what a user does meanwhile. */
  readonly hold: () => void;
  readonly release: () => void;
}

const DONE: CommandResult = { ok: true, value: undefined };
/** How long a fake insertion takes for each table, in milliseconds. */
const INSERT_MS = 300;
/** How long its other commands take, in milliseconds. */
const COMMAND_MS = 100;

export function fakeSession(first: WorkbookAssessment): FakeSession {
  let current = first;
  const log: string[] = [];
  const listeners = new Set<() => void>();
  const publish = (next: WorkbookAssessment) => {
    current = next;
    for (const listener of [...listeners]) listener();
  };
  let gate = Promise.resolve();
  let release: () => void = () => undefined;
  const pass = async (ms: number) => {
    await new Promise((resolve) => setTimeout(resolve, ms));
    await gate;
  };
  const done = (command: string, ...args: readonly unknown[]) => {
    log.push([command, ...args.map((arg) => JSON.stringify(arg))].join(' '));
    return Promise.resolve(DONE);
  };
  const slowly: typeof done = async (...command) => {
    const result = await done(...command);
    await pass(COMMAND_MS);
    return result;
  };
  return {
    log,
    publish,
    hold: () => {
      gate = new Promise((resolve) => (release = resolve));
    },
    release: () => {
      release();
    },
    current: () => current,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    whenIdle: () => Promise.resolve(current),
    refresh: () => slowly('refresh').then(() => current),
    validate: () =>
      slowly('validate').then(() => ({ ok: true as const, value: verdictOf(current) })),
    problemsOf: (request) =>
      requestProblems(
        request,
        FORMS,
        current.sheets.map(({ sheet }) => sheet.name),
      ),
    insert: async ({ tables }, { onProgress, signal } = {}) => {
      await done('insert', tables);
      for (let index = 0; index < tables.length; index++) {
        await pass(INSERT_MS);
        if (signal?.aborted) return { ok: false, problems: [{ code: 'host.aborted', data: {} }] };
        onProgress?.({ done: index + 1, total: tables.length });
      }
      return { ok: true, value: tables.map(({ sheetName }) => sheetName) };
    },
    addIndicator: (sheet, category, subcategory) =>
      slowly('addIndicator', sheet, category, subcategory).then(() => ({
        ok: true as const,
        value: { row: 0, col: 0 },
      })),
    removeIndicator: (sheet, row, seen) => slowly('removeIndicator', sheet, row, seen),
    configure: (settings) => {
      void done('configure', settings);
      publish({ ...current, settings });
    },
    previewAdoption: (sheet, options) => fakes.adoption(current, sheet, options),
    adopt: (sheet, options) =>
      slowly('adopt', sheet, options).then(() => {
        publish(workbook(current.sheets.map((one) => owned(one, sheet))));
        return { ok: true as const, value: [sheet] };
      }),
    previewImport: (content) => fakes.importOf(content),
    importFile: async (content, { onProgress, signal } = {}) => {
      const names = content.sheets.map(({ name }) => name);
      await done('importFile', names);
      for (let index = 0; index < names.length; index++) {
        await pass(INSERT_MS);
        if (signal?.aborted) return { ok: false, problems: [{ code: 'host.aborted', data: {} }] };
        onProgress?.({ done: index + 1, total: names.length });
      }
      return { ok: true, value: names };
    },
    previewFix: (target) => {
      const fix = found(current, target)?.fix;
      return fix
        ? {
            ok: true,
            value: { kind: fix.kind, safe: fix.safe, changes: changesOf(current, target, fix) },
          }
        : { ok: false, problems: [{ code: 'fix.gone', data: {} }] };
    },
    fix: async (targets) => {
      await slowly('fix', targets);
      publish(without(current, targets));
      return { ok: true, value: { applied: targets, skipped: [] } };
    },
    suggestions: (sheet) => suggestionsFor(current, sheet),
    writeScore: (sheet, row, seen, points) =>
      slowly('writeScore', sheet, row, seen, points.toFixed()).then(() => ({
        ok: true as const,
        value: { row, col: 7 },
      })),
    annotate: (print) => {
      const notes = current.sheets.flatMap((sheet) =>
        sheet.state === 'table' ? sheet.findings.map(print) : [],
      );
      return slowly('annotate', notes[0] ?? null).then(() => ({
        ok: true as const,
        value: { notes: notes.length, sheets: 1 },
      }));
    },
    clearNotes: () =>
      slowly('clearNotes').then(() => ({
        ok: false as const,
        problems: [{ code: 'host.unsupported', data: { host: 'excel', detail: 'notes' } }],
      })),
    report: (plan) => {
      const { name } = plan(current);
      return slowly('report', name).then(() => ({ ok: true as const, value: name }));
    },
    select: (sheet, cell) => {
      if (current.active !== sheet) publish({ ...current, active: sheet });
      return done('select', sheet, cell);
    },
    undo: () => done('undo'),
    dispose: () => {
      listeners.clear();
    },
  };
}

/** A sheet once it was adopted. */
function owned(one: SheetAssessment, id: string): SheetAssessment {
  return one.sheet.id === id ? { ...one, sheet: { ...one.sheet, identity: OURS } } : one;
}

function found(workbook: WorkbookAssessment, { sheet, finding }: FixTarget): Finding | undefined {
  const table = workbook.sheets.find((one) => one.sheet.id === sheet);
  return table?.state === 'table' ? table.findings.find(({ key }) => key === finding) : undefined;
}

/** The workbook once these findings are made good. */
function without(before: WorkbookAssessment, targets: readonly FixTarget[]): WorkbookAssessment {
  const { active, findings, settings } = before;
  const mended = (sheet: string, key: string) =>
    targets.some((target) => target.sheet === sheet && target.finding === key);
  const sheets = before.sheets.map((one) =>
    one.state === 'table'
      ? { ...one, findings: one.findings.filter(({ key }) => !mended(one.sheet.id, key)) }
      : one,
  );
  return workbook(sheets, { active, findings, settings });
}

/** A workbook of these sheets, as the engine would publish it. */
export function workbook(
  sheets: readonly SheetAssessment[],
  changes: Partial<WorkbookAssessment> = {},
): WorkbookAssessment {
  const findings: readonly WorkbookFinding[] = changes.findings ?? [];
  const totals = new RunningTotals();
  for (const sheet of sheets) totals.put(sheet.sheet.id, sheet);
  return {
    revision: 1,
    state: 'ready',
    sheets,
    active: sheets[0]?.sheet.id ?? null,
    totals: totals.current(findings),
    findings,
    settings: null,
    problem: null,
    ...changes,
  };
}
