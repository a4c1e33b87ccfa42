import type { Locator } from 'playwright-core';

/** Titles in the list of findings, those out of view too, without those that fade because they were mended. */
export async function listedFindings(tabPanel: Locator): Promise<string[]> {
  const cards = await tabPanel.evaluate(async (panel) => {
    const CARD = 'li[aria-posinset]';
    const scroller = panel.querySelector(CARD)?.closest('ul')?.parentElement;
    const drawn = () =>
      new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const seen = new Map<number, string>();
    for (let top = 0; scroller; top += scroller.clientHeight / 2) {
      scroller.scrollTop = top;
      await drawn();
      for (const card of panel.querySelectorAll<HTMLElement>(CARD)) {
        seen.set(Number(card.ariaPosInSet), card.innerText);
      }
      if (top + scroller.clientHeight >= scroller.scrollHeight) break;
    }
    scroller?.scrollTo({ top: 0 });
    return [...seen].sort(([one], [other]) => one - other).map(([, card]) => card);
  });
  return cards
    .filter((card) => !card.includes('已改正'))
    .map((card) => card.trim().split('\n')[0] ?? '');
}
