import type { Judged, Verdict } from './judge';

/** What one engine made of all tables. */
export interface Tally {
  readonly counts: Record<Verdict, number>;
  /** The first disagreements, to be printed. */
  readonly wrong: Judged[];
}

const PRINTED = 20;

export function newTally(): Tally {
  return { counts: { equal: 0, blank: 0, tie: 0, 'on-tie': 0, wrong: 0 }, wrong: [] };
}

export function addTo(tally: Tally, judged: readonly Judged[]): void {
  for (const cell of judged) {
    tally.counts[cell.verdict] += 1;
    if (cell.verdict === 'wrong' && tally.wrong.length < PRINTED) tally.wrong.push(cell);
  }
}

/** All cells that were compared. */
export function cellsOf({ counts }: Tally): number {
  return Object.values(counts).reduce((total, count) => total + count, 0);
}

/** One line of numbers, then the first disagreements. */
export function linesOf(engine: string, tally: Tally): string[] {
  const { counts, wrong } = tally;
  const numbers = [
    `${number(cellsOf(tally))} computed cells compared with scoring/`,
    `${number(counts.equal)} equal`,
    `${number(counts.blank)} blank in both`,
    `${number(counts.tie)} proved ties that it rounds otherwise`,
    `${number(counts['on-tie'])} totals built on them`,
    `${number(counts.wrong)} disagreements`,
  ];
  return [
    `${engine}: ${numbers.join(', ')}`,
    ...wrong.map(
      ({ place, name, expected, actual }) =>
        `  ${place} ${name}: scoring/ says ${expected}, ${engine} ${actual}`,
    ),
  ];
}

export function number(value: number): string {
  return value.toLocaleString('en-US');
}
