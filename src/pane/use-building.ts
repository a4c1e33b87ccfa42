import { useRef, useState } from 'react';
import type { CommandResult } from '../engine/session';
import type { BuildOptions, Progress } from '../hosts/port';
import { usePane } from './context';

/** Work that puts sheets into the workbook, one after the other. */
export interface Building {
  /** Null while nothing is being built. */
  readonly progress: Progress | null;
  /** Whether the last attempt was given up by the user. */
  readonly cancelled: boolean;
  /**
   * Builds, unless it does so already. A refusal is shown to the user.
   * @param total how many sheets there will be
   * @returns what came of it; undefined when it was refused or cancelled
   */
  readonly start: <T>(
    total: number,
    work: (options: BuildOptions) => Promise<CommandResult<T>>,
  ) => Promise<{ readonly value: T } | undefined>;
  readonly cancel: () => void;
  /** Forgets that the last attempt was given up. */
  readonly forget: () => void;
}

/** Progress and cancelling of work that puts sheets into the workbook. */
export function useBuilding(): Building {
  const { run } = usePane();
  const [progress, setProgress] = useState<Progress | null>(null);
  const [cancelled, setCancelled] = useState(false);
  const abort = useRef<AbortController | null>(null);
  const start: Building['start'] = async (total, work) => {
    if (abort.current) return undefined;
    const controller = new AbortController();
    abort.current = controller;
    setCancelled(false);
    setProgress({ done: 0, total });
    const built = work({ onProgress: setProgress, signal: controller.signal });
    const result = await built;
    setProgress(null);
    abort.current = null;
    if (!result.ok && controller.signal.aborted) {
      setCancelled(true);
      return undefined;
    }
    return run(built);
  };
  return {
    progress,
    cancelled,
    start,
    cancel: () => abort.current?.abort(),
    forget: () => {
      setCancelled(false);
    },
  };
}
