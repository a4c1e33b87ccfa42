import { HostError, type ChangedBy, type DirtyHint, type Host, type SheetId } from '../hosts/port';
import { assess, originOf, type Rules, type SheetState } from './assess';
import type { Problem, SheetAssessment } from './assessment';
import { problemOf } from './problems';
import { RunningTotals } from './totals';

/** A busy host (a cell being edited) is asked again this many times before the user is told. */
const BUSY_RETRIES = 5;
const BUSY_PAUSE_MS = 200;

/** What the reader needs from its session. */
export interface ReaderOptions {
  readonly rules: Rules;
  /** Runs a function soon; hints that come until then are read together. */
  readonly schedule: (run: () => void) => void;
  readonly onChange: () => void;
}

/**
 * Keeps what was read of each sheet. Hints make sheets dirty; one flush reads every dirty sheet once, in one call,
 * and hints that come meanwhile are for the next flush.
 */
export class Reader {
  readonly states = new Map<SheetId, SheetState>();
  readonly totals = new RunningTotals();
  private order: readonly SheetId[] = [];
  /** The assessments in the order of the tabs, copied on each change of one; null when it has to be made anew. */
  private list: readonly SheetAssessment[] | null = null;
  active: SheetId | null = null;
  problem: Problem | null = null;
  started = false;

  private readonly dirty = new Map<SheetId, Set<ChangedBy>>();
  private listDirty = true;
  private scheduled = false;
  private running: Promise<void> | null = null;
  private stopped = false;

  constructor(
    private readonly host: Host,
    private readonly options: ReaderOptions,
  ) {}

  hint(hint: DirtyHint): void {
    if (this.stopped) return;
    if (hint.kind === 'selection') {
      if (this.active === hint.sheet) return;
      this.active = hint.sheet;
      this.options.onChange();
      return;
    }
    if (hint.kind === 'sheets') this.listDirty = true;
    else this.mark(hint.sheet, hint.by);
    this.wake();
  }

  /** Reads everything again, the list of sheets too. */
  async refresh(): Promise<void> {
    this.listDirty = true;
    for (const id of this.order) this.mark(id, 'unknown');
    await this.idle();
  }

  /** Resolves when nothing is dirty any more, or when the host has failed. */
  async idle(): Promise<void> {
    while (!this.halted() && (this.running || this.pending())) {
      await (this.running ?? this.flush());
      if (this.problem) return;
    }
  }

  stop(): void {
    this.stopped = true;
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

  private flush(): Promise<void> {
    this.running ??= this.read().finally(() => {
      this.running = null;
      if (this.pending() && !this.problem) this.wake();
    });
    return this.running;
  }

  private async read(): Promise<void> {
    if (this.halted() || !this.pending()) return;
    const batch = new Map(this.dirty);
    const list = this.listDirty;
    this.dirty.clear();
    this.listDirty = false;
    try {
      if (list) await this.readList(batch);
      if (batch.size > 0) await this.readSheets(batch);
      this.problem = null;
      this.started = true;
    } catch (error) {
      this.problem = problemOf(error);
      this.listDirty ||= list;
      for (const [id, hints] of batch) for (const by of hints) this.mark(id, by);
    }
    if (!this.halted()) this.options.onChange();
  }

  private async readList(batch: Map<SheetId, Set<ChangedBy>>): Promise<void> {
    const infos = await this.patiently(() => this.host.sheets());
    if (!this.started || this.active === null) {
      this.active = (await this.patiently(() => this.host.selection()))?.sheet ?? this.active;
    }
    const ids = new Set(infos.map(({ id }) => id));
    for (const id of [...this.states.keys()]) if (!ids.has(id)) this.forget(id);
    for (const id of batch.keys()) if (!ids.has(id)) batch.delete(id);
    this.order = infos.map(({ id }) => id);
    this.list = null;
    for (const info of infos) {
      const state = this.states.get(info.id);
      if (!state) batch.set(info.id, batch.get(info.id) ?? new Set(['unknown']));
      else this.keep(info.id, assess(this.options.rules, info, state.grid, 'unknown', state));
    }
    if (this.active !== null && !ids.has(this.active)) this.active = null;
  }

  private async readSheets(batch: ReadonlyMap<SheetId, ReadonlySet<ChangedBy>>): Promise<void> {
    const reads = await this.patiently(() => this.host.read([...batch.keys()]));
    for (const read of reads) {
      if (read.status === 'gone') {
        this.forget(read.id);
        continue;
      }
      const { info, grid } = read;
      const by = originOf(batch.get(info.id) ?? new Set());
      this.keep(info.id, assess(this.options.rules, info, grid, by, this.states.get(info.id)));
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
        if (!busy || attempt >= BUSY_RETRIES || this.stopped) throw error;
        await new Promise((resolve) => setTimeout(resolve, BUSY_PAUSE_MS));
      }
    }
  }
}
