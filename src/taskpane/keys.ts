/** What the Tab key may stop at. */
const STOPS =
  'a[href], button, input, select, textarea, [tabindex], [contenteditable]:not([contenteditable="false"])';
/** Of the parts of each of these, only one is a stop. */
const GROUPS = '[role="tablist"], [role="radiogroup"], [role="menu"], [role="listbox"]';

/**
 * Keeps Office's own handling of keys out of the pane. On the web, office.js listens on the window: at every Tab it
 * stops the browser and walks a list of its own, in which each tab and each radio button is a stop, and from what is
 * not in that list (a menu's item, the page itself) it leaves the pane; at every Escape it hands the focus to the sheet,
 * even when a menu was closed by it. Here Tab stays the browser's until it leaves the pane at an end, and an Escape that
 * somebody has answered goes no further. While text is being composed (input methods), no key is touched.
 * @returns gives the keys back
 */
export function keepKeys(page: Document): () => void {
  const guard = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (event.key === 'Escape' && event.defaultPrevented) event.stopPropagation();
    if (event.key !== 'Tab' || event.ctrlKey || event.altKey || event.metaKey) return;
    if (hasStop(page, event.shiftKey)) event.stopPropagation();
    else withoutStops(page);
  };
  page.addEventListener('keydown', guard);
  return () => {
    page.removeEventListener('keydown', guard);
  };
}

/** Whether Tab has anywhere to go in the pane, before or after where the focus is. */
function hasStop(page: Document, backward: boolean): boolean {
  const from = page.activeElement ?? page.body;
  const group = from.closest(GROUPS);
  const side = backward ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING;
  return [...page.querySelectorAll<HTMLElement>(STOPS)].some(
    (stop) =>
      (from.compareDocumentPosition(stop) & side) !== 0 && !group?.contains(stop) && isStop(stop),
  );
}

function isStop(element: HTMLElement): boolean {
  return (
    element.tabIndex >= 0 &&
    !element.matches(':disabled') &&
    element.getClientRects().length > 0 &&
    getComputedStyle(element).visibility === 'visible'
  );
}

/**
 * Until office.js has seen this key, nothing takes the focus, nor has it: so office.js finds its list at an end and tells
 * Excel. Where it does not listen, the browser goes on from where the focus was.
 */
function withoutStops({ body, activeElement, defaultView }: Document): void {
  const release = (): void => {
    body.inert = false;
  };
  if (activeElement instanceof HTMLElement) activeElement.blur();
  body.inert = true;
  defaultView?.addEventListener('keydown', release, { once: true });
  setTimeout(release);
}
