/*
 * The whole fault sweep: `npm run faults`. Prints what was injected and fails when anything came out wrong.
 * `-- --every` breaks each request at each of its actions; further words choose scenarios by their names.
 */
import { faultsOf, requestsOf, SCENARIOS, tryFault, type Outcome } from './sweep';

const words = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const chosen = SCENARIOS.filter(({ name }) => words.every((word) => name.includes(word)));

async function main(): Promise<void> {
  const outcomes: Outcome[] = [];
  for (const apiSet of ['1.9', '1.15']) {
    for (const scenario of chosen) {
      const requests = await requestsOf(scenario, apiSet);
      const begun = outcomes.length;
      for (const [at, actions] of requests.entries()) {
        for (const fault of faultsOf(actions, process.argv.includes('--every'))) {
          const outcome = await tryFault(scenario, at + 1, fault, apiSet);
          outcomes.push(outcome);
          if (outcome.wrong.length > 0) console.log(apiSet, JSON.stringify(outcome));
        }
      }
      const own = outcomes.slice(begun);
      const count = (end: Outcome['end']) => own.filter((outcome) => outcome.end === end).length;
      console.log(
        `ExcelApi ${apiSet}, ${scenario.name}: ${String(requests.length)} requests, ${String(own.length)} faults; ` +
          `as before ${String(count('as before'))}, complete ${String(count('complete'))}, other ${String(count('other'))}`,
      );
    }
  }
  const wrong = outcomes.filter((outcome) => outcome.wrong.length > 0);
  console.log(`${String(outcomes.length)} faults injected, ${String(wrong.length)} came out wrong`);
  process.exit(wrong.length > 0 ? 1 : 0);
}

void main();
