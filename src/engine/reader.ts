import { HostError, type ChangedBy, type DirtyHint, type Host, type SheetId } from '../hosts/port';
import { assess, originOf, type Rules, type SheetState } from './assess';
import type { Problem, SheetAssessment } from './assessment';
import { problemOf } from './problems';
import { RunningTotals } from './totals';

/** A busy host (a cell being edited) is asked again this many times within one reading. */
const BUSY_RETRIES = 5;
const BUSY_PAUSE_MS = 200;
/** After a reading that failed, what is dirty is read again after a pause that doubles up to the last one. */
const RETRY_MS = { first: 500, last: 10_000 };

/** What the reader needs from its session. */
export interface ReaderOptions {
  readonly rules: Rules;
  /** Runs a function soon; hints that come until then are read together. */
  readonly schedule: (run: () => void) => void;
  readonly onChange: () => void;
}

/** Why a reading failed, and whether the host was only busy. */
interface Failure {
  readonly problem: Problem;
  readonly busy: boolean;
}

/**
 * Keeps what was read of each sheet. Hints make sheets dirty; one flush reads every dirty sheet once, in one call,
 * and hints that come meanwhile are for the next flush. What could not be read stays dirty and is tried again.
 */
export class Reader {
  readonly states = new Map<SheetId, SheetState>();
  readonly totals = new RunningTotals();
  active: SheetId | null = null;
  /** The last failure that has not been made good; a host that is only busy is no failure to show. */
  problem: Problem | null = null;
  started = false;

  private rules: Rules;
  private order: readonly SheetId[] = [];
  /** The assessments in the order of the tabs, copied on each change of one; null when it has to be made anew. */
  private list: readonly SheetAssessment[] | null = null;
  private readonly dirty = new Map<SheetId, Set<ChangedBy>>();
  private listDirty = true;
  /** Sheets that a write is planned on: their merged areas are asked for. */
  private readonly planned = new Set<SheetId>();
  private scheduled = false;
  private running: Promise<Failure | null> | null = null;
  private retryPause = RETRY_MS.first;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private selectionHinted = false;
  private stopped = false;

  constructor(
    private readonly host: Host,
    private readonly options: ReaderOptions,
  ) {
    this.rules = options.rules;
  }

  /** Assesses every sheet by other rules, from what was read last. */
  configure(rules: Rules): void {
    this.rules = rules;
    for (const [id, state] of this.states) {
      const { sheet } = state.assessment;
      this.keep(id, assess(rules, sheet, state.grid, 'unknown', state));
    }
    this.options.onChange();
  }

  hint(hint: DirtyHint): void {
    if (this.stopped) return;
    if (hint.kind === 'selection') {
      this.selectionHinted = true;
      if (this.active === hint.sheet) return;
      this.active = hint.sheet;
      this.options.onChange();
      return;
    }
    if (hint.kind === 'sheets') this.listDirty = true;
    else this.mark(hint.sheet, hint.by);
    this.wake();
  }

  /** Marks everything dirty, the list of sheets too, and reads it. Answers like {@link idle}. */
  refresh(): Promise<Problem | null> {
    this.listDirty = true;
    for (const id of this.order) this.mark(id, 'unknown');
    return this.idle();
  }

  /** Reads sheets anew in one reading, merged areas and all, to plan writes on them. Answers like {@link idle}. */
  async freshen(...sheets: readonly SheetId[]): Promise<Problem | null> {
    for (const sheet of sheets) {
      this.mark(sheet, 'unknown');
      this.planned.add(sheet);
    }
    try {
      return await this.idle();
    } finally {
      for (const sheet of sheets) this.planned.delete(sheet);
    }
  }

  /**
   * Reads until nothing is dirty any more.
   * @returns why a reading that began after the call failed, or null
   */
  async idle(): Promise<Problem | null> {
    if (this.running) await this.running;
    while (!this.halted() && this.pending()) {
      const failure = await this.flush();
      if (failure) return failure.problem;
    }
    return null;
  }

  stop(): void {
    this.stopped = true;
    clearTimeout(this.retry);
  }

  /** In the order of the tabs. The same array until something changes. */
  assessments(): readonly SheetAssessment[] {
    this.list ??= Object.freeze(this.order.flatMap((id) => this.states.get(id)?.assessment ?? []));
    return this.list;
  }

  private mark(sheet: SheetId, by: ChangedBy): void {
    const hints = this.dirty.get(sheet);
    if (hints) hints.add(by);
    else this.dirty.set(sheet, new Set([by]));
  }

  /** A method, because it changes while something is awaited. */
  private halted(): boolean {
    return this.stopped;
  }

  private pending(): boolean {
    return this.listDirty || this.dirty.size > 0;
  }

