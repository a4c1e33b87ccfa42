/**
 * How often a property is tried: a good sample in `npm test`, and `RUNS` times as often on request, as in
 * `RUNS=20 npm run unit`.
 */
export function runs(usual: number): number {
  return Math.round(usual * Number(process.env.RUNS ?? 1));
}
