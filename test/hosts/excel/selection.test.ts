import { createExcelHost } from '../../../src/hosts/excel';
import type { Host } from '../../../src/hosts/port';
import { installOffice, settled } from '../../office-host/node';

let office: ReturnType<typeof installOffice>;
let host: Host;

beforeEach(async () => {
  office = installOffice({ apiSet: '1.14' });
  host = await createExcelHost({ pausesMs: [], timeoutMs: 100 });
});
afterEach(async () => {
  host.dispose();
  await settled(office.host);
  office.uninstall();
});

function refuse(request: number, code: string): void {
  office.host.control.fault(request, { kind: 'body', at: 'first', code });
}

test('a selected chart leaves the sheet, a chart sheet nothing', async () => {
  const [sheet] = office.host.control.sheetIds();
  refuse(1, 'InvalidSelection');
  expect(await host.selection()).toEqual({ sheet, cell: null });
  refuse(1, 'InvalidSelection');
  refuse(2, 'GeneralException');
  expect(await host.selection()).toBeNull();
});

test('a cell that is being edited is no answer', async () => {
  office.host.control.fault(1, { kind: 'transport', code: 5004 });
  await expect(host.selection()).rejects.toMatchObject({ code: 'busy' });
});
