import { createExcelHost } from '../../../src/hosts/excel';
import { planOf } from '../../contract/contract-support';
import { installOffice, settled } from '../../office-host/node';

test('a sheet that somebody adds meanwhile is not removed with those of the build', async () => {
  const office = installOffice({ apiSet: '1.14', plans: [planOf('一', { A1: 1 })] });
  const host = await createExcelHost();
  const { prototype } = Excel.RequestContext;
  const sync = Reflect.get(prototype, 'sync') as (this: Excel.RequestContext) => Promise<void>;
  let requests = 0;
  const watched = jest.spyOn(prototype, 'sync');
  watched.mockImplementation(async function (this: Excel.RequestContext) {
    if (++requests === 2) {
      const theirs = new Excel.RequestContext();
      theirs.workbook.worksheets.add('表2');
      await sync.call(theirs);
    }
    await sync.call(this);
  });
  const plans = ['表0', '表1', '表2', '表3'].map((name) => planOf(name, { A1: name }));
  await expect(host.build(plans)).rejects.toMatchObject({ code: 'bad-sheet-name' });
  watched.mockRestore();
  expect(office.host.control.export().map(({ name }) => name)).toEqual(['一', '表2']);
  host.dispose();
  await settled(office.host);
  office.uninstall();
});
