import { parseRect, type Rect } from '../../sheet/address';
import type { SheetPlan } from '../../sheet/plan';
import type { Archive } from './archive';
import { cellReader, type CellContext } from './cells';
import { readNotes } from './comments-part';
import { geometryReader } from './geometry';
import { readMerges, uncover } from './merges';
import { printReader } from './print-setup';
import { damaged, tooLarge, type NotKept, type XlsxWarning } from './problem';
import { rulesReader } from './rules';
import type { Styles } from './styles-part';
import type { DefinedName, SheetEntry } from './workbook-part';
import { attribute, flag, readXml, SPREADSHEET } from './xml';

/** What one sheet needs of its workbook. */
export interface SheetContext extends CellContext {
  readonly archive: Archive;
  readonly look: Styles;
}

export const IDENTITY_NAME = 'jx.sheet';

/** Elements of newer Excel versions that hold rules, outside the main namespace. */
const EXTENSION_RULES = new Set(['dataValidation', 'conditionalFormatting']);

/** Reads one worksheet. `names` are the defined names that are scoped to it. */
export function readSheet(
  sheet: SheetEntry,
  names: readonly DefinedName[],
  context: SheetContext,
): { readonly plan: SheetPlan; readonly warnings: readonly XlsxWarning[] } {
  const { archive, limits } = context;
  const losses = new Map<NotKept, number>();
  const notKept = (what: NotKept): void => {
    losses.set(what, (losses.get(what) ?? 0) + 1);
  };
  const cells = cellReader(sheet.part, context, notKept);
  const geometry = geometryReader(context.look.normal);
  const rules = rulesReader(context.look.highlights, context.from1904, limits, notKept);
  const print = printReader();
  const merged: Rect[] = [];
  let isProtected = false;

  readXml(
    archive,
    sheet.part,
    {
      root: 'worksheet',
      namespaces: SPREADSHEET,
      open(tag, parent) {
        if (tag.local === 'row' && parent === 'sheetData') {
          cells.openRow(tag);
          geometry.row(tag, cells.row);
        } else if (parent === 'row' || parent === 'c') cells.open(tag);
        else if (tag.local === 'mergeCell') {
          const rect = parseRect(attribute(tag, 'ref') ?? '');
          if (!rect) throw damaged(sheet.part, 'address', attribute(tag, 'ref'));
          if (merged.push(rect) > limits.merges) throw tooLarge('merges', limits.merges);
        } else if (tag.local === 'sheetProtection') isProtected = flag(tag, 'sheet');
        else {
          geometry.open(tag);
          rules.open(tag);
          print.open(tag);
        }
      },
      close(name, text, parent) {
        cells.close(name, text, parent);
        rules.close(name, text);
      },
      foreign(name) {
        if (EXTENSION_RULES.has(name)) notKept('extension-rule');
      },
    },
    limits,
  );

  const notes = readNotes(archive, sheet.part, context);
  const merges = readMerges(merged);
  const found = cells.finish();
  const { cells: uncovered, covered } = uncover(found.cells, merges.areas);
  const plan: SheetPlan = {
    name: sheet.name,
    identity: identityOf(names),
    hidden: sheet.hidden,
    ...geometry.finish(uncovered, merges.areas),
    cells: uncovered,
    styles: found.styles,
    merges: merges.areas,
    validations: rules.validations,
    conditionalFormats: rules.conditionalFormats(),
    print: print.finish(names, notKept),
    protected: isProtected,
    ...(notes.length > 0 && { notes }),
  };
  return { plan, warnings: warningsOf(sheet.name, losses, covered, merges.overlapping) };
}

/** The identity is a constant: ="uuid;form;version". */
function identityOf(names: readonly DefinedName[]): string | null {
  const formula = names.find(({ name }) => name.toLowerCase() === IDENTITY_NAME)?.formula ?? '';
  return /^=?"((?:[^"]|"")*)"$/.exec(formula)?.[1]?.replaceAll('""', '"') ?? null;
}

function warningsOf(
  sheet: string,
  losses: ReadonlyMap<NotKept, number>,
  covered: number,
  overlapping: number,
): XlsxWarning[] {
  const warnings: XlsxWarning[] = [...losses].map(([what, count]) => ({
    code: 'not-kept',
    sheet,
    what,
    count,
  }));
  if (covered > 0) warnings.push({ code: 'covered-values', sheet, count: covered });
  if (overlapping > 0) warnings.push({ code: 'overlapping-merges', sheet, count: overlapping });
  return warnings;
}
