import { endSweep, faultsOf, requestsOf, SCENARIOS, tryFault } from './sweep';

afterAll(endSweep);

/*
 * A sample of the sweep that `npm run faults` makes whole: each request of each scenario meets some of the faults, by
 * turns, so that every fault is met somewhere.
 */
const EACH = 31;

describe('when Excel fails', () => {
  test.each(SCENARIOS.map((scenario) => [scenario.name, scenario] as const))(
    '%s: the workbook is as before or complete, the pane says so, the next try works',
    async (_, scenario) => {
      const apiSet = '1.15';
      const requests = await requestsOf(scenario, apiSet);
      let injected = 0;
      let turn = 0;
      for (const [at, actions] of requests.entries()) {
        for (const fault of faultsOf(actions, false)) {
          if (turn++ % EACH !== 0) continue;
          const outcome = await tryFault(scenario, at + 1, fault, apiSet);
          expect(outcome).toMatchObject({ wrong: [] });
          injected++;
        }
      }
      expect(injected).toBeGreaterThan(0);
      process.stdout.write(`${scenario.name}: ${String(injected)} faults injected\n`);
    },
  );
});
