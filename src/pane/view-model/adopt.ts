import type { AdoptionPreview, AdoptOptions } from '../../engine/adoption';
import type { WorkbookAssessment } from '../../engine/assessment';
import type { CommandResult } from '../../engine/session';
import { isOriginal } from '../../engine/sheet-identity';
import type { SheetId } from '../../hosts/port';
import { text, type Text } from './print';

/** Why the official layout is not for the user to leave out: it is what was asked for, or the sheet holds several tables. */
export type Forced = 'relayout' | 'several';

/** What adopting would do with what was chosen. */
export interface AdoptView {
  readonly options: AdoptOptions;
  readonly forced: Forced | null;
  readonly result: CommandResult<AdoptionPreview>;
}

/**
 * What adopting would do.
 * @param preview asks what adopting with some options would do
 * @param relayout whether only the official layout is wanted
 */
export function adoptView(
  preview: (options: AdoptOptions) => CommandResult<AdoptionPreview>,
  chosen: AdoptOptions,
  relayout: boolean,
): AdoptView {
  const laidOut = preview({ ...chosen, layout: true });
  const several = laidOut.ok && laidOut.value.tables.length > 1;
  const forced = several ? 'several' : relayout ? 'relayout' : null;
  const options = { ...chosen, layout: chosen.layout || forced !== null };
  return { options, forced, result: options.layout ? laidOut : preview(options) };
}

/** What the button says that adopts: exactly what will be done. */
export function adoptLabel(
  { tables }: AdoptionPreview,
  { layout }: AdoptOptions,
  relayout: boolean,
): Text {
  if (layout) {
    return text(relayout ? 'adopt.go.relayout' : 'adopt.go.layout', { count: tables.length });
  }
  const count = formulaCount(tables);
  return count > 0 ? text('adopt.go.formulas', { count }) : text('adopt.go');
}

/** What is said once it is done. */
export function adoptedText(
  { tables }: AdoptionPreview,
  { layout }: AdoptOptions,
  sheetName: string,
): Text {
  if (layout) return text('done.adopt.layout', { count: tables.length, name: sheetName });
  const count = formulaCount(tables);
  return count > 0
    ? text('done.adopt.formulas', { name: sheetName, count })
    : text('done.adopt', { name: sheetName });
}

/** How many steps of undo adopting takes: the mark of the original, and the new sheets, are one each. */
export function stepsOf({ layout }: AdoptOptions): number {
  return layout ? 2 : 1;
}

function formulaCount(tables: AdoptionPreview['tables']): number {
  return tables.reduce((count, { formulas }) => count + formulas.length, 0);
}

/** What is offered for the sheet that the user looks at: to adopt a table of other origin, or an original again. */
export interface AdoptOffer {
  readonly sheet: SheetId;
  readonly kind: 'offer' | 'original';
}

/** What is offered for the sheet that the user looks at; null where it is ours or holds no table. */
export function adoptOffer({ active, sheets }: WorkbookAssessment): AdoptOffer | null {
  const shown = sheets.find(({ sheet }) => sheet.id === active);
  if (!shown) return null;
  if (isOriginal(shown.sheet)) return { sheet: shown.sheet.id, kind: 'original' };
  const strange = shown.state === 'table' && shown.sheet.identity === null;
  return strange ? { sheet: shown.sheet.id, kind: 'offer' } : null;
}

/** Whether the user changed a cell since the workbook was as `before`: then taking back would take back that. */
export function typedSince(before: WorkbookAssessment, now: WorkbookAssessment): boolean {
  const known = new Map(before.sheets.map((one) => [one.sheet.id, one]));
  return now.sheets.some(
    (one) => known.get(one.sheet.id) !== one && one.changes.some(({ by }) => by === 'user'),
  );
}
