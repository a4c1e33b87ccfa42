import { createMemoryHost, type MemoryHostOptions } from '../../src/hosts/memory';
import type { HostHarness } from '../contract/harness';

/** A memory host with its own user. */
export function openMemoryHarness(options: MemoryHostOptions = {}): Promise<HostHarness> {
  const host = createMemoryHost(options);
  return Promise.resolve({
    host,
    user: host.user,
    settle: () => new Promise((resolve) => setImmediate(resolve)),
    close: () => {
      host.dispose();
      return Promise.resolve();
    },
  });
}
