import fc from 'fast-check';
import { plainCell, readPlainCell, NOT_PLAIN } from '../../../src/hosts/xlsx/plain-cell';

describe('a plain cell', () => {
  test.each([
    ['<c r="A1"/>', { row: 0, col: 0, style: 0, kind: 'blank', value: 0 }],
    ['<c r="XFD1048576" s="12"/>', { row: 1_048_575, col: 16_383, style: 12, kind: 'blank' }],
    [
      '<c r="B3" s="1" t="s"><v>80</v></c>',
      { row: 2, col: 1, style: 1, kind: 'shared', value: 80 },
    ],
    ['<c t="s" s="1" r="B3"><v>0</v></c>', { row: 2, col: 1, style: 1, kind: 'shared', value: 0 }],
    ['<c r="C1"><v>8349.96</v></c>', { kind: 'number', value: 8349.96 }],
    ['<c r="C1"><v>0.1234567890123</v></c>', { kind: 'number', value: 0.1234567890123 }],
    ['<c r="C1"><v>007.</v></c>', { kind: 'number', value: 7 }],
  ] as const)('%s', (xml, expected) => {
    const cell = plainCell();
    expect(readPlainCell(`x${xml}y`, 1, cell)).toBe(xml.length + 1);
    expect(cell).toMatchObject(expected);
  });

  test.each([
    '<c/>',
    '<c s="1"/>',
    '<c r="a1"/>',
    '<c r="$A$1"/>',
    '<c r="A0"/>',
    '<c r="A01"/>',
    '<c r="1"/>',
    '<c r="A"/>',
    '<c r="XFE1"/>',
    '<c r="A1048577"/>',
    '<c r="A1" r="A2"/>',
    '<c r="A1" s="1" s="2"/>',
    '<c r="A1" s=""/>',
    '<c r="A1" s="-1"/>',
    '<c r="A1"  s="1"/>',
    "<c r='A1'/>",
    '<c r="A1" t="str"><v>1</v></c>',
    '<c r="A1" t="n"><v>1</v></c>',
    '<c r="A1"><v></v></c>',
    '<c r="A1"><v>-1</v></c>',
    '<c r="A1"><v>1E5</v></c>',
    '<c r="A1"><v>.5</v></c>',
    '<c r="A1"><v>1234567890.123456</v></c>',
    '<c r="A1" t="s"><v>1.0</v></c>',
    '<c r="A1"><f>B1</f><v>1</v></c>',
    '<c r="A1"> <v>1</v></c>',
    '<c r="A1"></c>',
    '<c r="A1"/ >',
    '<c r="A1"',
    '<col r="A1"/>',
    '</row>',
  ])('is none: %s', (xml) => {
    expect(readPlainCell(xml, 0, plainCell())).toBe(NOT_PLAIN);
  });

  test('has the number that a script reads in the same digits', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{1,10}(\.\d{0,8})?$/), (digits) => {
        const cell = plainCell();
        const end = readPlainCell(`<c r="A1"><v>${digits}</v></c>`, 0, cell);
        if (end === NOT_PLAIN) expect(digits.length).toBeGreaterThan(15);
        else expect(cell.value).toBe(Number(digits));
      }),
      { seed: 5, numRuns: 500 },
    );
  });
});
