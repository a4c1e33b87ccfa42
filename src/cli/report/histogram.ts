import type { Tell } from '../../messages/cli-texts';
import { markup, type Markup } from './html';

const STEP = 5;
const FULL = 100;
const WIDTH = 520;
const HEIGHT = 180;
const BASE = HEIGHT - 22;
const TOP = 18;

/** One bar: scores above `from` up to `to`; the first takes in its lower end, the last has no upper one. */
export interface Bin {
  readonly from: number;
  readonly to: number | null;
  readonly count: number;
}

/** Scores in steps of five points, those above full marks in a bin of their own. Empty bins below the lowest are left out. */
export function binsOf(scores: readonly number[]): readonly Bin[] {
  const counts = Array.from({ length: FULL / STEP + 1 }, () => 0);
  for (const score of scores) {
    const bin = score > FULL ? FULL / STEP : Math.max(0, Math.ceil(score / STEP) - 1);
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  const bins = counts.map((count, index) => ({
    from: index * STEP,
    to: index * STEP < FULL ? (index + 1) * STEP : null,
    count,
  }));
  const lowest = bins.findIndex(({ count }) => count > 0);
  return bins.slice(Math.max(0, Math.min(lowest, (FULL - 40) / STEP)));
}

/** The distribution of scores as bars with their counts. */
export function histogram(scores: readonly number[], tell: Tell): Markup {
  const bins = binsOf(scores);
  const most = Math.max(1, ...bins.map(({ count }) => count));
  const room = WIDTH / bins.length;
  const bars = bins.map((bin, index) => {
    const left = index * room;
    const height = (bin.count / most) * (BASE - TOP);
    const top = BASE - height;
    const count = markup`<text x="${left + room / 2}" y="${top - 5}">${bin.count}</text>`;
    return markup`<g><title>${titleOf(bin, tell)}</title>
<rect class="column" x="${left + room * 0.1}" y="${top}" width="${room * 0.8}" height="${height}" />
${bin.count > 0 ? count : null}</g>`;
  });
  const ticks = bins.map((bin, index) => tick(bin, index * room, room));
  return markup`<svg class="chart" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${tell('cli.html.scores')}">
<line x1="0" y1="${BASE}" x2="${WIDTH}" y2="${BASE}" />${bars}${ticks}
</svg>`;
}

function titleOf({ from, to, count }: Bin, tell: Tell): string {
  return to === null
    ? tell('cli.html.scores.above', { count })
    : tell('cli.html.scores.bar', { from, to, count });
}

/** Every other bin is named by its lower end, what lies above full marks by itself. */
function tick({ from, to }: Bin, left: number, room: number): Markup | null {
  const y = HEIGHT - 6;
  if (to === null) return markup`<text x="${left + room / 2}" y="${y}">&gt;${from}</text>`;
  return from % (2 * STEP) === 0 ? markup`<text x="${left + 8}" y="${y}">${from}</text>` : null;
}
