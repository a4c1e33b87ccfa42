import type { UnreadCell } from '../../../src/binding/bind/bind-all';
import type {
  AdoptedTable,
  AdoptionPreview,
  AdoptOptions,
  ImportedTable,
  ImportPreview,
  RecognisedTable,
} from '../../../src/engine/adoption';
import type { TableAssessment, WorkbookAssessment } from '../../../src/engine/assessment';
import type { CommandResult } from '../../../src/engine/session';
import { tableName } from '../../../src/model/table';
import type { FileContent } from '../../../src/sheet/file-content';
import { hunan2023Department } from '../../../src/templates/hunan-2023-department';
import { hunan2023Project } from '../../../src/templates/hunan-2023-project';

/** A sheet whose name begins so is made up to hold more than was recognised. */
export const PASTED = '粘贴';
/** And one that holds several tables. */
export const SEVERAL = '两张表';

const LONG =
  '说明：本表数据取自预算管理一体化系统，调整数以市财政局批复为准，涉及跨年度支付的项目按实际支付进度填列，详见附件三。';

function cells(count: number, col: number): readonly UnreadCell[] {
  return Array.from({ length: count }, (_, index) => ({
    cell: { row: 3 + index * 2, col },
    text: index % 4 === 0 ? LONG : `财政归口处室意见 ${String(index + 1)}`,
  }));
}

const FORMULAS: AdoptedTable['formulas'] = [
  { cell: { row: 4, col: 7 }, before: '100%', after: '100.00%' },
  { cell: { row: 4, col: 8 }, before: '10', after: '10.00' },
  { cell: { row: 25, col: 6 }, before: '100', after: '100' },
  { cell: { row: 25, col: 7 }, before: '', after: '98.84' },
];
const CHANGES: ImportedTable['changes'] = [
  { term: 'funds.total.initialBudget', before: '1,560,000元', after: '156' },
  { term: 'funds.currentYear.executed', before: '1,416,500.25元', after: '141.650025' },
];
const LOST: RecognisedTable['lost'] = [
  { anchor: 'goals.actual', label: '实际完成情况', cell: null },
  { anchor: 'signature.preparer', label: '填表人', cell: null },
];

/** What adopting a made-up sheet would do. */
export function adoption(
  { sheets }: WorkbookAssessment,
  id: string,
  options: AdoptOptions,
): CommandResult<AdoptionPreview> {
  const found = sheets.find(({ sheet }) => sheet.id === id);
  if (found?.state !== 'table') {
    return { ok: false, problems: [{ code: 'adopt.no-table', data: {} }] };
  }
  const one = recognised(found);
  if (id.startsWith(SEVERAL)) {
    const two = { ...one, name: '课程改革' };
    const tables = [adopted(one, options, []), adopted(two, options, cells(2, 3))];
    return { ok: true, value: { tables, around: [] } };
  }
  if (!id.startsWith(PASTED)) {
    return { ok: true, value: { tables: [adopted(one, options, [])], around: [] } };
  }
  const rich: RecognisedTable = {
    ...one,
    lost: LOST,
    unread: cells(37, 9),
    unreadable: [{ cell: { row: 5, col: 4 }, text: '见附件' }],
  };
  const table = adopted(rich, options, [{ cell: { row: 30, col: 0 }, text: '分管领导意见：' }]);
  return { ok: true, value: { tables: [table], around: cells(3, 0) } };
}

function recognised({ table, form }: TableAssessment): RecognisedTable {
  const { id, kind, region } = form;
  return {
    name: tableName(table).raw,
    kind: table.kind,
    form: { id, kind, region },
    year: table.year.state === 'ok' ? table.year.value : null,
    lost: table.lost,
    unread: [],
    unreadable: [],
  };
}

function adopted(
  table: RecognisedTable,
  { formulas, layout }: AdoptOptions,
  leftOut: readonly UnreadCell[],
): AdoptedTable {
  return {
    ...table,
    formulas: formulas ? FORMULAS : [],
    layout: layout ? { sheetName: `${table.name}（2）`, changes: CHANGES, leftOut } : null,
  };
}

/** What importing a made-up file would do: its sheets are tables, but for those that say they are none. */
export function importOf({ sheets, paragraphs }: FileContent): CommandResult<ImportPreview> {
  const names = sheets.map(({ name }) => name);
  const tables = names.filter((name) => !name.startsWith('附'));
  if (tables.length === 0) return { ok: false, problems: [{ code: 'import.no-table', data: {} }] };
  const skipped = names
    .filter((name) => name.startsWith('附'))
    .map((name, index) => ({ name, cells: 12 + index * 30 }));
  const narrative =
    paragraphs.length > 0 ? { sheetName: '报告正文', paragraphs: paragraphs.length } : null;
  return { ok: true, value: { tables: tables.map(imported), skipped, narrative } };
}

function imported(from: string, index: number): ImportedTable {
  const { id, kind, region } = index === 0 ? hunan2023Department : hunan2023Project;
  const name = index === 2 ? '' : `教育科研与成果推广专项（${String(index + 1)}）`;
  return {
    name,
    kind,
    form: { id, kind, region },
    year: index === 2 ? null : 2023,
    lost: index === 1 ? LOST : [],
    unread: index === 1 ? cells(14, 9) : [],
    unreadable: [],
    from,
    at: { row: 0, col: 0 },
    sheetName: name || '项目支出',
    changes: index === 3 ? CHANGES : [],
  };
}
