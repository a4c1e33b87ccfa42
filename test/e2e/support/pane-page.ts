import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { layout } from '../../../src/binding/layout/layout';
import { columnName } from '../../../src/sheet/address';
import type { SheetPlan } from '../../../src/sheet/plan';
import { hunan2023Project } from '../../../src/templates/hunan-2023-project';
import type { RequestRecord } from '../../office-host/host';
import { SITE_ORIGIN, type ExcelPage } from './excel-page';
import { listedFindings } from './findings';

const MANIFEST = readFileSync(path.resolve(__dirname, '../../../manifest.xml'), 'utf8');
const PATIENCE_MS = 20_000;
const PAUSE_MS = 20;

/** The address that a ribbon button opens, as the manifest states it, on the site of these tests. */
export function ribbonAddress(button: 'Pane' | 'Department' | 'Project' | 'Validate'): string {
  const [, control = ''] = MANIFEST.split(`id="Jixiao.${button}.Button"`);
  const [, resource = ''] = /<SourceLocation resid="([^"]+)"/.exec(control) ?? [];
  const [, address] =
    new RegExp(`<bt:Url id="${resource}" DefaultValue="([^"]+)"`).exec(MANIFEST) ?? [];
  if (address === undefined) throw new Error(`the manifest has no button ${button}`);
  const { pathname, search } = new URL(address);
  return SITE_ORIGIN + pathname + search;
}

/** A project table with nothing filled in but its name, one row under each subcategory. */
export function projectPlan(name: string): SheetPlan {
  return layout(hunan2023Project, {
    sheetName: name,
    year: 2025,
    level: 'city',
    identity: `id-${name};${hunan2023Project.id};${String(hunan2023Project.version)}`,
    rowsPerSubcategory: 1,
    values: { 'identity.projectName': name },
  });
}

/** Waits until something is as expected; fails with what it is instead. */
export async function becomes<T>(read: () => Promise<T>, expected: T): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const seen = await read();
    if (Date.now() > end || JSON.stringify(seen) === JSON.stringify(expected)) {
      expect(seen).toEqual(expected);
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}

/** What the pane's header says: score, grade and execution rate. */
export async function headline(frame: Frame): Promise<readonly string[]> {
  const text = await frame.locator('header').innerText();
  const [, score = ''] = /得分\s*([\d.—]+)/.exec(text) ?? [];
  const [, rate = ''] = /执行率\s*([\d.%—]+)/.exec(text) ?? [];
  const [grade = ''] = /未填完|[优良中差](?=\s)/.exec(text) ?? [];
  return [score, grade, rate];
}

/** Titles of the findings in the list, without those that fade because they were mended. */
export function findings(frame: Frame): Promise<readonly string[]> {
  return listedFindings(frame.getByRole('tabpanel'));
}

/** The sheet and the cell that the workbook's window shows as selected. */
export function selected(page: Page): Promise<string> {
  return page.evaluate(() => {
    const cell = document.querySelector<HTMLTableCellElement>('#book [aria-selected]');
    const table = cell?.closest('table');
    const row = cell?.parentElement?.firstElementChild?.textContent ?? '';
    const column = table?.querySelectorAll('tr:first-child th')[cell?.cellIndex ?? 0]?.textContent;
    return `${document.querySelector('#book nav b')?.textContent.trim() ?? ''}!${column ?? ''}${row}`;
  });
}

/** The value of a cell of the workbook. */
export async function valueAt(
  excel: ExcelPage,
  sheet: number,
  row: number,
  col: number,
): Promise<unknown> {
  const plan = (await excel.control.export())[sheet];
  const cell = plan?.cells.find((each) => each.row === row && each.col === col);
  if (!plan) throw new Error(`no sheet ${String(sheet)} for ${columnName(col)}${String(row + 1)}`);
  return cell?.value ?? null;
}

/** Does something and resolves, once the pane has answered and all is quiet, with the requests it cost. */
export async function requestsOf(
  excel: ExcelPage,
  act: () => Promise<unknown>,
  answered: () => Promise<unknown>,
): Promise<readonly RequestRecord[]> {
  await quiet(excel);
  await excel.control.forgetRequests();
  await act();
  await answered();
  await quiet(excel);
  return excel.control.requests();
}

/** Until no request has been made for longer than the pane waits with what it has heard of. */
export async function quiet(excel: ExcelPage): Promise<void> {
  for (let before = -1; ;) {
    await excel.settle();
    await excel.page.waitForTimeout(60);
    const { length } = await excel.control.requests();
    if (length === before) return;
    before = length;
  }
}

/** Loads the pane's page anew; resolves when the old one is gone and the new one has come. */
export async function reloadPane({ page, frame }: ExcelPage): Promise<void> {
  const navigated = page.waitForEvent('framenavigated', (moved) => moved === frame);
  // Asked for after this call has been answered: the page that goes away could not answer it.
  await frame.evaluate(() => {
    setTimeout(() => {
      window.location.reload();
    });
  });
  await navigated;
  await frame.waitForLoadState();
}

/** Those of some requests that change the workbook. */
export function writes(requests: readonly RequestRecord[]): readonly RequestRecord[] {
  return requests.filter(({ actions }) =>
    actions.some((action) => /^set |\.(add|insert|delete|merge|unmerge|protect)$/i.test(action)),
  );
}

/** What the pane tells Excel through office.js of keys that concern it, by office.js's own names. */
export async function watchExits(excel: ExcelPage): Promise<() => Promise<readonly string[]>> {
  await excel.page.evaluate(() => {
    const exits: number[] = [];
    Object.assign(window, { exits });
    window.addEventListener('message', ({ data }) => {
      const message = typeof data === 'string' ? (JSON.parse(data) as unknown) : null;
      const { _actionName: name, _data: told } = (message ?? {}) as {
        readonly _actionName?: string;
        readonly _data?: readonly [string, number];
      };
      if (name === 'ContextActivationManager_notifyHost' && told) exits.push(told[1]);
    });
  });
  return async () => {
    const told = await excel.page.evaluate(() =>
      (window as unknown as { exits: number[] }).exits.splice(0),
    );
    const names = await hostActions(excel);
    return told.map((action) => names[action] ?? '').filter((name) => name.includes('Exit'));
  };
}

/** Hands the focus to the pane, as Excel does at Ctrl+F6 ("CtrlF6In") and Tab ("TabIn"). */
export async function handFocus(excel: ExcelPage, how: 'CtrlF6In' | 'TabIn'): Promise<void> {
  const action = (await hostActions(excel)).indexOf(how);
  await excel.page.evaluate((told) => {
    const frame = document.querySelector('iframe');
    const { xdmInfo } = JSON.parse(frame?.name ?? '{}') as { readonly xdmInfo: string };
    const [conversation = '', , origin] = xdmInfo.split('|');
    const message = {
      _messageType: 0,
      _actionType: 0,
      _actionName: 'Office_notifyAgave',
      _conversationId: `${conversation}_ntf`,
      _correlationId: 1,
      _origin: origin,
      _data: [told],
      _serializerVersion: 1,
    };
    frame?.contentWindow?.postMessage(JSON.stringify(message), '*');
  }, action);
}

/** Office.js's names of what it and Excel tell each other, by their number. */
function hostActions({ frame }: ExcelPage): Promise<readonly string[]> {
  return frame.evaluate(() => {
    const { AgaveHostAction } = (
      window as unknown as { OSF: { AgaveHostAction: Readonly<Record<string, number>> } }
    ).OSF;
    const names: string[] = [];
    for (const [name, number] of Object.entries(AgaveHostAction)) names[number] = name;
    return names;
  });
}
