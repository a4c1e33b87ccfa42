/** The oldest requirement set that the add-in runs on; the manifest asks for the same. */
export const FLOOR = '1.9';

/** Excel on the web, as `Office.context.platform` says it. */
const WEB = 'OfficeOnline';

/** What the running Excel offers beyond the floor. Each needs the requirement set and, where one is named, the member. */
export interface Features {
  /** Range.getMergedAreasOrNullObject (ExcelApi 1.13). */
  readonly mergedAreas: boolean;
  /**
   * Asking for merged areas costs nothing: on the web. Excel for Windows forgets what the user could undo (office-js
   * issue 5918); of Excel for Mac nothing is known.
   */
  readonly mergesAreFree: boolean;
  /** WorksheetChangedEventArgs.triggerSource (ExcelApi 1.14): own writes can be told from a user's. */
  readonly triggerSource: boolean;
  /** worksheets.onRowSorted and onColumnSorted (ExcelApi 1.10). */
  readonly sortEvents: boolean;
  /** worksheets.onNameChanged, onMoved and onVisibilityChanged (ExcelApi 1.17, earlier on the web). */
  readonly nameEvents: boolean;
  /** Worksheet.comments (ExcelApi 1.10). */
  readonly comments: boolean;
  /** Worksheet.notes (ExcelApi 1.18). */
  readonly notes: boolean;
  /** Excel.run({ mergeUndoGroup }) (ExcelApi 1.20). */
  readonly undoGroups: boolean;
}

/** Whether a requirement set is there. */
export function isSupported(version: string, set = 'ExcelApi'): boolean {
  return Office.context.requirements.isSetSupported(set, version);
}

/** Asks the running Excel and its library what they can do. */
export function detectFeatures(): Features {
  const { Worksheet, WorksheetCollection, Range } = Excel;
  const has = (type: { readonly prototype: object }, ...members: string[]): boolean =>
    members.every((member) => member in type.prototype);
  return Object.freeze({
    mergedAreas: isSupported('1.13') && has(Range, 'getMergedAreasOrNullObject'),
    mergesAreFree: String(Office.context.platform) === WEB,
    triggerSource: isSupported('1.14'),
    sortEvents: isSupported('1.10') && has(WorksheetCollection, 'onRowSorted', 'onColumnSorted'),
    nameEvents:
      (isSupported('1.17') || isSupported('1.1', 'ExcelApiOnline')) &&
      has(WorksheetCollection, 'onNameChanged', 'onMoved', 'onVisibilityChanged'),
    comments: isSupported('1.10') && has(Worksheet, 'comments'),
    notes: isSupported('1.18') && has(Worksheet, 'notes'),
    undoGroups: isSupported('1.20'),
  });
}
