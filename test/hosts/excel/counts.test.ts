import { createSession } from '../../../src/engine/create-session';
import type { InsertRequest, Session } from '../../../src/engine/session';
import { layout } from '../../../src/binding/layout/layout';
import { createExcelHost } from '../../../src/hosts/excel';
import type { Host } from '../../../src/hosts/port';
import { hunan2023Project } from '../../../src/templates/hunan-2023-project';
import { installOffice, settled } from '../../office-host/node';
import { REQUEST } from '../../support/sessions';

/** Office on the web takes 5 MB in either direction; a tenth of it leaves room for slow networks too. */
const PAYLOAD = 512 * 1024;

let office: ReturnType<typeof installOffice>;
let host: Host;
let session: Session;

beforeEach(async () => {
  office = installOffice({ apiSet: '1.14', platform: 'PC' });
  host = await createExcelHost();
  session = createSession(host);
  await quiet();
});
afterEach(async () => {
  session.dispose();
  host.dispose();
  await settled(office.host);
  office.uninstall();
});

/** Lets events arrive and what they made dirty be read. */
async function quiet(): Promise<void> {
  await settled(office.host);
  await new Promise((resolve) => setTimeout(resolve, 30));
  await session.whenIdle();
  await settled(office.host);
}

/** The requests that something costs, until all is quiet. */
async function requestsOf(act: () => Promise<unknown>) {
  office.host.control.forgetRequests();
  await act();
  await quiet();
  return office.host.control.requests();
}

const plans = (count: number) =>
  Array.from({ length: count }, (_, at) =>
    layout(hunan2023Project, {
      sheetName: `项目 ${String(at + 1)}`,
      year: 2023,
      level: 'city',
      identity: `id-${String(at)};hunan-2023-project;1`,
    }),
  );
const tables = (count: number): InsertRequest => ({
  ...REQUEST,
  tables: Array.from({ length: count }, (_, at) => ({ sheetName: `表${String(at)}`, name: '甲' })),
});

describe('what Excel is asked', () => {
  test('building one table takes at most 3 requests, 50 tables at most 12, each far below 5 MB', async () => {
    session.dispose();
    const one = await requestsOf(() => host.build(plans(1)));
    expect(one.length).toBeLessThanOrEqual(3);
    office.host.control.load([]);
    const fifty = await requestsOf(() => host.build(plans(50)));
    expect(fifty.length).toBeLessThanOrEqual(12);
    const largest = Math.max(
      ...fifty.flatMap(({ bytes, responseBytes }) => [bytes, responseBytes]),
    );
    expect(largest).toBeLessThan(PAYLOAD);
    expect(office.host.control.sheetIds()).toHaveLength(51);
  });

  test('a typed cell costs one request, however many sheets there are', async () => {
    for (const count of [1, 20]) {
      office.host.control.load(plans(count));
      await session.refresh();
      await quiet();
      const [sheet] = office.host.control.sheetIds();
      // The first edit brings the sheet into view, which is a reading of its own.
      await office.host.user.type(sheet!, { row: 2, col: 2 }, '甲');
      await quiet();
      const requests = await requestsOf(() =>
        office.host.user.type(sheet!, { row: 2, col: 2 }, '乙'),
      );
      expect(requests.map(({ error }) => error)).toEqual([null]);
    }
  });

  test('a paste over many cells costs one request', async () => {
    office.host.control.load(plans(1));
    await session.refresh();
    const [sheet] = office.host.control.sheetIds();
    await office.host.user.type(sheet!, { row: 2, col: 2 }, '甲');
    await quiet();
    const block = Array.from({ length: 8 }, () => ['甲', '乙', 1]);
    const requests = await requestsOf(() =>
      office.host.user.paste(sheet!, { row: 12, col: 3 }, block),
    );
    expect(requests).toHaveLength(1);
  });

  test('any number of cells in any number of sheets are written with one request', async () => {
    session.dispose();
    office.host.control.load(plans(10));
    const patches = office.host.control.sheetIds().map((sheet) => ({
      sheet,
      steps: Array.from({ length: 50 }, (_, n) => ({
        kind: 'cells' as const,
        cells: [{ row: 40 + n, col: n % 7, value: n }],
      })),
    }));
    const requests = await requestsOf(() => host.apply(patches));
    expect(requests).toHaveLength(1);
    expect(requests[0]!.bytes).toBeLessThan(PAYLOAD);
  });

  test('a command that writes: one request to write, readings around it', async () => {
    const inserted = await requestsOf(() => session.insert(tables(1)));
    expect(writes(inserted)).toHaveLength(1);
    const sheet = office.host.control.sheetIds()[1]!;
    const added = await requestsOf(() => session.addIndicator(sheet, 'output', 'quantity'));
    expect(writes(added)).toHaveLength(1);
    expect(added.length).toBeLessThanOrEqual(5);
  });

  test('looking at all and validating writes nothing', async () => {
    await session.insert(tables(3));
    const requests = await requestsOf(async () => {
      await session.validate();
      await session.refresh();
      await session.select(office.host.control.sheetIds()[1]!, { row: 3, col: 3 });
    });
    expect(requests.length).toBeGreaterThan(0);
    expect(writes(requests)).toEqual([]);
  });

  test('merged areas are asked for by row commands alone: on Windows that clears what can be undone', async () => {
    await session.insert(tables(1));
    const sheet = office.host.control.sheetIds()[1]!;
    const asks = (requests: Awaited<ReturnType<typeof requestsOf>>) =>
      requests.some(({ actions }) => actions.some((action) => action.includes('getMergedAreas')));
    const looking = await requestsOf(async () => {
      await office.host.user.type(sheet, { row: 2, col: 2 }, '甲');
      await quiet();
      await session.refresh();
      await session.validate();
    });
    expect(asks(looking)).toBe(false);
    expect(asks(await requestsOf(() => session.addIndicator(sheet, 'output', 'cost')))).toBe(true);
  });

  test('nothing is kept in Excel, and nobody listens any more after disposal', async () => {
    await session.insert(tables(2));
    await quiet();
    expect(office.host.control.keptObjects()).toBe(0);
    expect(office.host.control.subscriptions().length).toBeGreaterThan(5);
    session.dispose();
    host.dispose();
    await settled(office.host);
    expect(office.host.control.subscriptions()).toEqual([]);
  });
});

/** The requests that set or add something. */
function writes(requests: ReturnType<typeof office.host.control.requests>) {
  return requests.filter(({ actions }) =>
    actions.some((action) => /^set |\.(add|insert|delete|merge|unmerge|protect)$/i.test(action)),
  );
}
