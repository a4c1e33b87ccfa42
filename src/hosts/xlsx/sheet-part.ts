import type { Rect } from '../../sheet/address';
import type { FileSheet } from '../../sheet/file-content';
import { farCells, gridOf } from '../../sheet/grid-of-plan';
import type { SheetPlan } from '../../sheet/plan';
import type { Archive } from '../../package/archive';
import { flag, readXml, SPREADSHEET, type XmlTag } from '../../package/xml';
import { cellReader, type CellContext, type SheetCells } from './cells';
import { readNotes } from './comments-part';
import { geometryReader } from './geometry';
import { mergeReader, uncover } from './merges';
import { printReader } from './print-setup';
import { rulesReader } from './rules';
import type { Styles } from './styles-part';
import type { NotKept, XlsxWarning } from './warning';
import type { DefinedName, SheetEntry } from './workbook-part';

/** What one sheet needs of its workbook. */
export interface SheetContext extends CellContext {
  readonly archive: Archive;
  readonly look: Styles;
}

/** What came of one worksheet. */
export interface ReadSheet<Sheet> {
  readonly sheet: Sheet;
  readonly warnings: readonly XlsxWarning[];
}

export const IDENTITY_NAME = 'jx.sheet';

/** Elements of newer Excel versions that hold rules, outside the main namespace. */
const EXTENSION_RULES = new Set(['dataValidation', 'conditionalFormatting']);

/** Reads one worksheet as a plan. `names` are the defined names that are scoped to it. */
export function readSheet(
  entry: SheetEntry,
  names: readonly DefinedName[],
  context: SheetContext,
): ReadSheet<SheetPlan> {
  const { archive, limits, look, from1904 } = context;
  const { name, hidden } = entry;
  const losses = lossCounter();
  const geometry = geometryReader(look.normal);
  const rules = rulesReader(look.highlights, from1904, limits, losses.add);
  const print = printReader();
  let isProtected = false;

  const found = readCells(entry, context, losses, {
    row: geometry.row,
    open(tag) {
      if (tag.local === 'sheetProtection') isProtected = flag(tag, 'sheet');
      geometry.open(tag);
      rules.open(tag);
      print.open(tag);
    },
    close: rules.close,
    foreign(local) {
      if (EXTENSION_RULES.has(local)) losses.add('extension-rule');
    },
  });
  const notes = readNotes(archive, entry.part, context);
  const sheet: SheetPlan = {
    name,
    identity: identityOf(names),
    hidden,
    ...geometry.finish(found.cells, found.merges),
    cells: found.cells,
    styles: found.styles,
    merges: found.merges,
    validations: rules.validations,
    conditionalFormats: rules.conditionalFormats(),
    print: print.finish(names, losses.add),
    protected: isProtected,
    ...(notes.length > 0 && { notes }),
  };
  return { sheet, warnings: [...losses.warnings(name), ...found.warnings] };
}

/** Reads of one worksheet what can be checked. `names` are the defined names that are scoped to it. */
export function readSheetContent(
  entry: SheetEntry,
  names: readonly DefinedName[],
  context: SheetContext,
): ReadSheet<FileSheet> {
  const { name, hidden } = entry;
  const losses = lossCounter();
  const found = readCells(entry, context, losses);
  return {
    sheet: { name, visible: !hidden, identity: identityOf(names), grid: gridOf(found) },
    warnings: [...losses.warnings(name), ...found.warnings],
  };
}

/** What of a worksheet only a plan wants: what is neither a cell with content nor a merged area. */
interface Surroundings {
  readonly row: (tag: XmlTag, row: number) => void;
  readonly open: (tag: XmlTag) => void;
  readonly close: (name: string, text: string) => void;
  /** An element of another namespace. */
  readonly foreign: (name: string) => void;
}

/** The cells of a worksheet with nothing under its merged areas, and what is wrong with them. */
interface CellsFound extends SheetCells {
  readonly merges: readonly Rect[];
  readonly warnings: readonly XlsxWarning[];
}

function readCells(
  { name: sheet, part }: SheetEntry,
  context: SheetContext,
  losses: LossCounter,
  surroundings?: Surroundings,
): CellsFound {
  const { archive, limits } = context;
  const cells = cellReader(part, context, surroundings !== undefined, losses.add);
  const merges = mergeReader(part, limits);
  readXml(
    archive,
    part,
    {
      root: 'worksheet',
      namespaces: SPREADSHEET,
      open(tag, parent) {
        if (parent === 'row' || parent === 'c') cells.open(tag);
        else if (tag.local === 'row' && parent === 'sheetData') {
          cells.openRow(tag);
          surroundings?.row(tag, cells.row);
        } else if (tag.local === 'mergeCell') merges.open(tag);
        else surroundings?.open(tag);
      },
      close(name, text, parent) {
        cells.close(name, text, parent);
        surroundings?.close(name, text);
      },
      foreign: surroundings?.foreign,
      runs: [cells.run, merges.run],
    },
    limits,
  );
  const { areas, overlapping } = merges.finish();
  const found = cells.finish();
  const { cells: uncovered, covered } = uncover(found.cells, areas);
  const warnings: XlsxWarning[] = [];
  if (covered > 0) warnings.push({ code: 'covered-values', sheet, count: covered });
  if (overlapping > 0) warnings.push({ code: 'overlapping-merges', sheet, count: overlapping });
  const far = farCells({ cells: uncovered });
  if (far > 0) warnings.push({ code: 'far-cells', sheet, count: far });
  return { cells: uncovered, styles: found.styles, merges: areas, warnings };
}

/** The identity is a constant: ="uuid;form;version". */
function identityOf(names: readonly DefinedName[]): string | null {
  const formula = names.find(({ name }) => name.toLowerCase() === IDENTITY_NAME)?.formula ?? '';
  return /^=?"((?:[^"]|"")*)"$/.exec(formula)?.[1]?.replaceAll('""', '"') ?? null;
}

/** Counts what is left out of a sheet. */
interface LossCounter {
  readonly add: (what: NotKept) => void;
  readonly warnings: (sheet: string) => XlsxWarning[];
}

function lossCounter(): LossCounter {
  const losses = new Map<NotKept, number>();
  return {
    add(what) {
      losses.set(what, (losses.get(what) ?? 0) + 1);
    },
    warnings: (sheet) =>
      [...losses].map(([what, count]) => ({ code: 'not-kept', sheet, what, count })),
  };
}
