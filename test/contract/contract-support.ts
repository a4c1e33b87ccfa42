import type {
  Capabilities,
  DirtyHint,
  Host,
  ReadOptions,
  SheetId,
  SheetInfo,
} from '../../src/hosts/port';
import { parseA1, rectToA1 } from '../../src/sheet/address';
import { cellAt, type Cell, type CellValue, type Grid } from '../../src/sheet/grid';
import type { CellStyle, PatchStep, PlanCell, SheetPlan } from '../../src/sheet/plan';
import { parseRect } from '../../src/sheet/address';
import type { HostHarness, OpenHarness } from './harness';

/** What is known of a host before it is opened. */
export interface ContractOptions {
  /** Capabilities that are not true. Tests that need one are skipped with this reason in their name. */
  readonly capabilities?: Partial<Capabilities>;
  /** Whether hints of changes come at all; a file that nobody watches sends none. Default true. */
  readonly hints?: boolean;
  /** Whether renaming a sheet is hinted at; Excel tells of it from ExcelApi 1.17 on only. Default true. */
  readonly renameHints?: boolean;
  /** Opens a workbook that holds just these sheets; by default they are built into a fresh one (needs `write`). */
  readonly openWith?: (plans: readonly SheetPlan[]) => Promise<HostHarness>;
  /** How long one test may take, in milliseconds. */
  readonly timeout?: number;
}

/** What the parts of the contract share. */
export interface Contract {
  readonly open: OpenHarness;
  readonly options: ContractOptions;
  readonly capabilities: Capabilities;
  /** A test that needs some capabilities: skipped, with the reason in its name, where one is false. */
  readonly needing: (
    ...needed: (keyof Capabilities)[]
  ) => (title: string, run: () => Promise<void>) => void;
  /** A test of hints, skipped where none come. */
  readonly hinting: (title: string, run: () => Promise<void>) => void;
}

const ALL: Capabilities = {
  write: true,
  select: true,
  undo: true,
  recalculates: true,
  merges: true,
  copiesIdentity: true,
  notes: true,
};

export function createContract(open: OpenHarness, options: ContractOptions): Contract {
  const capabilities = { ...ALL, ...options.capabilities };
  const needing: Contract['needing'] =
    (...needed) =>
    (title, run) => {
      const lacking = needed.filter((name) => !capabilities[name]);
      if (lacking.length === 0) test(title, run, options.timeout);
      else test.skip(`${title} (host.capabilities.${lacking.join(', ')} is false)`, run);
    };
  const hinting: Contract['hinting'] = (title, run) => {
    if (options.hints === false) test.skip(`${title} (the host sends no hints)`, run);
    else test(title, run, options.timeout);
  };
  return { open, options, capabilities, needing, hinting };
}

/** One harness for all tests of a describe block: each test works on sheets of its own. */
export function sharedHarness(contract: Contract): () => HostHarness {
  let harness: HostHarness | undefined;
  beforeAll(async () => {
    harness = await contract.open();
  }, contract.options.timeout);
  afterAll(async () => {
    await harness?.close();
  }, contract.options.timeout);
  return () => {
    if (!harness) throw new Error('the harness did not open');
    return harness;
  };
}

/** Runs with a harness of its own, for what disturbs other tests. */
export async function withHarness(
  contract: Contract,
  run: (harness: HostHarness) => Promise<void>,
): Promise<void> {
  const harness = await contract.open();
  try {
    await run(harness);
  } finally {
    await harness.close();
  }
}

/** Runs with a workbook that holds sheets made from plans, whatever way the host has for that. */
export async function withPlans(
  contract: Contract,
  plans: readonly SheetPlan[],
  run: (harness: HostHarness, ids: readonly SheetId[]) => Promise<void>,
): Promise<void> {
  const { openWith } = contract.options;
  const harness = await (openWith ? openWith(plans) : contract.open());
  try {
    if (!openWith) await harness.host.build(plans);
    await harness.settle();
    const infos = await harness.host.sheets();
    const ids = plans.map((plan) => infos.find((info) => info.name === plan.name)?.id ?? '');
    await run(harness, ids);
  } finally {
    await harness.close();
  }
}

let lastName = 0;
/** A sheet name that no other test uses. */
export function freshName(): string {
  return `表 ${String(++lastName)}`;
}

export type CellSpec =
  | CellValue
  | {
      readonly value?: CellValue;
      readonly formula?: string;
      readonly format?: string;
    };

