import {
  HostError,
  type Capabilities,
  type DirtyHint,
  type Host,
  type HostErrorCode,
  type SheetId,
  type SheetInfo,
  type SheetNotes,
  type SheetRead,
} from '../../../src/hosts/port';
import type { FarEnd } from './far-end';

/** What a call gave, in a form that leaves a page. */
export type Outcome =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly code: string; readonly message: string };

/** The port's calls that need no more than plain data. */
export type PortCall =
  'sheets' | 'read' | 'notes' | 'apply' | 'select' | 'selection' | 'undo' | 'dispose';

/** A host in a page, as far as it can be reached from outside. */
export interface RemoteStage extends Omit<FarEnd, 'abort'> {
  readonly name: string;
  readonly capabilities: Capabilities;
  abort(build: number): Promise<void>;
  /** Resolves when what the page tells has arrived. */
  settle(): Promise<void>;
}

/** The near end of a host in a page: what the page tells goes in here. */
export interface RemoteHost {
  readonly host: Host;
  tellHint(hint: DirtyHint): void;
  tellProgress(build: number, done: number, total: number): void;
  /** Forgets all listeners. */
  forget(): void;
}

/** What a call gave. @throws HostError with the code that it had in the page */
export function unwrap(outcome: Outcome, host: string): unknown {
  if (outcome.ok) return outcome.value;
  throw new HostError(outcome.code as HostErrorCode, host, outcome.message);
}

let builds = 0;

/** A host whose work is done in a page. Errors keep their code. */
export function remoteHost(stage: RemoteStage): RemoteHost {
  const listeners = new Set<{ readonly listener: (hint: DirtyHint) => void }>();
  const progress = new Map<number, (done: number, total: number) => void>();
  const call = async (method: PortCall, ...args: unknown[]): Promise<unknown> =>
    unwrap(await stage.call(method, args), stage.name);

  const host: Host = {
    name: stage.name,
    capabilities: stage.capabilities,
    sheets: () => call('sheets') as Promise<readonly SheetInfo[]>,
    read: (...args) => call('read', ...args) as Promise<readonly SheetRead[]>,
    notes: (sheets) => call('notes', sheets) as Promise<readonly SheetNotes[]>,
    build: async (plans, { onProgress, signal, ...rest } = {}) => {
      const build = ++builds;
      progress.set(build, (done, total) => onProgress?.({ done, total }));
      signal?.addEventListener('abort', () => {
        void stage.abort(build);
      });
      const outcome = await stage.build(build, plans, signal?.aborted ?? false, rest);
      await stage.settle().catch(() => undefined);
      return unwrap(outcome, stage.name) as readonly SheetId[];
    },
    apply: async (patches) => {
      await call('apply', patches);
    },
    select: async (sheet, cell) => {
      await call('select', sheet, cell);
    },
    selection: () => call('selection') as ReturnType<Host['selection']>,
    undo: async () => {
      await call('undo');
    },
    subscribe: (listener) => {
      const entry = { listener };
      listeners.add(entry);
      return () => {
        listeners.delete(entry);
      };
    },
    dispose: () => {
      void call('dispose');
    },
  };
  return {
    host,
    tellHint: (hint) => {
      for (const entry of [...listeners])
        quietly(() => {
          entry.listener(hint);
        });
    },
    tellProgress: (build, done, total) => progress.get(build)?.(done, total),
    forget: () => {
      listeners.clear();
      progress.clear();
    },
  };
}

/** What a listener throws is its own affair, as in the page. */
function quietly(call: () => void): void {
  try {
    call();
  } catch {
    return;
  }
}
