import type { Fix } from '../../src/checks/fix';
import type { Finding } from '../../src/checks/run';
import type { CommandResult, FixPreview, FixTarget } from '../../src/engine/session';
import { fixesOnShow, previewOf } from '../../src/pane/view-model/fixes';
import { collectProblems, groupProblems } from '../../src/pane/view-model/problems';
import { projectTable } from '../support/table-builder';
import { assessed, finding, findingAcross, workbookOf } from './support';

const mendable = (row: number, kind: Fix['kind'], safe = true): Finding => ({
  ...finding('error', row),
  fix: { kind, safe, edits: [{ kind: 'clear', cell: { row, col: 0 } }] },
});
const rowsOf = (targets: readonly FixTarget[]) =>
  targets.map(({ sheet, finding: key }) => `${sheet} ${key.split('@')[1] ?? ''}`);

describe('what can be mended among the findings on show', () => {
  const workbook = workbookOf(
    [
      assessed('a', projectTable(), [
        mendable(1, 'sign'),
        mendable(2, 'weights', false),
        finding('error', 3),
      ]),
      assessed('b', projectTable(), [mendable(4, 'sign'), mendable(5, 'compute')]),
    ],
    [{ ...findingAcross('error', [['a', 9]]), fix: mendable(9, 'sign').fix }],
  );
  const items = collectProblems(workbook);

  test('is what needs no judgement, and all of a kind', () => {
    const { safe, alike } = fixesOnShow(groupProblems(items));
    expect(rowsOf(safe)).toEqual(['a 1:0', 'b 4:0', 'b 5:0']);
    expect([...alike].map(([kind, targets]) => [kind, rowsOf(targets)])).toEqual([
      ['sign', ['a 1:0', 'b 4:0']],
      ['weights?', ['a 2:0']],
      ['compute', ['b 5:0']],
    ]);
  });

  test('leaves out what was made good already', () => {
    const gone = items.find(({ cell }) => cell?.row === 4)?.id ?? '';
    const { safe } = fixesOnShow(groupProblems(items, new Set([gone])));
    expect(rowsOf(safe)).toEqual(['a 1:0', 'b 5:0']);
  });

  test('keeps a judgement apart from the same kind without one', () => {
    const mixed = workbookOf([
      assessed('a', projectTable(), [mendable(1, 'score'), mendable(2, 'score', false)]),
    ]);
    const { safe, alike } = fixesOnShow(groupProblems(collectProblems(mixed)));
    expect(rowsOf(safe)).toEqual(['a 1:0']);
    expect([...alike.keys()]).toEqual(['score', 'score?']);
  });
});

describe('the preview', () => {
  const change = (row: number, before: string, after: string) => ({
    cell: { row, col: 6 },
    before,
    after,
  });
  const does = (...changes: FixPreview['changes'][number][]): CommandResult<FixPreview> => ({
    ok: true,
    value: { kind: 'weights', safe: false, changes },
  });
  const answers: Readonly<Record<string, CommandResult<FixPreview>>> = {
    output: does(change(1, '60', '50'), change(9, '110', '100')),
    benefit: does(change(2, '20', '30'), change(9, '110', '120')),
    same: does(change(1, '60', '50')),
    gone: { ok: false, problems: [{ code: 'fix.gone', data: {} }] },
  };
  const preview = (...keys: readonly string[]) =>
    previewOf(
      keys.map((key) => ({ sheet: 'a', finding: key })),
      ({ finding: key }) => answers[key] ?? does(),
    );

  test('shows each cell once', () => {
    expect(preview('output', 'same').rows.map(({ cell, after }) => [cell.row, after])).toEqual([
      [1, '50'],
      [9, '100'],
    ]);
  });

  test('does not tell what only all fixes together make of a cell', () => {
    const { rows } = preview('output', 'benefit');
    expect(rows.map(({ cell, before, after }) => [cell.row, before, after])).toEqual([
      [1, '60', '50'],
      [9, '110', null],
      [2, '20', '30'],
    ]);
  });

  test('tells why one cannot be applied, beside what the others do', () => {
    expect(preview('gone')).toMatchObject({ rows: [], problem: { code: 'fix.gone' } });
    const { rows, problem } = preview('gone', 'output');
    expect(rows).toHaveLength(2);
    expect(problem?.code).toBe('fix.gone');
  });

  test('counts what is too much to be shown', () => {
    const many = Array.from({ length: 130 }, (_, row) => change(row, '1', '2'));
    const { rows, left } = previewOf([{ sheet: 'a', finding: 'x' }], () => does(...many));
    expect([rows.length, left]).toEqual([100, 30]);
  });
});
