import type { AdoptedTable, AdoptionPreview, AdoptOptions } from '../../src/engine/adoption';
import type { Change, SheetAssessment } from '../../src/engine/assessment';
import type { CommandResult } from '../../src/engine/session';
import { originalIdentity } from '../../src/engine/sheet-identity';
import {
  adoptedText,
  adoptLabel,
  adoptOffer,
  adoptView,
  stepsOf,
  typedSince,
} from '../../src/pane/view-model/adopt';
import { untakenCount } from '../../src/pane/view-model/recognised';
import { hunan2023Project } from '../../src/templates/hunan-2023-project';
import { projectTable } from '../support/table-builder';
import { assessed, workbookOf } from './support';

const NONE: AdoptOptions = { formulas: false, layout: false };
const CELL = { row: 4, col: 7 };

function table(changes: Partial<AdoptedTable> = {}): AdoptedTable {
  const { id, kind, region } = hunan2023Project;
  return {
    name: '高三复习迎考',
    kind: 'project',
    form: { id, kind, region },
    year: 2023,
    lost: [],
    unread: [],
    unreadable: [],
    formulas: [],
    layout: null,
    ...changes,
  };
}

/** A sheet with so many tables, one figure of each typed; several are taken in by the layout alone. */
function sheetOf(count: number) {
  return ({ formulas, layout }: AdoptOptions): CommandResult<AdoptionPreview> => {
    if (count > 1 && !layout) {
      return { ok: false, problems: [{ code: 'adopt.several', data: { count } }] };
    }
    const change = { cell: CELL, before: '100%', after: '100.00%' };
    const one = table({ formulas: formulas && !layout ? [change] : [] });
    return { ok: true, value: { tables: Array.from({ length: count }, () => one), around: [] } };
  };
}

describe('what adopting would do', () => {
  test.each([
    ['one table, as it is', 1, NONE, false, { options: NONE, forced: null }],
    [
      'one table, in official layout',
      1,
      { formulas: true, layout: true },
      false,
      { options: { formulas: true, layout: true }, forced: null },
    ],
    [
      'two tables: the layout is the only way',
      2,
      NONE,
      false,
      { options: { formulas: false, layout: true }, forced: 'several' },
    ],
    [
      'a new layout was asked for',
      1,
      NONE,
      true,
      { options: { formulas: false, layout: true }, forced: 'relayout' },
    ],
    [
      'a new layout was asked for, of two tables',
      2,
      NONE,
      true,
      { options: { formulas: false, layout: true }, forced: 'several' },
    ],
  ] as const)('%s', (_, count, chosen, relayout, expected) => {
    const view = adoptView(sheetOf(count), chosen, relayout);
    expect(view).toMatchObject(expected);
    expect(view.result.ok && view.result.value.tables.length).toBe(count);
  });

  test('what cannot be adopted says why', () => {
    const refused = { ok: false, problems: [{ code: 'adopt.no-table', data: {} }] } as const;
    expect(adoptView(() => refused, NONE, false)).toEqual({
      options: NONE,
      forced: null,
      result: refused,
    });
  });
});

describe('the button says what it does, and the message what was done', () => {
  test.each([
    [NONE, false, 'adopt.go', 'done.adopt', 1],
    [{ formulas: true, layout: false }, false, 'adopt.go.formulas', 'done.adopt.formulas', 1],
    [{ formulas: true, layout: true }, false, 'adopt.go.layout', 'done.adopt.layout', 2],
    [{ formulas: true, layout: true }, true, 'adopt.go.relayout', 'done.adopt.layout', 2],
  ] as const)('%j, relayout %s', (options, relayout, label, done, steps) => {
    const result = sheetOf(1)(options);
    if (!result.ok) throw new Error('refused');
    expect(adoptLabel(result.value, options, relayout).key).toBe(label);
    expect(adoptedText(result.value, options, 'Sheet1').key).toBe(done);
    expect(stepsOf(options)).toBe(steps);
  });
});

describe('what is offered for the sheet on show', () => {
  const own = assessed('表', projectTable({}));
  const withIdentity = (identity: string | null): SheetAssessment => ({
    ...own,
    sheet: { ...own.sheet, identity },
  });
  test.each([
    ['a table of other origin', withIdentity(null), { sheet: '表', kind: 'offer' }],
    ['our own', withIdentity('id;hunan-2023-project;1'), null],
    [
      'the original of a new layout',
      {
        state: 'no-table',
        sheet: { ...own.sheet, identity: originalIdentity() },
        revision: 1,
        changes: [],
        problem: null,
      } as const,
      { sheet: '表', kind: 'original' },
    ],
    [
      'no table',
      { state: 'no-table', sheet: own.sheet, revision: 1, changes: [], problem: null } as const,
      null,
    ],
  ])('%s', (_, sheet, expected) => {
    const workbook = workbookOf([sheet]);
    expect(adoptOffer({ ...workbook, active: '表' })).toEqual(expected);
    expect(adoptOffer({ ...workbook, active: null })).toBeNull();
  });
});

describe('taking back is offered until the user types', () => {
  const before = workbookOf([assessed('甲', projectTable({})), assessed('乙', projectTable({}))]);
  const changed = (by: Change['by']) => {
    const [first, ...rest] = before.sheets;
    if (!first) throw new Error('no sheet');
    return { ...before, sheets: [{ ...first, changes: [{ cell: CELL, by }] }, ...rest] };
  };
  test.each([
    ['nothing happened', before, false],
    ['the command’s own writing was read', changed('own'), false],
    ['formulas were computed anew', changed('formula'), false],
    ['the user typed', changed('user'), true],
  ])('%s', (_, now, typed) => {
    expect(typedSince(before, now)).toBe(typed);
  });

  test('what was typed before does not count', () => {
    const typed = changed('user');
    expect(typedSince(typed, { ...typed, revision: 9 })).toBe(false);
  });
});

test('what was not recognised counts cells and labels', () => {
  const cell = { cell: CELL, text: '见附件' };
  const lost = [
    { anchor: 'goals.actual', label: '实际完成情况', cell: null },
    { anchor: 'second-table', label: '第二张表', cell: null },
  ];
  expect(untakenCount(table())).toBe(0);
  expect(untakenCount(table({ lost, unread: [cell, cell], unreadable: [cell] }))).toBe(4);
});
