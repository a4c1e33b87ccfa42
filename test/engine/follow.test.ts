import { followContract } from '../contract/follow-contract';
import { openMemoryHarness } from '../support/memory-harness';
import { openXlsxHarness } from '../hosts/xlsx/harness';

followContract('memory', { open: () => openMemoryHarness() });
followContract('xlsx', { openWith: openXlsxHarness });
