import type { Archive } from '../../package/archive';
import { damaged, tooLarge, type FileLimits } from '../../package/problem';
import { readRelationships, type Relationship } from '../../package/relationships';
import {
  attribute,
  decodeText,
  flag,
  numeric,
  readXml,
  relationshipId,
  SPREADSHEET,
  type XmlTag,
} from '../../package/xml';

/** A sheet as the workbook part lists it. */
export interface SheetEntry {
  readonly name: string;
  readonly hidden: boolean;
  /** The last word of its relationship's type: "worksheet", "chartsheet", … */
  readonly type: string;
  readonly part: string;
}

/** A defined name; `sheet` is the index of the sheet it is scoped to. */
export interface DefinedName {
  readonly name: string;
  readonly sheet: number | undefined;
  readonly formula: string;
}

export interface WorkbookPart {
  readonly sheets: readonly SheetEntry[];
  /** Parts that the workbook calls worksheets and does not list: no program shows them. */
  readonly unlisted: readonly string[];
  readonly names: readonly DefinedName[];
  /** Whether serial numbers count from 1904. */
  readonly from1904: boolean;
  /** Parts by the type of their relationship: "styles", "sharedStrings", "theme". */
  readonly parts: ReadonlyMap<string, string>;
}

/** Where the workbook part stands, or undefined when the package has none that it knows of. */
export function findWorkbook(archive: Archive, limits: FileLimits): string | undefined {
  const main = readRelationships(archive, '', limits).find(({ type }) => type === 'officeDocument');
  const part = main?.part ?? 'xl/workbook.xml';
  const isKnown = part.startsWith('xl/') && part.endsWith('.xml');
  if (!isKnown || archive.has('xl/workbook.bin')) return undefined;
  if (archive.has(part)) return part;
  if (archive.names.some((name) => name.startsWith('xl/'))) throw damaged(part, 'missing-part');
  return undefined;
}

export function readWorkbookPart(archive: Archive, part: string, limits: FileLimits): WorkbookPart {
  const relationships = readRelationships(archive, part, limits);
  const byId = new Map(relationships.map((one) => [one.id, one]));
  const sheets: SheetEntry[] = [];
  const names: DefinedName[] = [];
  let from1904 = false;
  let name: Omit<DefinedName, 'formula'> | undefined;
  readXml(
    archive,
    part,
    {
      root: 'workbook',
      namespaces: SPREADSHEET,
      open(tag, parent) {
        if (tag.local === 'workbookPr') from1904 = flag(tag, 'date1904');
        if (tag.local === 'sheet' && parent === 'sheets') {
          if (sheets.length >= limits.sheets) throw tooLarge('sheets', limits.sheets);
          sheets.push(sheetEntry(tag, part, byId));
        }
        if (tag.local === 'definedName') {
          name = { name: attribute(tag, 'name') ?? '', sheet: numeric(tag, 'localSheetId') };
        }
      },
      close(local, text) {
        if (local !== 'definedName' || !name) return;
        if (names.length >= limits.names) throw tooLarge('names', limits.names);
        names.push({ ...name, formula: decodeText(text) });
      },
    },
    limits,
  );
  const listed = new Set(sheets.map((sheet) => sheet.part));
  return {
    sheets,
    unlisted: relationships
      .filter(({ type, part: target }) => type === 'worksheet' && !listed.has(target))
      .map(({ part: target }) => target),
    names,
    from1904,
    parts: new Map(relationships.map(({ type, part: target }) => [type, target])),
  };
}

function sheetEntry(
  tag: XmlTag,
  part: string,
  byId: ReadonlyMap<string, Relationship>,
): SheetEntry {
  const relationship = byId.get(relationshipId(tag) ?? '');
  const name = attribute(tag, 'name');
  if (!relationship || name === undefined) throw damaged(part, 'missing-part', name);
  const state = attribute(tag, 'state');
  return {
    name,
    hidden: state === 'hidden' || state === 'veryHidden',
    type: relationship.type,
    part: relationship.part,
  };
}
