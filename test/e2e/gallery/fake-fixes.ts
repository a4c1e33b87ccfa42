import type { Fix, FixEdit } from '../../../src/checks/fix';
import type { TableAssessment, WorkbookAssessment } from '../../../src/engine/assessment';
import type { FixChange, FixTarget, ScoreSuggestion } from '../../../src/engine/session';
import { suggestionsOf } from '../../../src/engine/suggestions';
import { printAmount } from '../../../src/model/decimal';
import type { Field } from '../../../src/model/field';

function tableOf(workbook: WorkbookAssessment, sheet: string): TableAssessment | undefined {
  return workbook.sheets.find(
    (one): one is TableAssessment => one.state === 'table' && one.sheet.id === sheet,
  );
}

/** What a fix would change, from the fields of the model: there is no sheet here to be read. */
export function changesOf(
  workbook: WorkbookAssessment,
  { sheet }: FixTarget,
  fix: Fix,
): readonly FixChange[] {
  const table = tableOf(workbook, sheet);
  return fix.edits.map((edit) => ({
    cell: edit.cell,
    before: (table && textAt(table, edit)) ?? '',
    after: after(edit),
  }));
}

function textAt({ table }: TableAssessment, { cell }: FixEdit): string | undefined {
  const fields: readonly Field<unknown>[] = table.indicators.flatMap((row) => [
    row.name,
    row.target,
    row.actual,
    row.weight,
    row.score,
  ]);
  return fields.find(({ cell: at }) => at?.row === cell.row && at.col === cell.col)?.raw;
}

function after(edit: FixEdit): string {
  switch (edit.kind) {
    case 'clear':
      return '';
    case 'number':
      return printAmount(edit.value);
    case 'text':
      return edit.to;
    case 'compute':
      return '= 公式';
  }
}

/** What formula and bands suggest for a sheet. */
export function suggestionsFor(
  workbook: WorkbookAssessment,
  sheet: string,
): readonly ScoreSuggestion[] {
  const table = tableOf(workbook, sheet);
  return table ? suggestionsOf(table) : [];
}
