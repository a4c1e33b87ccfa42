import type { FieldPath, Form } from '../../templates/form';

const known = new WeakMap<Form, ReadonlyMap<FieldPath, string>>();

/** What a form itself prints in a field's cell; undefined where it prints nothing. */
export function hintOf(form: Form, field: FieldPath): string | undefined {
  const found = known.get(form) ?? hintsOf(form);
  known.set(form, found);
  return found.get(field);
}

function hintsOf(form: Form): ReadonlyMap<FieldPath, string> {
  const cells = form.blocks.flatMap((block) =>
    block.kind === 'rows' ? block.rows.flatMap((row) => row.cells) : [],
  );
  return new Map(
    cells.flatMap(({ field, hint }) => (field && hint ? [[field, hint] as const] : [])),
  );
}
