import { ABSENT, type TextField } from '../../model/field';
import type { Signature } from '../../model/table';
import type { CellPosition } from '../../sheet/address';
import { cellAt } from '../../sheet/grid';
import { SYNONYMS } from '../../templates/vocabulary';
import { textOf } from './fields';
import { find, type Scan } from './scan';

const PARTS = ['preparer', 'date', 'phone', 'signatory'] as const;
type Part = (typeof PARTS)[number];

const WORDS = PARTS.flatMap((part) =>
  (SYNONYMS[`signature.${part}`] ?? []).map((word) => ({ part, word })),
).sort((a, b) => b.word.length - a.word.length);
const PART_OF = new Map(WORDS.map(({ part, word }) => [word, part]));
const LABEL = new RegExp(`(${WORDS.map(({ word }) => word).join('|')})\\s*[:：]`, 'g');

/** Reads the signature line: all in one cell ("填表人：甲  填报日期：…"), or label and value in cells of their own. */
export function bindSignature(scanned: Scan, from: number, to: number): Signature {
  const shared = sharedLine(scanned, from, to);
  const part = (name: Part): TextField =>
    shared?.[name] ?? textOf(scanned, find(scanned, `signature.${name}`, from, to));
  return {
    preparer: part('preparer'),
    date: part('date'),
    phone: part('phone'),
    signatory: part('signatory'),
  };
}

/**
 * The first row that opens a signature line, or undefined.
 * @param outside whether a column lies outside those that people fill in
 */
export function signatureRow(
  { hits }: Scan,
  from: number,
  outside: (col: number) => boolean,
): number | undefined {
  return hits.find(
    ({ row, col, roles }) => row >= from && roles.has('signature.preparer') && outside(col),
  )?.row;
}

function sharedLine(
  scanned: Scan,
  from: number,
  to: number,
): Partial<Record<Part, TextField>> | undefined {
  for (let row = from; row < Math.min(to, scanned.rows); row++) {
    const cells = scanned.grid.cells[row] ?? [];
    for (let col = 0; col < cells.length; col++) {
      const { value } = cellAt(scanned.grid, { row, col });
      if (typeof value !== 'string') continue;
      const labels = [...value.matchAll(LABEL)];
      if (labels.length >= 2) return splitLine(value, labels, { row, col });
    }
  }
  return undefined;
}

function splitLine(
  text: string,
  labels: readonly RegExpExecArray[],
  cell: CellPosition,
): Partial<Record<Part, TextField>> {
  return Object.fromEntries(
    labels.flatMap((label, i) => {
      const part = PART_OF.get(label[1] ?? '');
      if (!part) return [];
      const value = text.slice(label.index + label[0].length, labels[i + 1]?.index).trim();
      const base = { raw: value, cell, formula: false };
      const field: TextField =
        value === '' ? { ...ABSENT, ...base, state: 'blank' } : { ...base, state: 'ok', value };
      return [[part, field] as const];
    }),
  );
}
