import { createSession } from '../../src/engine/create-session';
import { createMemoryHost } from '../../src/hosts/memory';
import { fillView } from '../../src/pane/view-model/fill';
import { REQUEST, settled } from '../support/sessions';

test('where the form leaves the points to the table, what is given is shown and nothing is wrong with it', async () => {
  const host = createMemoryHost();
  const session = createSession(host);
  const result = await session.insert({ ...REQUEST, formId: 'sichuan-2023-project' });
  if (!result.ok) throw new Error('refused');
  const view = () => {
    const [found] = session.current().sheets.filter(({ state }) => state === 'table');
    if (found?.state !== 'table') throw new Error('no table');
    return { table: found.table, ...fillView(found) };
  };
  const [sheet] = result.value;
  const [row] = view().table.indicators;
  const cells = [
    { ...row!.weight.cell!, value: 60 },
    { ...row!.score.cell!, value: 45 },
  ];
  await host.apply([{ sheet: sheet!, steps: [{ kind: 'cells', cells }] }]);
  await settled();
  const { categories, total } = view();
  expect(
    categories.map(({ given, expected, share, balance }) => [given, expected, share, balance.kind]),
  ).toEqual([
    ['60', null, 0.75, 'right'],
    ['—', null, 0, 'unfilled'],
    ['—', null, 0, 'unfilled'],
    ['—', null, 0, 'unfilled'],
  ]);
  expect(categories[0]?.trace.map(({ key }) => key)).toEqual(['trace.weights', 'trace.scores']);
  expect([total.given, total.expected, total.balance]).toEqual([
    '70',
    '100',
    { kind: 'under', points: '30' },
  ]);
  session.dispose();
});
