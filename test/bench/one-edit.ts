import { createSession } from '../../src/engine/create-session';
import { createMemoryHost } from '../../src/hosts/memory';
import type { Host } from '../../src/hosts/port';
import { layout } from '../../src/binding/layout/layout';
import { hunan2023Project } from '../../src/templates/hunan-2023-project';

const EDITS = 200;
const WARM_UP = 50;
const ROUNDS = 5;

/** What one edit costs in a workbook of some size. */
export interface EditCost {
  readonly tables: number;
  readonly edits: number;
  /** Calls of `read`, and sheets read by them. */
  readonly readCalls: number;
  readonly sheetsRead: number;
  /** Median over all edits, in milliseconds, of everything after the host has read: bind, score, check, publish. */
  readonly computeMs: number;
}

/** A host that counts its reads and says how long they took. */
function measured(host: Host): Host & { calls: number; sheetsRead: number; readMs: number } {
  const counter = {
    ...host,
    calls: 0,
    sheetsRead: 0,
    readMs: 0,
    async read(ids: readonly string[]) {
      counter.calls += 1;
      counter.sheetsRead += ids.length;
      const start = performance.now();
      const reads = await host.read(ids);
      counter.readMs += performance.now() - start;
      return reads;
    },
  };
  return counter;
}

/** Types into one cell of one table again and again, and measures what the session does of it. */
export async function oneEdit(tables: number): Promise<EditCost> {
  const plans = Array.from({ length: tables }, (_, i) =>
    layout(hunan2023Project, {
      sheetName: `项目${String(i + 1)}`,
      year: 2023,
      level: 'city',
      identity: null,
      values: { 'identity.projectName': `项目${String(i + 1)}` },
    }),
  );
  const memory = createMemoryHost({ plans });
  const host = measured(memory);
  const session = createSession(host, { schedule: queueMicrotask });
  const { sheets } = await session.whenIdle();
  const sheet = sheets[Math.floor(tables / 2)]?.sheet.id ?? '';
  const published = waitForPublication(session.subscribe.bind(session));
  const edit = async (n: number): Promise<number> => {
    const next = published();
    const start = performance.now();
    const readBefore = host.readMs;
    const typed = performance.now();
    await memory.user.type(sheet, { row: 11, col: 6 }, String(n % 20));
    const writing = performance.now() - typed;
    await next;
    session.current();
    return performance.now() - start - writing - (host.readMs - readBefore);
  };
  for (let i = 0; i < WARM_UP; i++) await edit(i);
  [host.calls, host.sheetsRead] = [0, 0];
  const times: number[] = [];
  for (let i = 0; i < EDITS; i++) times.push(await edit(i + WARM_UP));
  session.dispose();
  times.sort((a, b) => a - b);
  return {
    tables,
    edits: EDITS,
    readCalls: host.calls,
    sheetsRead: host.sheetsRead,
    computeMs: times[Math.floor(times.length / 2)] ?? NaN,
  };
}

function waitForPublication(subscribe: (listener: () => void) => () => void): () => Promise<void> {
  let wake: (() => void) | undefined;
  subscribe(() => wake?.());
  return () =>
    new Promise((resolve) => {
      wake = resolve;
    });
}

/** Small and large in turn, several times, so that noise of the machine falls on both; the median ratio counts. */
export async function compareSizes(): Promise<{ small: EditCost; large: EditCost; ratio: number }> {
  const rounds: { small: EditCost; large: EditCost; ratio: number }[] = [];
  for (let i = 0; i < ROUNDS; i++) {
    const small = await oneEdit(3);
    const large = await oneEdit(300);
    rounds.push({ small, large, ratio: large.computeMs / small.computeMs });
  }
  rounds.sort((a, b) => a.ratio - b.ratio);
  const median = rounds[Math.floor(rounds.length / 2)];
  if (!median) throw new Error('no rounds');
  return median;
}
