import { isFault, judge, type Outcome } from './judge';
import { makeFile, SOURCES } from './make';

const SEED = 20261122;
const FILES = 500;
const PER_TEST = 50;

const outcomes = new Map<Outcome, number>();

/** 20,000 of them, with a watch on time and memory: `npx tsx test/fuzz/run.ts -- 20000 1`. */
test.each(Array.from({ length: FILES / PER_TEST }, (_, i) => i * PER_TEST))(
  `damaged files from %i on are refused, or read without a silent loss`,
  async (first) => {
    for (let index = first; index < first + PER_TEST; index++) {
      const file = makeFile(SEED, index);
      const { outcome, detail } = await judge(file);
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      if (isFault(outcome, file)) {
        throw new Error(`${String(index)} ${file.source} ${file.recipe.join(' | ')}: ${detail}`);
      }
    }
    expect(outcomes.size).toBeGreaterThan(1);
  },
);

test('damage of every depth was tried', () => {
  expect(outcomes.get('refused')).toBeGreaterThan(FILES / 10);
  expect(outcomes.get('whole')).toBeGreaterThan(FILES / 10);
  expect(outcomes.get('told')).toBeGreaterThan(0);
  expect(outcomes.get('warned')).toBeGreaterThan(0);
});

test('the same seed makes the same file', () => {
  const one = makeFile(1, 5);
  const { bytes, ...again } = makeFile(1, 5);
  expect(Buffer.compare(bytes, one.bytes)).toBe(0);
  expect(one).toMatchObject(again);
  expect(SOURCES).toContain(one.source);
  expect(one.recipe).not.toEqual([]);
});
