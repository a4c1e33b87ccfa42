import { portContract } from '../../contract/port-contract';
import { openMemoryHarness } from '../../support/memory-harness';

portContract('memory', () => openMemoryHarness());
