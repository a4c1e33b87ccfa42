import type { TableKind } from '../../model/table';
import type { Form } from '../../templates/form';
import type { IndicatorRows } from './indicators';
import { anchorsOf } from './lost';
import type { Scan } from './scan';

/**
 * The form of a kind that a sheet shows most of and lacks least of: its columns, sources, categories and closing texts.
 * Of forms that fit equally well it is the first; a form that the sheet's identity names is taken at its word.
 * @param forms in order of preference
 */
export function chooseForm(
  forms: readonly Form[],
  kind: TableKind,
  scanned: Scan,
  rows: IndicatorRows,
  formId: string | undefined,
): Form | undefined {
  const candidates = forms.filter((form) => form.kind === kind);
  const named = candidates.find(({ id }) => id === formId);
  if (named || candidates.length < 2) return named ?? candidates[0];
  const shown = shownAnchors(scanned, rows);
  const fits = candidates.map((form) => ({ form, fit: fitOf(form, shown) }));
  return fits.reduce((best, one) => (one.fit > best.fit ? one : best)).form;
}

function shownAnchors({ hits }: Scan, { categories, subcategories }: IndicatorRows): Set<string> {
  const shown = new Set<string>();
  for (const { roles } of hits) for (const role of roles) shown.add(role);
  for (const { key } of categories) shown.add(`category.${key}`);
  for (const key of subcategories) shown.add(`subcategory.${key}`);
  return shown;
}

/** What the sheet shows of a form, less what it lacks; parts that a table may leave out are not missed. */
function fitOf(form: Form, shown: ReadonlySet<string>): number {
  return anchorsOf(form).reduce(
    (fit, { anchor, optional }) => fit + (shown.has(anchor) ? 1 : optional ? 0 : -1),
    0,
  );
}
