import { createSession } from '../../src/engine/create-session';
import { createMemoryHost } from '../../src/hosts/memory';
import type { Host } from '../../src/hosts/port';
import { layout } from '../../src/binding/layout/layout';
import { hunan2023Department } from '../../src/templates/hunan-2023-department';
import { hunan2023Project } from '../../src/templates/hunan-2023-project';

const WARM_UP = 50;
const BLOCKS = 40;
const EDITS_PER_BLOCK = 10;

/** What one edit costs in a workbook of some size. */
export interface EditCost {
  readonly tables: number;
  readonly edits: number;
  /** Calls of `read`, and sheets read by them. */
  readonly readCalls: number;
  readonly sheetsRead: number;
  /** Processor time of an edit, in milliseconds, without the host's: bind, score, check, publish. Median of blocks. */
  readonly computeMs: number;
}

/** Milliseconds of processor time that this process has used: what else the machine does is not in it. */
function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** A host that counts its reads and says what processor time they took. */
function measured(host: Host): Host & { calls: number; sheetsRead: number; readMs: number } {
  const counter = {
    ...host,
    calls: 0,
    sheetsRead: 0,
    readMs: 0,
    async read(ids: readonly string[]) {
      counter.calls += 1;
      counter.sheetsRead += ids.length;
      const start = cpuMs();
      const reads = await host.read(ids);
      counter.readMs += cpuMs() - start;
      return reads;
    },
  };
  return counter;
}

/** A workbook that someone types into: one cell of one table, again and again. */
interface Typist {
  readonly tables: number;
  readonly host: ReturnType<typeof measured>;
  /** Types, and answers with the processor time in milliseconds that the session took. */
  edit(): Promise<number>;
  close(): void;
}

/** A department and its projects, so that the checks across the tables have something to add up. */
async function openTypist(tables: number): Promise<Typist> {
  const plans = Array.from({ length: tables }, (_, i) =>
    layout(i === 0 ? hunan2023Department : hunan2023Project, {
      sheetName: `表${String(i)}`,
      year: 2023,
      level: 'city',
      identity: null,
      values: {
        ...(i === 0
          ? {
              'identity.departmentName': '示例市教科院',
              'expenditure.projectExpenditure': tables - 1,
            }
          : { 'identity.projectName': `项目${String(i)}`, 'identity.implementer': '示例市教科院' }),
        'funds.total.annualBudget': i === 0 ? tables + 100 : 1,
        'funds.total.executed': i === 0 ? tables : 0.9,
      },
    }),
  );
  const memory = createMemoryHost({ plans });
  const host = measured(memory);
  const session = createSession(host, { schedule: queueMicrotask });
  const { sheets } = await session.whenIdle();
  const sheet = sheets[Math.ceil(tables / 2)]?.sheet.id ?? '';
  const published = waitForPublication(session.subscribe.bind(session));
  let typed = 0;
  return {
    tables,
    host,
    edit: async () => {
      const next = published();
      const readBefore = host.readMs;
      const start = cpuMs();
      await memory.user.type(sheet, { row: 11, col: 6 }, String(++typed % 20));
      const writing = cpuMs() - start;
      await next;
      session.current();
      return cpuMs() - start - writing - (host.readMs - readBefore);
    },
    close: () => {
      session.dispose();
    },
  };
}

async function block(typist: Typist): Promise<number> {
  let sum = 0;
  for (let i = 0; i < EDITS_PER_BLOCK; i++) sum += await typist.edit();
  return sum / EDITS_PER_BLOCK;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

function waitForPublication(subscribe: (listener: () => void) => () => void): () => Promise<void> {
  let wake: (() => void) | undefined;
  subscribe(() => wake?.());
  return () =>
    new Promise((resolve) => {
      wake = resolve;
    });
}

/** Small and large in turn, in many short blocks, so that noise falls on both; the median counts. */
export async function compareSizes(): Promise<{ small: EditCost; large: EditCost; ratio: number }> {
  const typists = [await openTypist(3), await openTypist(300)] as const;
  const [small, large] = typists.map((typist) => ({ typist, blocks: [] as number[] }));
  if (!small || !large) throw new Error('two workbooks');
  for (const { typist } of [small, large]) {
    for (let i = 0; i < WARM_UP; i++) await typist.edit();
    [typist.host.calls, typist.host.sheetsRead] = [0, 0];
  }
  for (let i = 0; i < BLOCKS; i++) {
    for (const { typist, blocks } of [small, large]) blocks.push(await block(typist));
  }
  const [first, second] = [small, large].map(({ typist, blocks }): EditCost => {
    typist.close();
    const { tables, host } = typist;
    const edits = BLOCKS * EDITS_PER_BLOCK;
    const counted = { readCalls: host.calls, sheetsRead: host.sheetsRead };
    return { tables, edits, ...counted, computeMs: median(blocks) };
  });
  if (!first || !second) throw new Error('two costs');
  return { small: first, large: second, ratio: second.computeMs / first.computeMs };
}
