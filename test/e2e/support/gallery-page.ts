import { readFileSync } from 'node:fs';
import type { AxeResults, ElementContext, RunOptions } from 'axe-core';
import type { Frame } from 'playwright-core';
import type { FakeSession } from '../gallery/fake-session';

/** The page of the gallery, once {@link AXE} was evaluated in it. */
export type Gallery = Window & {
  gallery: {
    session: FakeSession;
    states: Record<string, () => never>;
    show: (query: string) => void;
    reopen: () => void;
  };
  axe: { run: (context: ElementContext, options: RunOptions) => Promise<AxeResults> };
};

/** A page, or a frame within one. */
type Evaluating = Pick<Frame, 'evaluate'>;

/** The source of axe. */
export const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** What axe objects to. */
export function violations(page: Evaluating): Promise<readonly string[]> {
  return violationsIn(page, ['html']);
}

/** What axe objects to in parts of a page. */
export async function violationsIn(
  page: Evaluating,
  include: readonly string[],
): Promise<readonly string[]> {
  return page.evaluate(
    async (parts) => {
      const found = await (window as unknown as Gallery).axe.run(
        { include: parts, exclude: ['[data-tabster-dummy]'] },
        { resultTypes: ['violations'] },
      );
      return found.violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary ?? ''}`),
      );
    },
    [...include],
  );
}

/** How far the page is wider than the window. */
export function overflow(page: Evaluating): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}

/** A file of rules, as a user chooses it. */
export function rulesFile(rules: unknown) {
  const text = typeof rules === 'string' ? rules : JSON.stringify(rules);
  return { name: '口径.json', mimeType: 'application/json', buffer: Buffer.from(text) };
}

/** How many findings of each kind the workbook on show has. */
export function countsOf(page: Evaluating) {
  return page.evaluate(
    () => (window as unknown as Gallery).gallery.session.current().totals.counts,
  );
}

/** The commands that the session on show was given, in their order. */
export function logOf(page: Evaluating): Promise<readonly string[]> {
  return page.evaluate(() => [...(window as unknown as Gallery).gallery.session.log]);
}

/** Acts while commands that it starts cannot end. */
export async function holding(page: Evaluating, act: () => Promise<void>): Promise<void> {
  await page.evaluate(() => {
    (window as unknown as Gallery).gallery.session.hold();
  });
  await act();
  await page.evaluate(() => {
    (window as unknown as Gallery).gallery.session.release();
  });
}
