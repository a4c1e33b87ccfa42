import fc from 'fast-check';
import { createSession } from '../../../src/engine/create-session';
import type { CommandResult, Session } from '../../../src/engine/session';
import { layout } from '../../../src/binding/layout/layout';
import { createExcelHost } from '../../../src/hosts/excel';
import type { Host, SheetId } from '../../../src/hosts/port';
import { hunan2023Department } from '../../../src/templates/hunan-2023-department';
import { hunan2023Project } from '../../../src/templates/hunan-2023-project';
import { installOffice, settled } from '../../office-host/node';
import { REQUEST } from '../../support/sessions';

const EDITS = 500;
const QUIET_EDITS = 200;
const FIRST_ROW = 2;
const LAST_ROW = 40;
const PLANS = ['甲', '乙', '丙', '部门'].map((sheetName, at) =>
  layout(at === 3 ? hunan2023Department : hunan2023Project, {
    sheetName,
    year: 2023,
    level: 'city',
    identity: `u-${String(at)};${at === 3 ? hunan2023Department.id : hunan2023Project.id};1`,
  }),
);
const TEXTS = ['完成', '95%', '100', '12.5', '0', '', '≥90%', '=G13', '=1/0', '培训教师', "'007"];

/** A die that falls the same way each time. */
function die(seed: number): (sides: number) => number {
  const rolls = fc.sample(fc.nat(), { seed, numRuns: 12 * EDITS });
  let at = 0;
  return (sides) => rolls[at++ % rolls.length]! % sides;
}

/** How often sheets became dirty, and how often they were read. A sheet that is new is dirty. */
function counting(host: Host) {
  const periods = new Map<SheetId, number>();
  const reads = new Map<SheetId, number>();
  const dirty = new Set<SheetId>();
  const calls = { list: 0, read: 0, selection: 0 };
  const soil = (sheet: SheetId): void => {
    if (dirty.has(sheet)) return;
    dirty.add(sheet);
    periods.set(sheet, (periods.get(sheet) ?? 0) + 1);
  };
  const counted: Host = {
    ...host,
    subscribe: (listener) =>
      host.subscribe((hint) => {
        if (hint.kind === 'cells') soil(hint.sheet);
        listener(hint);
      }),
    sheets: async () => {
      calls.list++;
      const infos = await host.sheets();
      for (const { id } of infos) if (!reads.has(id)) soil(id);
      return infos;
    },
    selection: () => {
      calls.selection++;
      return host.selection();
    },
    read: (ids, options) => {
      calls.read++;
      for (const id of ids) {
        dirty.delete(id);
        reads.set(id, (reads.get(id) ?? 0) + 1);
      }
      return host.read(ids, options);
    },
  };
  return { host: counted, periods, reads, calls };
}

let office: ReturnType<typeof installOffice>;
let host: Host;
let counts: ReturnType<typeof counting>;
let session: Session;

beforeEach(async () => {
  office = installOffice({ apiSet: '1.15', otherSets: ['ExcelApiOnline 1.1'], plans: PLANS });
  host = await createExcelHost();
  counts = counting(host);
  session = createSession(counts.host);
  await quiet();
});
afterEach(async () => {
  session.dispose();
  host.dispose();
  await settled(office.host);
  office.uninstall();
});

async function quiet(): Promise<void> {
  for (let calm = 0; calm < 3; calm++) {
    await settled(office.host);
    const before = session.current();
    await new Promise((resolve) => setTimeout(resolve, 40));
    await session.whenIdle();
    if (session.current() !== before) calm = -1;
  }
}