/** A plan from cells by A1 address; `merges` in A1 notation. */
export function planOf(
  name: string,
  specs: Readonly<Record<string, CellSpec>>,
  rest: { readonly merges?: readonly string[] } & Partial<Omit<SheetPlan, 'merges'>> = {},
): SheetPlan {
  const styles: CellStyle[] = [{}];
  const cells = Object.entries(specs).map(([address, spec]): PlanCell => {
    const place = parseA1(address);
    if (!place) throw new Error(`no cell ${address}`);
    const full = isFull(spec) ? spec : { value: spec };
    if (full.format !== undefined) styles.push({ format: full.format });
    const style = full.format === undefined ? 0 : styles.length - 1;
    return { ...place, value: full.value ?? null, formula: full.formula ?? null, style };
  });
  const { merges = [], ...others } = rest;
  return {
    name,
    identity: null,
    hidden: false,
    columns: [],
    rows: [],
    cells,
    styles,
    validations: [],
    conditionalFormats: [],
    print: null,
    protected: false,
    ...others,
    merges: merges.map(rect),
  };
}

function isFull(spec: CellSpec): spec is Exclude<CellSpec, CellValue> {
  return typeof spec === 'object' && spec !== null && !('error' in spec);
}

/** A rectangle from A1 notation. */
export function rect(address: string): NonNullable<ReturnType<typeof parseRect>> {
  const parsed = parseRect(address);
  if (!parsed) throw new Error(`no rectangle ${address}`);
  return parsed;
}

export function at(address: string): NonNullable<ReturnType<typeof parseA1>> {
  const parsed = parseA1(address);
  if (!parsed) throw new Error(`no cell ${address}`);
  return parsed;
}

/** Reads one sheet that must be there. */
export async function readSheet(
  host: Pick<Host, 'read'>,
  id: SheetId,
  options?: ReadOptions,
): Promise<{ readonly info: SheetInfo; readonly grid: Grid }> {
  const [answer] = await host.read([id], options);
  if (answer?.status !== 'read') throw new Error(`sheet ${id} is gone`);
  return answer;
}

/** The cells of a sheet at some A1 addresses. */
export async function cellsAt(
  harness: HostHarness,
  id: SheetId,
  ...addresses: string[]
): Promise<Cell[]> {
  await harness.settle();
  const { grid } = await readSheet(harness.host, id);
  return addresses.map((address) => cellAt(grid, at(address)));
}

/** The values of a sheet at some A1 addresses. */
export async function valuesAt(
  harness: HostHarness,
  id: SheetId,
  ...addresses: string[]
): Promise<CellValue[]> {
  return (await cellsAt(harness, id, ...addresses)).map((cell) => cell.value);
}

/** The merged areas of a sheet in A1 notation, sorted. */
export async function mergesOf(harness: HostHarness, id: SheetId): Promise<string[]> {
  await harness.settle();
  const { grid } = await readSheet(harness.host, id, { merges: true });
  return (grid.merges ?? []).map(rectToA1).sort();
}

/** All values of a sheet that are not blank, by address: what stands in it wherever its used rectangle ends. */
export async function contentsOf(
  harness: HostHarness,
  id: SheetId,
): Promise<Record<string, CellValue>> {
  await harness.settle();
  const { grid } = await readSheet(harness.host, id);
  const found: Record<string, CellValue> = {};
  for (const [row, cells] of grid.cells.entries()) {
    for (const [col, cell] of cells.entries()) {
      if (cell.value !== null) found[rectToA1({ row, col, rows: 1, cols: 1 })] = cell.value;
    }
  }
  return found;
}

/** A step that writes values, and formulas where the text starts with "=", by A1 address. */
export function cellsStep(values: Readonly<Record<string, CellValue>>): PatchStep {
  return {
    kind: 'cells',
    cells: Object.entries(values).map(([address, value]) =>
      typeof value === 'string' && value.startsWith('=')
        ? { ...at(address), value: null, formula: value }
        : { ...at(address), value },
    ),
  };
}

/** The hints that come while something happens and settles. */
export async function hintsDuring(
  harness: HostHarness,
  act: () => Promise<unknown>,
): Promise<DirtyHint[]> {
  await harness.settle();
  const hints: DirtyHint[] = [];
  const unsubscribe = harness.host.subscribe((hint) => hints.push(hint));
  try {
    await act();
    await harness.settle();
  } finally {
    unsubscribe();
  }
  return hints;
}
