import { portContract } from '../../contract/port-contract';
import { openXlsxHarness } from './harness';

portContract('xlsx', () => openXlsxHarness(), {
  openWith: openXlsxHarness,
  capabilities: {
    write: false,
    select: false,
    undo: false,
    recalculates: false,
    notes: false,
  },
});
