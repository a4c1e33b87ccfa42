import { createExcelHost } from '../../../src/hosts/excel';
import type { Host, SheetId } from '../../../src/hosts/port';
import { planOf } from '../../contract/contract-support';
import { installOffice, settled } from '../../office-host/node';

const PATIENCE = { timeoutMs: 2000, pausesMs: [1, 1], repairPausesMs: [] };

let office: ReturnType<typeof installOffice>;
let host: Host;
let ids: readonly SheetId[];

async function open(count: number, rows = 1): Promise<void> {
  const plans = Array.from({ length: count }, (_, sheet) =>
    planOf(
      `表${String(sheet)}`,
      Object.fromEntries(
        Array.from({ length: rows }, (__, row) => [
          `B${String(row + 1)}`,
          `${String(sheet)}/${String(row)}`,
        ]),
      ),
    ),
  );
  office = installOffice({ apiSet: '1.14', plans });
  host = await createExcelHost(PATIENCE);
  ids = office.host.control.sheetIds();
  office.host.control.forgetRequests();
}
afterEach(async () => {
  host.dispose();
  await settled(office.host);
  office.uninstall();
});

/** The last value of each sheet's column B, or the status of what was not read. */
async function lastValues(): Promise<unknown[]> {
  const answers = await host.read(ids);
  return answers.map((answer) =>
    answer.status === 'read' ? (answer.grid.cells.at(-1)?.[1]?.value ?? null) : answer.status,
  );
}
const requests = () => office.host.control.requests().length;

test('20 sheets are read with one request, 45 with three', async () => {
  await open(45);
  expect((await host.read(ids.slice(0, 20))).length).toBe(20);
  expect(requests()).toBe(1);
  office.host.control.forgetRequests();
  expect(await lastValues()).toEqual(ids.map((_, at) => `${String(at)}/0`));
  expect(requests()).toBe(3);
});

test('what lies beyond the first block is read in further requests', async () => {
  await open(1, 1000);
  expect(await lastValues()).toEqual(['0/999']);
  const [answer] = await host.read(ids);
  if (answer?.status !== 'read') throw new Error('gone');
  expect(answer.grid.cells.map((line) => line[1]?.value)).toEqual(
    Array.from({ length: 1000 }, (_, row) => `0/${String(row)}`),
  );
  expect(requests()).toBe(4);
});

test('a list that is larger than any table is read in part: an edit in it stays cheap', async () => {
  await open(1, 70_000);
  const [answer] = await host.read(ids);
  if (answer?.status !== 'read') throw new Error('gone');
  const { length } = answer.grid.cells;
  expect(length).toBeGreaterThan(20_000);
  expect(length).toBeLessThan(70_000);
  expect(requests()).toBeLessThanOrEqual(4);
});

test('an answer that is too large is asked for in halves', async () => {
  await open(4, 3);
  office.host.control.fault(1, { kind: 'transport', code: 5104 });
  office.host.control.fault(2, { kind: 'transport', code: 5104 });
  expect(await lastValues()).toEqual(['0/2', '1/2', '2/2', '3/2']);
});

test('one sheet that is too large is read by fewer rows at a time', async () => {
  await open(1, 30);
  for (let k = 1; k <= 5; k++) office.host.control.fault(k, { kind: 'transport', code: 5104 });
  expect(await lastValues()).toEqual(['0/29']);
});

test('a sheet without cells is empty, and does not keep the others from being read', async () => {
  await open(3);
  // All three at once, then the first half (two), then each of these: the second has no cells.
  for (const k of [1, 2, 4]) {
    office.host.control.fault(k, { kind: 'body', at: 'first', code: 'UnsupportedSheet' });
  }
  expect(await lastValues()).toEqual(['0/0', null, '2/0']);
});

test('a member that Excel does not know is said, not taken for an empty sheet', async () => {
  await open(2);
  office.host.control.fault(1, { kind: 'body', at: 'first', code: 'ApiNotFound' });
  await expect(host.read(ids)).rejects.toMatchObject({ code: 'unsupported' });
});

test('a session that passes is asked again, a few times', async () => {
  await open(1);
  office.host.control.fault(1, { kind: 'transport', code: 5102 });
  office.host.control.fault(2, { kind: 'transport', code: 5102 });
  expect(await lastValues()).toEqual(['0/0']);
  expect(requests()).toBe(3);
});