/** One edit of the user or of a remote person, now and then one that moves rows or changes the list of sheets. */
async function edit(roll: (sides: number) => number): Promise<void> {
  const { control, user, remote } = office.host;
  const hands = roll(10) < 3 ? remote : user;
  const ids = control.sheetIds();
  const sheet = ids[roll(ids.length)]!;
  const row = FIRST_ROW + roll(LAST_ROW - FIRST_ROW);
  const cell = { row, col: roll(9) };
  switch (roll(24)) {
    case 0:
      return hands.insertRows(sheet, row, 1 + roll(2));
    case 1:
      return hands.deleteRows(sheet, row, 1);
    case 2:
      return hands.swapRows(sheet, row, FIRST_ROW + roll(LAST_ROW - FIRST_ROW), [3, 8]);
    case 3:
      return hands.clear(sheet, { ...cell, rows: 2, cols: 2 });
    case 4:
      return hands.paste(sheet, cell, [
        ['一', 2],
        [3, '四'],
      ]);
    case 5:
      if (ids.length < 9) await hands.copySheet(sheet);
      return;
    case 6:
      if (ids.length > 3) await hands.deleteSheet(sheet);
      return;
    case 7:
      return hands.renameSheet(sheet, `改名 ${String(roll(1_000_000))}`);
    default:
      return hands.type(sheet, cell, TEXTS[roll(TEXTS.length)]!);
  }
}

/** Lets some of the edits pile up and others be heard one by one. */
function pause(roll: (sides: number) => number): Promise<unknown> {
  const kind = roll(12);
  if (kind < 8) return Promise.resolve();
  return new Promise((resolve) => setTimeout(resolve, kind === 11 ? 25 : 0));
}

/** The requests that change something. */
function writes(): number {
  const changing = /^set |\.(add|insert|delete|merge|unmerge|protect|copyFrom)$/i;
  return office.host.control
    .requests()
    .filter(({ actions }) => actions.some((action) => changing.test(action))).length;
}

async function expectTruth(): Promise<void> {
  const fresh = createSession(host);
  const told = comparable(session.current());
  expect(told).toEqual(comparable(await fresh.whenIdle()));
  expect(session.current().problem).toBeNull();
  fresh.dispose();
}

/** What is known of the sheets, how it came about apart. */
function comparable({ sheets }: ReturnType<Session['current']>): unknown {
  return JSON.parse(
    JSON.stringify(sheets, (key, value: unknown) =>
      key === 'changes' || key === 'revision' ? undefined : value,
    ),
  );
}

test('200 edits without a command: nothing is written, and each dirty period is read once', async () => {
  const roll = die(20_261_122);
  office.host.control.forgetRequests();
  for (let n = 0; n < QUIET_EDITS; n++) {
    await edit(roll);
    await pause(roll);
  }
  await quiet();
  expect(writes()).toBe(0);
  for (const [sheet, reads] of counts.reads) {
    expect(reads).toBeLessThanOrEqual(counts.periods.get(sheet) ?? 0);
  }
  const { list, read } = counts.calls;
  // A list with sheets that are new asks for their identities too.
  expect(office.host.control.requests().length).toBeLessThanOrEqual(2 * list + read);
  expect(read).toBeLessThan(QUIET_EDITS);
  await expectTruth();
});

test('500 edits while commands run: only the commands write, and the pane tells the truth in the end', async () => {
  const roll = die(42);
  office.host.control.forgetRequests();
  const commands: Promise<CommandResult<unknown>>[] = [];
  let writing = 0;
  for (let n = 0; n < EDITS; n++) {
    await edit(roll);
    if (n % 25 === 0) {
      const { sheets } = session.current();
      const { sheet } = sheets[roll(sheets.length)]!;
      const command = (n / 25) % 5;
      if (command < 3) writing++;
      commands.push(
        [
          () => session.addIndicator(sheet.id, 'output', 'quantity'),
          () =>
            session.insert({ ...REQUEST, tables: [{ sheetName: `新 ${String(n)}`, name: '' }] }),
          () => session.addIndicator(sheet.id, 'benefit', 'social'),
          () => session.validate(),
          () => session.select(sheet.id, { row: 3, col: 3 }),
        ][command]!(),
      );
    }
    await pause(roll);
  }
  const results = await Promise.all(commands);
  await quiet();
  expect(results.some(({ ok }) => ok)).toBe(true);
  for (const result of results) {
    if (!result.ok)
      expect(result.problems[0]?.code).toMatch(/^(host\.sheet-gone|no-table|no-such-row)$/);
  }
  expect(writes()).toBeLessThanOrEqual(writing);
  expect(writes()).toBeGreaterThan(0);
  await expectTruth();
});
