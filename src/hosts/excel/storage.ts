/** Texts that outlive the page. Every call is safe: what cannot be kept is forgotten with the page. */
export interface KeptTexts {
  get(key: string): string | null;
  set(key: string, value: string): void;
  /** Loads the library that keeps them; it may wait until the page has been painted. */
  takeOver(): Promise<void>;
}

/** How entries are read and written. Both may throw. */
interface Entries {
  readonly get: (key: string) => unknown;
  readonly set: (key: string, value: string) => void;
}

/**
 * Keeps texts in the browser's storage through the `Storage` of office-js-helpers, a chunk of its own that comes when
 * it is asked for. Until then, and where it cannot work (its constructor throws when storage is blocked or full), its
 * entries are read and written as it does: `@container/key`, as JSON.
 */
export function keptTexts(container: string): KeptTexts {
  const since = new Map<string, string>();
  let entries = plainEntries(container);
  let coming: Promise<void> | null = null;

  const load = async (): Promise<void> => {
    try {
      const { Storage } = await import('@microsoft/office-js-helpers');
      const storage = new Storage<unknown>(container);
      entries = {
        get: (key) => storage.get(key),
        set: (key, value) => void storage.set(key, value),
      };
    } catch {
      // The plain entries go on.
    }
  };

  return {
    takeOver: () => (coming ??= load()),
    get(key) {
      const kept = since.get(key) ?? attempt(() => entries.get(key));
      return typeof kept === 'string' ? kept : null;
    },
    set(key, value) {
      since.set(key, value);
      attempt(() => {
        entries.set(key, value);
      });
    },
  };
}

function plainEntries(container: string): Entries {
  const scoped = (key: string): string => `@${container}/${key}`;
  return {
    get: (key): unknown => JSON.parse(window.localStorage.getItem(scoped(key)) ?? 'null'),
    set: (key, value) => {
      window.localStorage.setItem(scoped(key), JSON.stringify(value));
    },
  };
}

function attempt<T>(run: () => T): T | null {
  try {
    return run();
  } catch {
    return null;
  }
}
