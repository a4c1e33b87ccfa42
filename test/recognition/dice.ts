/** Numbers that one seed gives, the same ones each time. */
export interface Dice {
  /** A whole number from 0, below `sides`. */
  readonly roll: (sides: number) => number;
  readonly pick: <T>(from: readonly T[]) => T;
  readonly shuffle: <T>(items: readonly T[]) => T[];
}

/** Multiplier and modulus of the minimal standard generator (Park and Miller). */
const [STEP, MODULUS] = [48_271, 2_147_483_647];

export function diceOf(seed: number): Dice {
  let state = (seed % (MODULUS - 1)) + 1;
  const roll = (sides: number): number => {
    state = (state * STEP) % MODULUS;
    return state % sides;
  };
  const pick = <T>(from: readonly T[]): T => {
    const item = from[roll(from.length)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  };
  const shuffle = <T>(items: readonly T[]): T[] => {
    const left = [...items];
    return items.map(() => left.splice(roll(left.length), 1)).flat();
  };
  return { roll, pick, shuffle };
}
