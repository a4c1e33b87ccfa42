import { ApiError } from './errors';

/** What goes wrong with a request. */
export type Fault =
  /** Everything waits this long before the request is looked at. */
  | { readonly kind: 'delay'; readonly ms: number }
  /** It never reaches the workbook: see `Transport` for codes. */
  | { readonly kind: 'transport'; readonly code: number }
  /** The batch breaks at an action; the ones before it have taken effect. */
  | {
      readonly kind: 'body';
      readonly at: number | 'first' | 'middle' | 'last';
      readonly code?: string;
    }
  /** It is lost, and never answered. */
  | { readonly kind: 'cut-off-before' }
  /** It is carried out, but its answer is lost. */
  | { readonly kind: 'cut-off-after' };

/**
 * Which request: the k-th from now (1 is the next), or the first one with an action that contains a text, such as
 * "set Range.formulas".
 */
export type When = number | string;

export interface Faults {
  add(when: When, fault: Fault): void;
  /** The fault of the request that comes now; its actions are asked for only where a fault waits for one. */
  next(actions: () => readonly string[]): Fault | undefined;
  /** Where and why a batch is to break. */
  breakOf(
    fault: Fault | undefined,
    count: number,
  ): { readonly at: number; readonly error: ApiError } | undefined;
  clear(): void;
}

export function createFaults(): Faults {
  let waiting: { when: When; readonly fault: Fault }[] = [];
  return {
    add: (when, fault) => {
      waiting.push({ when, fault });
    },
    next: (actions) => {
      for (const each of waiting) if (typeof each.when === 'number') each.when--;
      const found = waiting.find(({ when }) =>
        typeof when === 'number' ? when <= 0 : actions().some((action) => action.includes(when)),
      );
      waiting = waiting.filter((each) => each !== found);
      return found?.fault;
    },
    breakOf: (fault, count) => {
      if (fault?.kind !== 'body') return undefined;
      const places = { first: 0, middle: Math.floor(count / 2), last: count - 1 };
      const at = typeof fault.at === 'number' ? fault.at : places[fault.at];
      return { at, error: new ApiError(fault.code ?? 'GeneralException', 'a fault') };
    },
    clear: () => {
      waiting = [];
    },
  };
}
