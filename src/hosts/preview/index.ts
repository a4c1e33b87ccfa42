import type { Host } from '../port';
import type { SheetPlan } from '../../sheet/plan';

export interface PreviewOptions {
  /** The language of the spreadsheet's own menus; Chinese when missing. */
  readonly locale?: 'zh-CN' | 'en-US';
  /** Dark colours from the start. */
  readonly dark?: boolean;
  /** The sheets of the workbook; one empty "Sheet1" when missing. */
  readonly plans?: readonly SheetPlan[];
}

/** A spreadsheet in the page: the port, and what only a workbook that we own can do. */
export interface PreviewHost extends Host {
  /** The whole workbook as plans, hidden sheets included, in the order of the tabs. */
  export(): readonly SheetPlan[];
  /** Replaces all sheets; the undo history starts anew. Without plans one empty "Sheet1" stands. */
  load(plans: readonly SheetPlan[]): Promise<void>;
  setTheme(dark: boolean): void;
  /** Resolves once what was changed so far has been drawn. */
  whenRendered(): Promise<void>;
}

/**
 * Starts a spreadsheet inside an element, which must have a size. The spreadsheet is a large library: it is fetched now.
 * @throws HostError `failed` when it cannot start, `bad-sheet-name` for a plan's name
 */
export async function createPreviewHost(
  container: HTMLElement,
  options: PreviewOptions = {},
): Promise<PreviewHost> {
  const { openPreview } = await import('./host');
  return (await openPreview(container, options)).host;
}
