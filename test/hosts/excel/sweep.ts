import { createSession } from '../../../src/engine/create-session';
import type { TableAssessment } from '../../../src/engine/assessment';
import { indicatorFingerprint } from '../../../src/engine/rows';
import type { CommandResult, Session } from '../../../src/engine/session';
import { layout } from '../../../src/binding/layout/layout';
import { createExcelHost } from '../../../src/hosts/excel';
import { problemText } from '../../../src/messages/problems';
import { textsOf } from '../../../src/messages/texts';
import type { SheetPlan } from '../../../src/sheet/plan';
import { hunan2023Project } from '../../../src/templates/hunan-2023-project';
import type { Fault } from '../../office-host/faults';
import type { OfficeHost } from '../../office-host/host';
import { installOffice, settled } from '../../office-host/node';
import { REQUEST } from '../../support/sessions';

/** An open workbook with the add-in on it. */
interface Stage {
  readonly office: OfficeHost;
  readonly session: Session;
}

/** Something that is done to the workbook, with requests of which each may fail. */
interface Scenario {
  readonly name: string;
  /** Null for what the user does in the sheet: there is no command that could be refused. */
  readonly act: (stage: Stage) => Promise<CommandResult<unknown> | null>;
}

/** What one injected fault led to; `wrong` is empty when all is as it must be. */
export interface Outcome {
  readonly scenario: string;
  readonly request: number;
  readonly fault: Fault;
  readonly end: 'as before' | 'complete' | 'other';
  readonly wrong: readonly string[];
}

const PATIENCE = {
  timeoutMs: 80,
  pausesMs: [5, 10],
  repairPausesMs: [5, 10, 20, 40],
};
const SHEET = '项目甲';
const PLAN = layout(hunan2023Project, {
  sheetName: SHEET,
  year: 2023,
  level: 'city',
  identity: 'u-1;hunan-2023-project;1',
  values: { 'identity.projectName': SHEET },
});
const PASTED = '粘贴';
/** A table without an identity, and with a typed total in place of its formula. */
const PASTED_PLAN: SheetPlan = {
  ...PLAN,
  name: PASTED,
  identity: null,
  cells: PLAN.cells.map((cell) =>
    cell.formula?.includes('SUM(') ? { ...cell, value: 10, formula: null } : cell,
  ),
};
const TEXTS = textsOf('zh-CN');

export const SCENARIOS: readonly Scenario[] = [
  {
    name: 'insert 6 tables',
    act: ({ session }) =>
      session.insert({
        ...REQUEST,
        rowsPerSubcategory: 1,
        tables: Array.from({ length: 6 }, (_, at) => ({
          sheetName: `新${String(at)}`,
          name: '甲',
        })),
      }),
  },
  {
    name: 'add a row',
    act: ({ session }) => session.addIndicator(tableOf(session).sheet.id, 'output', 'quantity'),
  },
  {
    name: 'remove a row',
    act: ({ session }) => {
      const { sheet, table } = tableOf(session);
      const [first] = table.indicators.filter(({ subcategory }) => subcategory === 'quality');
      return session.removeIndicator(sheet.id, first!.row, indicatorFingerprint(first!));
    },
  },
  {
    name: 'adopt with formulas',
    act: ({ session }) =>
      session.adopt(sheetNamed(session, PASTED), { formulas: true, layout: false }),
  },
  {
    name: 'adopt in official layout',
    act: ({ session }) =>
      session.adopt(sheetNamed(session, PASTED), { formulas: false, layout: true }),
  },
  {
    name: 'type into a cell',
    act: async ({ office, session }) => {
      await office.user.type(tableOf(session).sheet.id, { row: 2, col: 2 }, '另一个项目');
      return null;
    },
  },
];

const TRANSPORTS = [5004, 5102, 5103, 5104, 5012, 7000, 5001];
const BODIES = ['GeneralException', 'AccessDenied', 'ItemNotFound'];

/** All faults of a request with so many actions; `every` breaks it at each action, else at three places. */
export function faultsOf(actions: number, every: boolean): Fault[] {
  const places = every
    ? Array.from({ length: actions }, (_, at) => at)
    : [0, Math.floor(actions / 2), actions - 1];
  return [
    ...TRANSPORTS.map((code): Fault => ({ kind: 'transport', code })),
    ...[...new Set(places)].flatMap((at) =>
      BODIES.map((code): Fault => ({ kind: 'body', at, code })),
    ),
    { kind: 'cut-off-before' },
    { kind: 'cut-off-after' },
    { kind: 'delay', ms: 30 },
  ];
}

/** How many actions each request of a scenario has when nothing fails. */
export async function requestsOf(scenario: Scenario, apiSet: string): Promise<number[]> {
  return onStage(apiSet, async (stage) => {
    stage.office.control.forgetRequests();
    await scenario.act(stage);
    await quiet(stage);
    return stage.office.control.requests().map(({ actions }) => actions.length);
  });
}

