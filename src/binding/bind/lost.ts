import type { EvaluationTable, LostAnchor } from '../../model/table';
import type { FieldPath, Form, LabelRole } from '../../templates/form';
import type { Parts } from './bind';
import type { IndicatorRows } from './indicators';

/** What the form has and the sheet does not show: a finding each, never silence. */
export function lostAnchors(
  table: EvaluationTable,
  { title, funds, goals, header, total }: Parts,
  { unknown }: IndicatorRows,
  form: Form,
): LostAnchor[] {
  const lost: LostAnchor[] = [];
  const need = (found: boolean, anchor: string, label = labelOf(form, anchor)): void => {
    if (!found) lost.push({ anchor, label, cell: null });
  };
  need(title !== undefined, 'title');
  for (const [part, field] of Object.entries(table.identity)) {
    need(field.cell !== null, `identity.${part}`);
  }
  need(funds !== undefined, 'funds.block');
  need(funds === undefined || table.funds.total !== null, 'funds.total');
  need(goals.expected !== undefined, 'goals.expected');
  need(goals.actual !== undefined, 'goals.actual');
  need(header !== undefined, 'indicators.block');
  if (!header) return lost;
  const present = new Set(table.categories.map(({ key }) => key));
  for (const { key, label } of form.categories) need(present.has(key), `category.${key}`, label);
  for (const column of ['target', 'actual', 'weight', 'score'] as const) {
    need(header.columns[column] !== undefined, `indicators.${column}`);
  }
  need(total !== undefined, 'total');
  for (const { label, cell } of unknown) lost.push({ anchor: 'indicators.unknown', label, cell });
  return lost;
}

/** The label as the form writes it. */
function labelOf(form: Form, anchor: string): string {
  for (const block of form.blocks) {
    if (block.kind === 'indicators') {
      if (anchor === 'indicators.block') return block.block.label;
      const column = block.columns.find(({ column: name }) => `indicators.${name}` === anchor);
      if (column) return column.label;
      continue;
    }
    for (const { cells } of block.rows) {
      const cell = cells.find(({ role }) => role === (anchor as LabelRole | FieldPath));
      if (cell?.label) return cell.label.replace(/\{\w+\}/g, '').replace(/[:：]$/, '');
    }
  }
  return anchor;
}
