import { indicatorFingerprint } from '../../src/engine/rows';
import { decimal } from '../../src/model/decimal';
import { parseA1 } from '../../src/sheet/address';
import { cellAt } from '../../src/sheet/grid';
import { fixturePlans, openSession, type Opened } from '../support/fixing';
import { settled } from '../support/sessions';

let opened: Opened;
afterEach(() => {
  opened.session.dispose();
});
const type = async (a1: string, text: string): Promise<void> => {
  await opened.host.user.type('sheet-1', parseA1(a1)!, text);
};
const suggested = async (): Promise<Record<string, string>> => {
  await settled();
  await opened.session.whenIdle();
  return Object.fromEntries(
    opened.session
      .suggestions('sheet-1')
      .map(({ row, points, agrees }) => [
        String(row + 1),
        points.kind === 'formula'
          ? `${points.value.toFixed()}${agrees ? '' : '!'}`
          : `${points.level} ${points.from.toFixed()}-${points.to.toFixed()}${agrees ? '' : '!'}`,
      ]),
  );
};

test('the formula’s score, or the band of the level that is stated', async () => {
  opened = await openSession(fixturePlans('keji'));
  await type('F13', '0次');
  await type('H14', '19');
  await type('F20', '部分达成年度指标并具有一定效果');
  await type('F22', '达成年度指标');
  await type('G23', '');
  expect(await suggested()).toMatchObject({
    '13': '0!',
    '14': '20!',
    '17': '10',
    '20': 'partly 6-8!',
    '22': 'attained 8-10',
  });
  const rows = Object.keys(await suggested());
  expect(rows).not.toEqual(expect.arrayContaining(['15']));
  expect(rows).not.toEqual(expect.arrayContaining(['19']));
  expect(rows).not.toEqual(expect.arrayContaining(['23']));
});

test('a bureau’s own bands count, and sheets without a table have no suggestions', async () => {
  opened = await openSession(fixturePlans('keji'));
  await type('F20', '达成年度指标');
  opened.session.configure({
    name: '严',
    levels: {},
    thresholds: { bands: { attained: [0.9, 1], partly: [0.5, 0.9], missed: [0, 0.5] } },
    publication: false,
  });
  expect(await suggested()).toMatchObject({ '20': 'attained 9-10' });
  expect(opened.session.suggestions('sheet-9')).toEqual([]);
});

test('writing a score is one cell, refused for another row', async () => {
  opened = await openSession(fixturePlans('keji'));
  const { session, host, table } = opened;
  const row = table().table.indicators[0]!;
  const seen = indicatorFingerprint(row);
  expect(await session.writeScore('sheet-1', row.row, seen, decimal('17.5'))).toEqual({
    ok: true,
    value: row.score.cell,
  });
  const [read] = await host.read(['sheet-1']);
  expect(read?.status === 'read' && cellAt(read.grid, row.score.cell!).value).toBe(17.5);
  expect(table().table.indicators[0]!.score.raw).toBe('17.5');
  expect(await session.writeScore('sheet-1', row.row + 1, seen, decimal(1))).toEqual({
    ok: false,
    problems: [{ code: 'row-moved', data: {} }],
  });
  expect(await session.writeScore('sheet-9', row.row, seen, decimal(1))).toMatchObject({
    ok: false,
    problems: [{ code: 'no-table' }],
  });
  await session.undo();
  expect(table().table.indicators[0]!.score.raw).toBe('20');
});
