import { tabIds } from '../parts/TabBar';

/** Marks the button of a card that is still to be looked at. */
export const OPEN_CARD = { 'data-card': 'open' } as const;
const SELECTOR = `[data-card="open"]`;

/**
 * Moves the focus on when what had it was taken away: to the next card that is still open, else to one before it, else to
 * the tab.
 * @param place the row of the list in which the focus was
 */
export function focusAfter(place: Element | null): void {
  const { activeElement } = document;
  if (activeElement && activeElement !== document.body && !place?.contains(activeElement)) return;
  const target =
    seek(place, (element) => element.nextElementSibling) ??
    seek(place, (element) => element.previousElementSibling) ??
    document.getElementById(tabIds('problems').tab);
  target?.focus();
}

function seek(
  from: Element | null,
  step: (element: Element) => Element | null,
): HTMLElement | null {
  for (let element = from && step(from); element; element = step(element)) {
    const card = element.querySelector<HTMLElement>(SELECTOR);
    if (card) return card;
  }
  return null;
}
