/** What Office looks for when it opens a document; the manifest's task pane has the same name as its id. */
const AUTO_SHOW = 'Office.AutoShowTaskpaneWithDocument';

/** What came of it. `unavailable`: this Office keeps no settings in the document. */
export type AutoShow = 'set' | 'already' | 'unavailable' | 'failed';

/**
 * Has Office open the pane together with this document from now on. It changes the document, so it is called after a
 * command only, never while a user types. It never throws.
 */
export async function openPaneWithDocument(): Promise<AutoShow> {
  try {
    const { settings } = Office.context.document;
    if (settings.get(AUTO_SHOW) === true) return 'already';
    settings.set(AUTO_SHOW, true);
    const { status } = await new Promise<Office.AsyncResult<void>>((resolve) => {
      settings.saveAsync(resolve);
    });
    if (status === Office.AsyncResultStatus.Succeeded) return 'set';
    settings.remove(AUTO_SHOW);
    return 'failed';
  } catch {
    return 'unavailable';
  }
}
