import { createMemoryHost, type MemoryHost } from '../../../src/hosts/memory';
import type { SheetId } from '../../../src/hosts/port';
import { createXlsxHost, type XlsxHost } from '../../../src/hosts/xlsx/host';
import { readXlsx } from '../../../src/hosts/xlsx/read';
import { writeXlsx } from '../../../src/hosts/xlsx/write';
import type { SheetPlan } from '../../../src/sheet/plan';
import type { HostHarness, UserActions } from '../../contract/harness';
import { sheetsOf } from './package';

/** What a file says of some sheets: written, and read again. */
export async function throughFile(plans: readonly SheetPlan[]): Promise<readonly SheetPlan[]> {
  return sheetsOf(readXlsx(await writeXlsx(plans)));
}

/**
 * A file's host whose user works in a twin in memory: each action edits the twin, saves it as a file, and the host gets
 * the new version. The user names sheets by the host's ids.
 */
export async function openXlsxHarness(plans: readonly SheetPlan[] = []): Promise<HostHarness> {
  const twin = createMemoryHost({ plans });
  const host = createXlsxHost(await throughFile(twin.export()));
  return {
    host,
    user: userOf(twin, host),
    settle: () => Promise.resolve(),
    close() {
      host.dispose();
      twin.dispose();
      return Promise.resolve();
    },
  };
}

function userOf(twin: MemoryHost, host: XlsxHost): UserActions {
  const { user } = twin;
  const save = async (): Promise<void> => {
    host.replace(await throughFile(twin.export()), 'user');
  };
  /** Both hosts have the same sheets in the same order, so ids stand at the same places. */
  const translate = async (id: SheetId, from: XlsxHost | MemoryHost): Promise<SheetId> => {
    const to = from === host ? twin : host;
    const place = (await from.sheets()).findIndex((sheet) => sheet.id === id);
    const sheet = (await to.sheets())[place];
    if (!sheet) throw new Error(`no sheet ${id}`);
    return sheet.id;
  };
  const edit = async (sheet: SheetId, act: (id: SheetId) => Promise<void>): Promise<void> => {
    await act(await translate(sheet, host));
    await save();
  };
  return {
    type: (sheet, cell, text) => edit(sheet, (id) => user.type(id, cell, text)),
    paste: (sheet, at, values) => edit(sheet, (id) => user.paste(id, at, values)),
    clear: (sheet, rect) => edit(sheet, (id) => user.clear(id, rect)),
    insertRows: (sheet, row, count) => edit(sheet, (id) => user.insertRows(id, row, count)),
    deleteRows: (sheet, row, count) => edit(sheet, (id) => user.deleteRows(id, row, count)),
    swapRows: (sheet, a, b, cols) => edit(sheet, (id) => user.swapRows(id, a, b, cols)),
    renameSheet: (sheet, name) => edit(sheet, (id) => user.renameSheet(id, name)),
    deleteSheet: (sheet) => edit(sheet, (id) => user.deleteSheet(id)),
    async addSheet(name) {
      const id = await user.addSheet(name);
      await save();
      return translate(id, twin);
    },
    async copySheet(sheet) {
      const id = await user.copySheet(await translate(sheet, host));
      await save();
      return translate(id, twin);
    },
    async undo() {
      await user.undo();
      await save();
    },
  };
}
