import fc from 'fast-check';
import { CHECKS } from '../../src/checks/registry';
import { runChecks, type CheckResult } from '../../src/checks/run';
import { DEFECTS, plantAll } from './defects';
import { cleanTable, type TableFacts } from './facts';
import { contextOfFacts } from './sheet';

/** A clean table and some defects to be planted in it. */
interface Sown {
  readonly clean: TableFacts;
  /** Places in {@link DEFECTS}, each with a die. */
  readonly wanted: readonly (readonly [number, number])[];
}

const sown: fc.Arbitrary<Sown> = fc.record({
  clean: cleanTable,
  wanted: fc.array(fc.tuple(fc.nat({ max: DEFECTS.length - 1 }), fc.nat({ max: 999 })), {
    minLength: 1,
    maxLength: 4,
  }),
});

/** What was tried: how many tables, and how often each check had something planted to find. */
export interface Tally {
  tables: number;
  readonly planted: Map<string, number>;
}

/** A tally to begin with. */
export function newTally(): Tally {
  return { tables: 0, planted: new Map() };
}

/**
 * The property: a clean table yields no error and no warning, every planted defect is found by its check, and no check
 * throws.
 */
export function findsWhatIsPlanted(tally: Tally): fc.IProperty<[Sown]> {
  return fc.property(sown, ({ clean, wanted }) => {
    const before = resultsOf(clean);
    const loud = before.flatMap(({ findings }) =>
      findings.filter(({ status, severity }) => status === 'fail' && severity !== 'info'),
    );
    if (loud.length > 0) throw new Error(`a clean table: ${JSON.stringify(loud)}`);
    const chosen = wanted.flatMap(([place, die]) => {
      const defect = DEFECTS[place];
      return defect ? [[defect, die] as const] : [];
    });
    const { facts, planted } = plantAll(clean, chosen);
    const after = resultsOf(facts);
    for (const { check } of planted) {
      const result = after.find((one) => one.check === check);
      if (result?.status !== 'fail') {
        throw new Error(`${check} was planted and not found: ${JSON.stringify(result)}`);
      }
      tally.planted.set(check, (tally.planted.get(check) ?? 0) + 1);
    }
    tally.tables += 1;
  });
}

function resultsOf(facts: TableFacts): readonly CheckResult[] {
  const results = runChecks(CHECKS, contextOfFacts(facts));
  const broken = results.flatMap(({ findings }) =>
    findings.filter(({ variant }) => variant === 'crashed'),
  );
  if (broken.length > 0) throw new Error(`a check threw: ${JSON.stringify(broken)}`);
  return results;
}
