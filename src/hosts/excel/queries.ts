import type { Rect } from '../../sheet/address';
import type { SheetId, SheetInfo } from '../port';
import type { Gate } from './gate';
import { IDENTITY_NAME, identityOf } from './identity';

/** Queues what the port tells of a sheet; the answer is null for a sheet that is gone. */
export function queueInfo(sheet: Excel.Worksheet): () => SheetInfo | null {
  sheet.load('id,name,visibility');
  const identity = queueIdentity(sheet);
  return () => (sheet.isNullObject ? null : infoOf(sheet, identity()));
}

/** Queues the merged areas that touch a range (ExcelApi 1.13). */
export function queueMerges(range: Excel.Range): () => readonly Rect[] {
  const merged = range.getMergedAreasOrNullObject();
  const { areas } = merged;
  areas.load('items/rowIndex,items/columnIndex,items/rowCount,items/columnCount');
  return () =>
    merged.isNullObject || areas.isNullObject
      ? []
      : areas.items.map(({ rowIndex, columnIndex, rowCount, columnCount }) =>
          Object.freeze({ row: rowIndex, col: columnIndex, rows: rowCount, cols: columnCount }),
        );
}

/**
 * Lists the sheets in the order of their tabs. The identities of sheets that were listed before are asked for in the
 * same request; sheets that are new to `known` cost one request more.
 */
export async function listSheets(
  gate: Gate,
  known: ReadonlySet<SheetId>,
): Promise<readonly SheetInfo[]> {
  const { sheets, identities } = await gate.read((context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/id,items/name,items/visibility');
    const asked = [...known].map((id) => {
      const sheet = worksheets.getItemOrNullObject(id);
      return [id, queueIdentity(sheet)] as const;
    });
    return () => ({
      sheets: worksheets.items.map(({ id, name, visibility }) => ({ id, name, visibility })),
      identities: new Map(asked.map(([id, take]) => [id, take()])),
    });
  });
  const fresh = sheets.filter(({ id }) => !identities.has(id)).map(({ id }) => id);
  if (fresh.length > 0) {
    for (const [id, identity] of await identitiesOf(gate, fresh)) identities.set(id, identity);
  }
  return Object.freeze(sheets.map((sheet) => infoOf(sheet, identities.get(sheet.id) ?? null)));
}

async function identitiesOf(
  gate: Gate,
  ids: readonly SheetId[],
): Promise<ReadonlyMap<SheetId, string | null>> {
  return gate.read((context) => {
    const takes = ids.map((id) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(id);
      return [id, queueIdentity(sheet)] as const;
    });
    return () => new Map(takes.map(([id, take]) => [id, take()]));
  });
}

function queueIdentity(sheet: Excel.Worksheet): () => string | null {
  const name = sheet.names.getItemOrNullObject(IDENTITY_NAME);
  name.load('formula');
  return () => (name.isNullObject ? null : identityOf(name.formula));
}

function infoOf(
  { id, name, visibility }: Pick<Excel.Worksheet, 'id' | 'name' | 'visibility'>,
  identity: string | null,
): SheetInfo {
  return Object.freeze({
    id,
    name,
    visible: visibility === Excel.SheetVisibility.visible,
    identity,
  });
}