/** Lets one request fail and looks at what became of workbook, pane and the next try. */
export async function tryFault(
  scenario: Scenario,
  request: number,
  fault: Fault,
  apiSet: string,
): Promise<Outcome> {
  const complete = await completed(scenario, apiSet);
  return onStage(apiSet, async (stage) => {
    const { office } = stage;
    const wrong: string[] = [];
    const before = contentsOf(office.control.export());
    office.control.fault(request, fault);
    const result = await scenario.act(stage);
    await quiet(stage);
    office.control.clearFaults();
    const now = contentsOf(office.control.export());
    const end = now === before ? 'as before' : now === complete ? 'complete' : 'other';
    if (end === 'other' && !maySayIncomplete(result, apiSet)) {
      wrong.push(`the workbook is neither as before nor complete: ${codesOf(result)}`);
    }
    wrong.push(...saidWrongly(result, end));
    wrong.push(...(await differsFromSheet(stage)));
    if (result && !result.ok) {
      const again = await scenario.act(stage);
      if (again?.ok === false) wrong.push(`the next try was refused: ${codesOf(again)}`);
      await quiet(stage);
      wrong.push(...(await differsFromSheet(stage)));
    }
    return { scenario: scenario.name, request, fault, end, wrong };
  });
}

/** Before ExcelApi 1.13 nobody can tell which areas were merged: what could not be restored must at least be said. */
function maySayIncomplete(result: CommandResult<unknown> | null, apiSet: string): boolean {
  const said =
    result?.ok === false && result.problems.some(({ code }) => code === 'host.incomplete');
  return said && Number(apiSet.split('.')[1]) < 13;
}

/** What is wrong with what a command answered, given what it did. */
function saidWrongly(result: CommandResult<unknown> | null, end: Outcome['end']): string[] {
  if (result === null) return end === 'complete' ? [] : ['what the user typed is gone'];
  if (result.ok) return end === 'complete' ? [] : ['said to be done, but it is not'];
  const texts = result.problems.map((problem) => problemText(problem, TEXTS));
  const wrong = texts
    .filter((text) => !/[\u4e00-\u9fff].*。/s.test(text))
    .map((text) => `not said in words: ${text}`);
  if (texts.length === 0) wrong.push('refused without a word');
  const unsure = result.problems.some(({ code }) => code === 'host.no-answer');
  if (end === 'complete' && !unsure) wrong.push(`done, but refused: ${codesOf(result)}`);
  return wrong;
}

function codesOf(result: CommandResult<unknown> | null): string {
  return result && !result.ok ? JSON.stringify(result.problems) : 'ok';
}

/** Whether the pane shows something else than a session that is opened now, and whether a problem stays. */
async function differsFromSheet({ office, session }: Stage): Promise<string[]> {
  const shown = session.current();
  const host = await createExcelHost(PATIENCE);
  const fresh = createSession(host);
  const truth = await fresh.whenIdle();
  const wrong = comparable(truth) === comparable(shown) ? [] : ['the pane differs from the sheet'];
  if (shown.problem) wrong.push(`a problem stays: ${JSON.stringify(shown.problem)}`);
  fresh.dispose();
  host.dispose();
  await settled(office);
  return wrong;
}

function comparable({ sheets }: ReturnType<Session['current']>): string {
  return JSON.stringify(sheets, (key, value: unknown) =>
    key === 'changes' || key === 'revision' ? undefined : value,
  );
}

const completes = new Map<string, Promise<string>>();

function completed(scenario: Scenario, apiSet: string): Promise<string> {
  const key = `${scenario.name} ${apiSet}`;
  const found =
    completes.get(key) ??
    onStage(apiSet, async (stage) => {
      await scenario.act(stage);
      await quiet(stage);
      return contentsOf(stage.office.control.export());
    });
  completes.set(key, found);
  return found;
}

let installed: ReturnType<typeof installOffice> | undefined;

async function onStage<T>(apiSet: string, run: (stage: Stage) => Promise<T>): Promise<T> {
  installed ??= installOffice({ apiSet });
  const { host: office } = installed;
  office.control.reset({ apiSet, plans: [PLAN, PASTED_PLAN] });
  const host = await createExcelHost(PATIENCE);
  const session = createSession(host, { schedule: (flush) => setTimeout(flush) });
  try {
    await session.whenIdle();
    await settled(office);
    return await run({ office, session });
  } finally {
    session.dispose();
    host.dispose();
    await settled(office);
  }
}

/** Takes office.js's globals away again. */
export function endSweep(): void {
  installed?.uninstall();
  installed = undefined;
}

/** Until readings that failed were made good: they are tried again after half a second, and a second. */
async function quiet({ office, session }: Stage): Promise<void> {
  for (let waited = 0; waited < 40; waited++) {
    await settled(office);
    await new Promise((resolve) => setTimeout(resolve, 5));
    const now = await session.whenIdle();
    await settled(office);
    if (now.problem === null && session.current() === now) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** What a workbook holds: contents, number formats, merged areas, rules and identities, as text. */
function contentsOf(sheets: readonly SheetPlan[]): string {
  return JSON.stringify(
    sheets.map(({ name, hidden, identity, cells, styles, merges, validations, ...rest }) => ({
      name,
      hidden,
      identity: identity?.replace(/^[^;]*/, 'uuid') ?? null,
      cells: cells
        .map(({ style, ...cell }) => ({ ...cell, format: styles[style]?.format ?? 'General' }))
        .filter(({ value, formula, format }) => value ?? formula ?? format !== 'General'),
      merges: merges.map((merge) => JSON.stringify(merge)).sort(),
      validations,
      conditionalFormats: rest.conditionalFormats,
      protected: rest.protected,
    })),
  );
}

function sheetNamed(session: Session, name: string): string {
  return session.current().sheets.find(({ sheet }) => sheet.name === name)?.sheet.id ?? '';
}

function tableOf(session: Session): TableAssessment {
  const found = session
    .current()
    .sheets.find(({ state, sheet }) => state === 'table' && sheet.name === SHEET);
  if (found?.state !== 'table') throw new Error('no table');
  return found;
}