  private wake(): void {
    if (this.scheduled || this.stopped) return;
    this.scheduled = true;
    this.options.schedule(() => {
      this.scheduled = false;
      if (!this.running) void this.flush();
    });
  }

  private flush(): Promise<Failure | null> {
    clearTimeout(this.retry);
    this.running ??= this.read().then((failure) => {
      this.running = null;
      this.goOn(failure);
      return failure;
    });
    return this.running;
  }

  /** What became dirty meanwhile is read soon; after a failure, after a pause. */
  private goOn(failure: Failure | null): void {
    if (!failure) this.retryPause = RETRY_MS.first;
    if (this.stopped || !this.pending()) return;
    if (!failure) {
      this.wake();
      return;
    }
    this.retry = setTimeout(() => void this.flush(), this.retryPause);
    this.retryPause = Math.min(RETRY_MS.last, this.retryPause * 2);
  }

  private async read(): Promise<Failure | null> {
    if (this.halted() || !this.pending()) return null;
    const batch = new Map(this.dirty);
    const list = this.listDirty;
    this.dirty.clear();
    this.listDirty = false;
    const failure = await this.readBatch(batch, list);
    if (failure) {
      this.listDirty ||= list;
      for (const [id, hints] of batch) for (const by of hints) this.mark(id, by);
      if (!failure.busy) this.problem = failure.problem;
    } else {
      this.problem = null;
      this.started = true;
    }
    if (!this.halted()) this.options.onChange();
    return failure;
  }

  private async readBatch(
    batch: Map<SheetId, Set<ChangedBy>>,
    list: boolean,
  ): Promise<Failure | null> {
    try {
      if (list) await this.readList(batch);
      if (batch.size > 0) await this.readSheets(batch);
      return null;
    } catch (error) {
      const busy = error instanceof HostError && error.code === 'busy';
      return { problem: problemOf(error), busy };
    }
  }

  private async readList(batch: Map<SheetId, Set<ChangedBy>>): Promise<void> {
    const infos = await this.patiently(() => this.host.sheets());
    if (!this.started || this.active === null) await this.readSelection();
    const ids = new Set(infos.map(({ id }) => id));
    for (const id of [...this.states.keys()]) if (!ids.has(id)) this.forget(id);
    for (const id of batch.keys()) if (!ids.has(id)) batch.delete(id);
    this.order = infos.map(({ id }) => id);
    this.list = null;
    for (const info of infos) {
      const state = this.states.get(info.id);
      if (!state) batch.set(info.id, batch.get(info.id) ?? new Set(['unknown']));
      else this.keep(info.id, assess(this.rules, info, state.grid, 'unknown', state));
    }
    if (this.active !== null && !ids.has(this.active)) this.active = null;
  }

  /** A hint that comes while the host is asked is newer than its answer. */
  private async readSelection(): Promise<void> {
    this.selectionHinted = false;
    const selection = await this.patiently(() => this.host.selection());
    if (!this.hintedMeanwhile()) this.active = selection?.sheet ?? this.active;
  }

  private hintedMeanwhile(): boolean {
    return this.selectionHinted;
  }

  private async readSheets(batch: ReadonlyMap<SheetId, ReadonlySet<ChangedBy>>): Promise<void> {
    const ids = [...batch.keys()];
    const merges = ids.some((id) => this.planned.has(id));
    const reads = await this.patiently(() => this.host.read(ids, { merges }));
    for (const read of reads) {
      if (read.status === 'gone') {
        this.forget(read.id);
        continue;
      }
      const { info, grid } = read;
      const by = originOf(batch.get(info.id) ?? new Set());
      this.keep(info.id, assess(this.rules, info, grid, by, this.states.get(info.id)));
    }
  }

  private keep(id: SheetId, state: SheetState): void {
    const before = this.states.get(id);
    this.states.set(id, state);
    this.totals.put(id, state.assessment);
    if (before === undefined) this.list = null;
    if (before === undefined && !this.order.includes(id)) this.order = [...this.order, id];
    if (before && this.list) {
      const list = [...this.list];
      list[list.indexOf(before.assessment)] = state.assessment;
      this.list = Object.freeze(list);
    }
  }

  private forget(id: SheetId): void {
    this.states.delete(id);
    this.totals.remove(id);
    this.order = this.order.filter((other) => other !== id);
    this.list = null;
    if (this.active === id) this.active = null;
  }

  private async patiently<T>(call: () => Promise<T>): Promise<T> {
    for (let attempt = 0; ; attempt++) {
      try {
        return await call();
      } catch (error) {
        const busy = error instanceof HostError && error.code === 'busy';
        if (!busy || attempt >= BUSY_RETRIES || this.halted()) throw error;
        await new Promise((resolve) => setTimeout(resolve, BUSY_PAUSE_MS));
      }
    }
  }
}
