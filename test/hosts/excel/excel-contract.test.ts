import { createExcelHost } from '../../../src/hosts/excel';
import { portContract } from '../../contract/port-contract';
import { followContract } from '../../contract/follow-contract';
import type { HostHarness } from '../../contract/harness';
import { installOffice, settled, type NodeOptions } from '../../office-host/node';

/** The Excel host on the genuine office.js in Node, whose globals are put in place for it. */
async function openExcel(options: NodeOptions): Promise<HostHarness> {
  const { host: office, uninstall } = installOffice(options);
  const host = await createExcelHost();
  return {
    host,
    user: office.user,
    settle: () => settled(office),
    close: async () => {
      host.dispose();
      await settled(office);
      uninstall();
    },
  };
}

const SETS: readonly NodeOptions[] = [
  { apiSet: '1.9' },
  { apiSet: '1.14', platform: 'PC' },
  { apiSet: '1.15', otherSets: ['ExcelApiOnline 1.1'] },
  { apiSet: '1.18', otherSets: ['ExcelApiOnline 1.1'] },
];

describe.each(SETS)('$apiSet', (options) => {
  const has = (minor: number) => Number(options.apiSet?.split('.')[1]) >= minor;
  portContract(`excel ${String(options.apiSet)}`, () => openExcel(options), {
    capabilities: { undo: false, merges: has(13), notes: has(10) },
    renameHints: options.otherSets !== undefined,
  });
});

// Where renaming is told of: what nobody tells is read at the next hint only.
for (const platform of ['OfficeOnline', 'PC'] as const) {
  followContract(`excel, ${platform}`, {
    open: () => openExcel({ apiSet: '1.15', otherSets: ['ExcelApiOnline 1.1'], platform }),
  });
}
