import { FLOOR, isSupported } from './features';

/**
 * Where the page finds itself.
 * - `other`: opened in another program, or in a browser by itself.
 * - `unreachable`: office.js, or the part of it for this program, was not loaded: no network, or a proxy keeps it out.
 */
export type Readiness = 'excel' | 'other' | 'unreachable';

/** What Office says of its looks. */
export interface OfficeTheme {
  readonly dark: boolean;
}

/** How long office.js may take to load and to answer, in milliseconds. */
const PATIENCE_MS = 20_000;
const POLL_MS = 25;

/** Waits for Office, but never for ever. */
export async function officeReady(patienceMs = PATIENCE_MS): Promise<Readiness> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<'unreachable'>((resolve) => {
    timer = setTimeout(() => {
      resolve('unreachable');
    }, patienceMs);
  });
  try {
    return await Promise.race([whereabouts(() => timer === undefined), late]);
  } catch {
    return 'unreachable';
  } finally {
    clearTimeout(timer);
    timer = undefined;
  }
}

/** @param givenUp whether nobody waits any more */
async function whereabouts(givenUp: () => boolean): Promise<Readiness> {
  while (typeof Office === 'undefined') {
    if (document.readyState === 'complete' || givenUp()) return 'unreachable';
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  // A text, whatever the types say; null in a browser by itself.
  const { host } = await Office.onReady();
  return String(host) === 'Excel' ? 'excel' : 'other';
}

/** The requirement set that is needed, when the running Excel lacks it; else null. */
export function missingRequirement(): string | null {
  return isSupported(FLOOR) ? null : `ExcelApi ${FLOOR}`;
}

/** The language of Office's own texts, such as "zh-CN"; null where Office is not there or does not say. */
export function displayLanguage(): string | null {
  return asked(() => Office.context.displayLanguage) ?? null;
}

/** Office's theme; null where Office is not there or does not say. Office on the web says nothing of it to Excel. */
export function officeTheme(): OfficeTheme | null {
  const theme = asked((): Partial<Office.OfficeTheme> => Office.context.officeTheme);
  const dark = theme?.isDarkTheme ?? isDarkColor(theme?.bodyBackgroundColor);
  return dark === undefined ? null : { dark };
}

/**
 * Calls the listener when Office's theme may have changed; the returned function removes it. The event is not told to
 * Excel's add-ins everywhere, so coming back to the pane counts as well.
 */
export function watchOfficeTheme(listener: () => void): () => void {
  window.addEventListener('focus', listener);
  const event = asked((): Office.EventType | undefined => Office.EventType.OfficeThemeChanged);
  if (event !== undefined) {
    asked(() => {
      Office.context.document.addHandlerAsync(event, listener);
    });
  }
  return () => {
    window.removeEventListener('focus', listener);
    if (event === undefined) return;
    asked(() => {
      Office.context.document.removeHandlerAsync(event, { handler: listener });
    });
  };
}

/** Asks Office; undefined where it is missing or does not know the question. */
function asked<T>(question: () => T | undefined): T | undefined {
  try {
    return question();
  } catch {
    return undefined;
  }
}

/** Whether a colour such as "#262626" is nearer to black than to white, as the eye sees it; undefined for no colour. */
function isDarkColor(color: string | undefined): boolean | undefined {
  const [, red, green, blue] = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(color ?? '') ?? [];
  if (red === undefined || green === undefined || blue === undefined) return undefined;
  const [r, g, b] = [red, green, blue].map((part) => Number.parseInt(part, 16)) as [
    number,
    number,
    number,
  ];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b < 128;
}
