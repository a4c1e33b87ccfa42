import fc from 'fast-check';
import { createMemoryHost } from '../../src/hosts/memory';
import { linkTo } from '../../src/report/link';
import { toA1 } from '../../src/sheet/address';
import { sheetNameProblem } from '../../src/sheet/name';
import { planOf } from '../contract/contract-support';
import { throughFile } from '../hosts/xlsx/harness';
import { anyText } from '../support/any-text';

test.each([
  ['甲', undefined, `=HYPERLINK("#'甲'!B13","B13")`],
  ["高三's 表", undefined, `=HYPERLINK("#'高三''s 表'!B13","B13")`],
  ['说"明"', undefined, `=HYPERLINK("#'说""明""'!B13","B13")`],
  ['甲', '=SUM(A1)"', `=HYPERLINK("#'甲'!B13","=SUM(A1)""")`],
  ['甲', 'a\tb\n', `=HYPERLINK("#'甲'!B13","a b")`],
])('a link to %s labelled %s', (sheet, label, formula) => {
  expect(linkTo({ sheet, cell: { row: 12, col: 1 } }, label)).toBe(formula);
});

const names = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 31 }),
    fc.string({
      unit: fc.constantFrom("'", '"', '!', '#', '&', '<', '{', '表', ' ', ','),
      maxLength: 31,
    }),
  )
  .filter((name) => sheetNameProblem(name) === undefined);
const cells = fc.record({ row: fc.nat(1_048_575), col: fc.nat(16_383) });

/** The texts of a formula's literals, as a spreadsheet reads them. */
function literals(formula: string): string[] {
  const read = /^=HYPERLINK\("((?:[^"]|"")*)","((?:[^"]|"")*)"\)$/.exec(formula);
  return (read ?? []).slice(1).map((text) => text.replaceAll('""', '"'));
}

test('whatever the sheet is called, the link names it and its cell, and shows the label', () => {
  fc.assert(
    fc.property(names, cells, (sheet, cell) => {
      const [place = '', label] = literals(linkTo({ sheet, cell }));
      const read = /^#'((?:[^']|'')*)'!([A-Z]+\d+)$/s.exec(place);
      expect(read?.[1]?.replaceAll("''", "'")).toBe(sheet);
      expect(read?.[2]).toBe(toA1(cell));
      expect(label).toBe(toA1(cell));
    }),
  );
});

test('any label is shown by the memory host and survives a file', async () => {
  const labels = fc.array(anyText({ maxLength: 300 }), {
    minLength: 5,
    maxLength: 5,
  });
  await fc.assert(
    fc.asyncProperty(names, labels, async (sheet, texts) => {
      const formulas = texts.map((text) => linkTo({ sheet, cell: { row: 0, col: 0 } }, text));
      const named = Object.fromEntries(
        formulas.map((formula, row) => [`A${String(row + 1)}`, { formula }]),
      );
      const host = createMemoryHost({ plans: [planOf('表', named)] });
      const [plan] = host.export();
      host.dispose();
      expect(plan?.cells.map(({ value }) => value)).toEqual(
        formulas.map((formula) => literals(formula)[1]),
      );
      const [read] = plan ? await throughFile([plan]) : [];
      expect(read?.cells.map(({ formula }) => formula)).toEqual(formulas);
    }),
    { numRuns: 25 },
  );
});
