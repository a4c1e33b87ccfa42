import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { writeXlsx as writeWithHucre, type NamedRange, type WriteSheet } from 'hucre';
import { columnName, rectToA1, type Rect } from '../../sheet/address';
import { sheetNameProblem } from '../../sheet/name';
import type { SheetPlan } from '../../sheet/plan';
import { HostError } from '../port';
import { IDENTITY_NAME } from './sheet-part';
import { DEFAULT_FONT, DEFAULT_SIZE } from './units';
import { ERROR_MARK, sheetToWrite } from './write-sheet';
import { encodeText } from '../../package/xml';

/** How a sheet of a list is shown; no other host has it, so it is not part of a plan. */
export interface ListView {
  /** Rows at the top that stay in view. */
  readonly frozenRows: number;
  /** The range whose first row bears filter buttons. */
  readonly filter: Rect;
}

/**
 * Writes sheets as an .xlsx workbook: the same bytes for the same plans. Formulas keep the values of their cells as
 * cached results and are computed again when the file is opened. Of several fonts a cell gets the first.
 * @param views of the sheets that are lists, in the order of the sheets
 * @throws HostError `bad-sheet-name`; `failed` when there is no sheet, or a validation says more than Excel allows
 */
export async function writeXlsx(
  sheets: readonly SheetPlan[],
  views: readonly (ListView | undefined)[] = [],
): Promise<Uint8Array> {
  if (sheets.length === 0) throw new HostError('failed', 'xlsx', 'a workbook needs a sheet');
  checkNames(sheets);
  const active = sheets.findIndex(({ hidden }) => !hidden);
  const file = await writeWithHucre({
    sheets: sheets.map((plan, index) => ({ ...sheetToWrite(plan), ...viewToWrite(views[index]) })),
    namedRanges: sheets.flatMap(scopedNames),
    defaultFont: { name: DEFAULT_FONT, size: DEFAULT_SIZE },
    activeSheet: Math.max(0, active),
  });
  return patched(file);
}

function viewToWrite(view: ListView | undefined): Partial<WriteSheet> {
  if (!view) return {};
  return {
    freezePane: { rows: view.frozenRows },
    autoFilter: { range: rectToA1(view.filter) },
  };
}

function checkNames(sheets: readonly SheetPlan[]): void {
  const taken: string[] = [];
  for (const { name } of sheets) {
    const problem = sheetNameProblem(name, taken);
    if (problem) {
      throw new HostError('bad-sheet-name', 'xlsx', `${problem.code}: ${name}`, { cause: problem });
    }
    taken.push(name);
  }
}

/** Names scoped to a sheet. hucre's own print names do not quote the sheet. */
function scopedNames({ name, identity, print }: SheetPlan): NamedRange[] {
  const sheet = `'${name.replaceAll("'", "''")}'`;
  const names: NamedRange[] = [];
  const add = (defined: string, range: string): void => {
    names.push({ name: defined, range: encodeText(range), scope: name });
  };
  if (identity !== null) add(IDENTITY_NAME, `"${identity.replaceAll('"', '""')}"`);
  if (print?.area) add('_xlnm.Print_Area', `${sheet}!${absolute(print.area)}`);
  if (print?.titleRows) {
    const [first, last] = print.titleRows;
    add('_xlnm.Print_Titles', `${sheet}!$${String(first + 1)}:$${String(last + 1)}`);
  }
  return names;
}

function absolute({ row, col, rows, cols }: Rect): string {
  const corner = (r: number, c: number): string => `$${columnName(c)}$${String(r + 1)}`;
  return `${corner(row, col)}:${corner(row + rows - 1, col + cols - 1)}`;
}

/** The earliest time a zip entry can have. */
const NO_TIME = new Date(1980, 0, 1);
const CACHED_ERROR = new RegExp(`t="str"(><f>[^<]*</f><v>)${ERROR_MARK}`, 'g');

/** Puts right what hucre cannot be told: hidden names, cached errors, blanks in notes, no time of writing. */
function patched(file: Uint8Array): Uint8Array {
  const parts = new Map(Object.entries(unzipSync(file)));
  const edit = (part: string, change: (xml: string) => string): void => {
    const xml = parts.get(part);
    if (xml) parts.set(part, strToU8(change(strFromU8(xml))));
  };
  edit('xl/workbook.xml', (xml) =>
    xml.replaceAll(`<definedName name="${IDENTITY_NAME}"`, '$& hidden="1"'),
  );
  edit('docProps/core.xml', (xml) => xml.replace(/<dcterms:modified[^<]*<\/dcterms:modified>/, ''));
  for (const part of parts.keys()) {
    if (part.startsWith('xl/comments')) {
      edit(part, (xml) => xml.replaceAll('<t>', '<t xml:space="preserve">'));
    }
    if (part.startsWith('xl/worksheets/sheet')) {
      edit(part, (xml) => xml.replace(CACHED_ERROR, 't="e"$1'));
    }
  }
  return zipSync(Object.fromEntries(parts), { mtime: NO_TIME });
}
