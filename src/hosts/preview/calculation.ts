import { ICommandService, type Injector } from '@univerjs/core';
import {
  IActiveDirtyManagerService,
  SetFormulaCalculationStartMutation,
  SetRangeValuesMutation,
} from '@univerjs/preset-sheets-core';
import { FormulaCalculationSessionService } from '@univerjs/sheets-formula';

const TICK_MS = 15;
/**
 * Univer starts to calculate 100 ms after the last change that touches formulas. Where it sees no need to, it has let
 * so many ticks pass. Ticks are counted, not milliseconds, because drawing may hold up its timers.
 */
const QUIET_TICKS = 10;
/** A calculation that takes longer goes on; its results come with hints of their own. */
const LIMIT_MS = 20_000;

export interface Calculation {
  /** Resolves when the results of all changes so far stand in their cells, or after 20 seconds. */
  readonly settled: () => Promise<void>;
  readonly dispose: () => void;
}

/** Watches what makes formulas be computed again. */
export function watchCalculation(injector: Injector): Calculation {
  const session = injector.get(FormulaCalculationSessionService);
  const dirty = injector.get(IActiveDirtyManagerService);
  let awaited = false;
  let quietTicks = 0;
  let disposed = false;
  const subscription = injector.get(ICommandService).onCommandExecuted(({ id }, options) => {
    if (id === SetFormulaCalculationStartMutation.id) awaited = false;
    if (!dirty.get(id) || (id === SetRangeValuesMutation.id && options?.onlyLocal)) return;
    awaited = true;
    quietTicks = 0;
  });
  const isSettled = () => !isRunning(session) && (!awaited || quietTicks > QUIET_TICKS);
  return {
    settled: async () => {
      const end = performance.now() + LIMIT_MS;
      do {
        await pause(TICK_MS);
        quietTicks++;
      } while (!disposed && !isSettled() && performance.now() < end);
    },
    dispose: () => {
      disposed = true;
      subscription.dispose();
    },
  };
}

function isRunning(session: FormulaCalculationSessionService): boolean {
  const { started, stopped, completed, resultEmitted, resultApplied } = session.state;
  return started && !(resultApplied && (stopped || completed || resultEmitted));
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
