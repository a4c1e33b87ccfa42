import pc from 'picocolors';
import type { Count } from '../check/tally';
import type { Io, TextOutput } from '../io';
import type { Tell } from '../../messages/cli-texts';

/** Colours, or none. */
export type Colors = ReturnType<typeof pc.createColors>;

const USUAL_WIDTH = 100;
const NARROWEST = 40;
/** Lines longer than this are hard to read. */
const WIDEST = 140;

/** Whether text for a stream is coloured: NO_COLOR and FORCE_COLOR are heard, else a terminal gets colours. */
export function colorsFor({ isTTY = false }: Pick<TextOutput, 'isTTY'>, env: Io['env']): Colors {
  if (env.NO_COLOR) return pc.createColors(false);
  const force = env.FORCE_COLOR;
  if (force !== undefined) return pc.createColors(force !== '0' && force !== 'false');
  return pc.createColors(isTTY && env.TERM !== 'dumb');
}

/** How many places a line has. */
export function lineWidth({ columns = USUAL_WIDTH }: Pick<TextOutput, 'columns'>): number {
  return Math.min(WIDEST, Math.max(NARROWEST, columns));
}

/** Sign, colour and words of each kind of finding, the gravest first. The sign and the word say it without colour. */
export const KINDS = [
  { kind: 'errors', sign: '●', color: 'red', count: 'cli.table.error', word: 'report.level.error' },
  {
    kind: 'undecided',
    sign: '◆',
    color: 'red',
    count: 'cli.table.undecided',
    word: 'report.level.undecided',
  },
  {
    kind: 'warnings',
    sign: '▲',
    color: 'yellow',
    count: 'cli.table.warning',
    word: 'report.level.warning',
  },
  { kind: 'infos', sign: '○', color: 'cyan', count: 'cli.table.info', word: 'report.level.info' },
  {
    kind: 'cannotTell',
    sign: '?',
    color: 'dim',
    count: 'cli.table.cannot-tell',
    word: 'report.level.cannot-tell',
  },
] as const;

/** The look of one kind of finding. */
export type KindLook = (typeof KINDS)[number];

/** "● 3 错误  ▲ 8 警告": what there is of each kind. */
export function countText(count: Count, colors: Colors, tell: Tell): string {
  return KINDS.filter(({ kind }) => count[kind] > 0)
    .map((look) =>
      colors[look.color](`${look.sign} ${tell(look.count, { count: count[look.kind] })}`),
    )
    .join('  ');
}
