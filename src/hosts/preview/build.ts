import type { Worksheet } from '@univerjs/core';
import {
  AddConditionalRuleMutation,
  DeleteConditionalRuleMutation,
} from '@univerjs/preset-sheets-conditional-formatting';
import { IFontService, InsertSheetCommand } from '@univerjs/preset-sheets-core';
import {
  AddDataValidationMutation,
  RemoveDataValidationMutation,
} from '@univerjs/preset-sheets-data-validation';
import type { SheetPlan } from '../../sheet/plan';
import { HostError } from '../port';
import { HOST_NAME, type Book } from './book';
import { writeNotes } from './notes';
import { toConditionalRule, toValidationRule } from './rules';
import { toWorksheet } from './snapshot';
import { toFontFamily } from './style';

/** Adds a sheet after the last one, with its rules. */
export function insertSheet(book: Book, plan: SheetPlan, id: string): void {
  const { unitId } = book;
  const index = book.workbook.getSheets().length;
  book.command(InsertSheetCommand.id, { unitId, index, sheet: toWorksheet(plan, id) });
  furnish(book, plan, id);
}

/** Puts on a plan's sheet what does not stand in its cells: validations, conditional formats, notes, names of fonts. */
export function furnish(book: Book, plan: SheetPlan, subUnitId: string): void {
  nameFonts(book, plan);
  const target = { unitId: book.unitId, subUnitId };
  plan.validations.forEach((validation, at) => {
    const uid = `${subUnitId}-v${String(at)}`;
    book.mutate(
      [
        {
          id: AddDataValidationMutation.id,
          params: { ...target, rule: toValidationRule(validation, uid) },
        },
      ],
      [{ id: RemoveDataValidationMutation.id, params: { ...target, ruleId: uid } }],
    );
  });
  const sheet = book.sheet(subUnitId);
  if (sheet) writeNotes(book, sheet, plan.notes ?? []);
  // Univer puts each new rule before the others, a plan's first rule is the strongest.
  [...plan.conditionalFormats].reverse().forEach((format, at) => {
    const cfId = `${subUnitId}-c${String(at)}`;
    book.mutate(
      [
        {
          id: AddConditionalRuleMutation.id,
          params: { ...target, rule: toConditionalRule(format, cfId) },
        },
      ],
      [{ id: DeleteConditionalRuleMutation.id, params: { ...target, cfId } }],
    );
  });
}

/** Lets the toolbar show a font by the name that the plan prefers, not as a list of families. */
function nameFonts(book: Book, plan: SheetPlan): void {
  const known = book.injector.get(IFontService);
  for (const { fonts = [] } of plan.styles) {
    const [label] = fonts;
    const value = toFontFamily(fonts);
    if (label !== undefined && !known.getFontByValue(value)) {
      known.addFont({ value, label, category: 'serif' });
    }
  }
}

/** The sheet with an id, or the error that says it is gone. */
export function sheetOrGone(book: Book, id: string): Worksheet {
  const sheet = book.sheet(id);
  if (!sheet) throw new HostError('sheet-gone', HOST_NAME, id);
  return sheet;
}
