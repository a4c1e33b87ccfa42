/** The part of a group to which an arrow key, Home or End leads. */
const STEPS: Readonly<Record<string, (from: number, count: number) => number>> = {
  next: (from, count) => (from + 1) % count,
  before: (from, count) => (Math.max(from, 0) + count - 1) % count,
  first: () => 0,
  last: (_, count) => count - 1,
};

/** What a key does in a group, by the way the group lies. */
export const GROUP_KEYS = {
  row: { ArrowRight: 'next', ArrowLeft: 'before', Home: 'first', End: 'last' },
  column: { ArrowDown: 'next', ArrowUp: 'before', Home: 'first', End: 'last' },
} as const satisfies Record<string, Readonly<Record<string, string>>>;

/** A key, as an event tells of it. */
interface Key {
  readonly key: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly preventDefault: () => void;
}

/**
 * Moves the focus among the parts of a group, round and round: one stop for Tab, arrow keys inside.
 * @param role the ARIA role of the parts
 * @returns whether the key was one of the group's
 */
export function moveFocus(
  group: Element | null,
  role: string,
  keys: Readonly<Record<string, string>>,
  event: Key,
): boolean {
  if (event.altKey || event.ctrlKey || event.metaKey) return false;
  const step = Object.hasOwn(keys, event.key) ? STEPS[keys[event.key] ?? ''] : undefined;
  const parts = partsOf(group, role);
  if (!step || parts.length === 0) return false;
  event.preventDefault();
  const from = parts.findIndex((part) => part === part.ownerDocument.activeElement);
  parts[step(from, parts.length)]?.focus();
  return true;
}

/** Moves the focus to the next part that begins with what was typed. */
export function focusByLetter(group: Element | null, role: string, { key, ...held }: Key): void {
  if (held.altKey || held.ctrlKey || held.metaKey || key.length !== 1 || key === ' ') return;
  const parts = partsOf(group, role);
  const from = parts.findIndex((part) => part === part.ownerDocument.activeElement) + 1;
  const typed = key.toLowerCase();
  [...parts.slice(from), ...parts.slice(0, from)]
    .find((part) => part.textContent.trim().toLowerCase().startsWith(typed))
    ?.focus();
}

/** The parts of a group, by the beginning of their role. */
export function partsOf(group: Element | null, role: string): readonly HTMLElement[] {
  return [...(group?.querySelectorAll<HTMLElement>(`[role^="${role}"]`) ?? [])];
}
