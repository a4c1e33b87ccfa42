import { identityContract } from './contract-identity';
import { notesContract } from './contract-notes';
import { sheetsContract, readingContract } from './contract-reading';
import { hintsContract, sessionContract } from './contract-session';
import { createContract, type ContractOptions } from './contract-support';
import { applyContract, buildContract } from './contract-writing';
import type { OpenHarness } from './harness';

export type { ContractOptions } from './contract-support';

/**
 * The contract of the port: the same expectations for every host. Works through the port and the user's actions alone,
 * so a host may live in another process, behind an asynchronous proxy; errors must keep their `code`.
 * @param open makes a harness around a fresh workbook with one empty sheet called "Sheet1"
 */
export function portContract(name: string, open: OpenHarness, options: ContractOptions = {}): void {
  const contract = createContract(open, options);
  const parts: Record<string, (part: typeof contract) => void> = {
    sheets: sheetsContract,
    reading: readingContract,
    build: buildContract,
    apply: applyContract,
    notes: notesContract,
    identity: identityContract,
    hints: hintsContract,
    session: sessionContract,
  };
  describe(`port contract: ${name}`, () => {
    for (const [title, part] of Object.entries(parts)) {
      describe(title, () => {
        part(contract);
      });
    }
  });
}
