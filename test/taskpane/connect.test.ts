import { createMemoryHost } from '../../src/hosts/memory';
import { HostError } from '../../src/hosts/port';
import { withAutoOpen } from '../../src/taskpane/auto-open';
import { connect, type OfficeAccess } from '../../src/taskpane/connect';
import { localeOf } from '../../src/taskpane/surroundings';
import { REQUEST } from '../support/sessions';

const EXCEL: OfficeAccess = {
  ready: () => Promise.resolve('excel'),
  missing: () => null,
  createHost: () => Promise.resolve(createMemoryHost()),
};
const never = () => {
  throw new Error('not to be called');
};

test.each<[string, Partial<OfficeAccess>, object]>([
  [
    'elsewhere',
    { ready: () => Promise.resolve('other'), missing: never, createHost: never },
    { state: 'no-excel' },
  ],
  [
    'without office.js',
    { ready: () => Promise.resolve('unreachable'), missing: never },
    { state: 'unreachable' },
  ],
  [
    'in an old Excel',
    { missing: () => 'ExcelApi 1.9', createHost: never },
    { state: 'too-old', requirement: 'ExcelApi 1.9' },
  ],
  [
    'while a cell is edited',
    { createHost: () => Promise.reject(new HostError('busy', 'excel', 'editing')) },
    { state: 'failed', problem: { code: 'host.busy' } },
  ],
  [
    'with a bug of ours',
    { missing: never },
    { state: 'failed', problem: { code: 'internal', data: { detail: 'not to be called' } } },
  ],
])('%s, it says why there is no pane', async (_, office, outcome) => {
  expect(await connect({ ...EXCEL, ...office })).toMatchObject(outcome);
});

test('a connection lets go of the session and the host', async () => {
  const host = createMemoryHost();
  const connected = await connect({ ...EXCEL, createHost: () => Promise.resolve(host) });
  if (connected.state !== 'connected') throw new Error(connected.state);
  await connected.session.whenIdle();
  expect(connected.session.current().state).toBe('ready');
  connected.dispose();
  expect(connected.session.current().state).toBe('disposed');
  await expect(host.sheets()).rejects.toMatchObject({ code: 'disposed' });
});

test('the document remembers the pane once tables stand in it, and only then', async () => {
  const connected = await connect(EXCEL);
  if (connected.state !== 'connected') throw new Error(connected.state);
  let remembered = 0;
  const session = withAutoOpen(connected.session, () => Promise.resolve(remembered++));
  await session.validate();
  await session.insert({ ...REQUEST, year: 0 });
  expect(remembered).toBe(0);
  expect((await session.insert(REQUEST)).ok).toBe(true);
  expect(remembered).toBe(1);
  connected.dispose();
});

test.each([
  ['zh-CN', 'zh-CN'],
  ['zh-TW', 'zh-CN'],
  ['ZH', 'zh-CN'],
  ['zha', 'en'],
  ['en-US', 'en'],
  ['de-DE', 'en'],
])('Office in %s: the pane in %s', (language, locale) => {
  expect(localeOf(language)).toBe(locale);
});
