import type { BrowserContextOptions, Locator } from 'playwright-core';
import type { OpenedPage, Site } from './site';

/** The preview with an empty workbook, and where things are on it. */
export interface PreviewPage extends OpenedPage {
  pane(): Locator;
  tab(name: string): Locator;
  /** A button of the pane. */
  button(name: string): Locator;
  /** The box that shows which cell is selected. */
  nameBox(): Locator;
  /** Goes to a cell by the name box, as one does in a spreadsheet. */
  goTo(address: string): Promise<void>;
  /** Chooses a file with the page's own button. */
  choose(file: Parameters<Locator['setInputFiles']>[0]): Promise<void>;
  /** Waits for a text in the pane. */
  told(text: string | RegExp): Promise<void>;
}

/** Opens the preview and waits until it can be worked with. */
export async function openPreview(
  site: Site,
  size: { readonly width: number; readonly height: number },
  options?: BrowserContextOptions,
): Promise<PreviewPage> {
  const opened = await site.open(size, '', options);
  const { page } = opened;
  const pane = () => page.getByRole('complementary', { name: '任务窗格' });
  const button = (name: string) => pane().getByRole('button', { name, exact: true });
  const nameBox = () => page.locator('[data-u-comp="defined-name"] input').first();
  await button('插入自评表').waitFor({ timeout: 60_000 });
  return {
    ...opened,
    pane,
    button,
    nameBox,
    tab: (name) => pane().getByRole('tab', { name }),
    goTo: async (address) => {
      await nameBox().fill(address);
      await nameBox().press('Enter');
    },
    choose: (file) => page.locator('header input[type=file]').first().setInputFiles(file),
    told: (text) => pane().getByText(text).first().waitFor(),
  };
}
