import { createMemoryHost } from '../../../src/hosts/memory';
import { portContract } from '../../contract/port-contract';
import type { HostHarness } from '../../contract/harness';

portContract('memory', (): Promise<HostHarness> => {
  const host = createMemoryHost();
  return Promise.resolve({
    host,
    user: host.user,
    settle: () => new Promise((resolve) => setImmediate(resolve)),
    close: () => {
      host.dispose();
      return Promise.resolve();
    },
  });
});
