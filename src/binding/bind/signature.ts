import { ABSENT, type TextField } from '../../model/field';
import { SIGNATURE_PARTS, type Signature, type SignaturePart } from '../../model/table';
import type { CellPosition } from '../../sheet/address';
import { cellAt } from '../../sheet/grid';
import { textOf } from './fields';
import type { LabelIndex } from './labels';
import { find, type Scan } from './scan';

/** How the labels of the signature are spelt, and a pattern that finds any of them in a text. */
interface Spellings {
  readonly partOf: ReadonlyMap<string, SignaturePart>;
  readonly pattern: RegExp;
}

const known = new WeakMap<LabelIndex, Spellings>();

function spellingsOf(index: LabelIndex): Spellings {
  const found = known.get(index) ?? spell(index);
  known.set(index, found);
  return found;
}

function spell({ roles }: LabelIndex): Spellings {
  const words = [...roles].flatMap(([word, own]) => {
    const part = SIGNATURE_PARTS.find((one) => own.has(`signature.${one}`));
    return part ? [[word, part] as const] : [];
  });
  const longestFirst = words.map(([word]) => word).sort((a, b) => b.length - a.length);
  const pattern = new RegExp(`(${longestFirst.map(literal).join('|')})\\s*[:：]`, 'g');
  return { partOf: new Map(words), pattern };
}

function literal(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Reads the signature line: all in one cell ("填表人：甲  填报日期：…"), or label and value in cells of their own. */
export function bindSignature(
  scanned: Scan,
  from: number,
  to: number,
  index: LabelIndex,
): Signature {
  const shared = sharedLine(scanned, from, to, spellingsOf(index));
  const part = (name: SignaturePart): TextField =>
    shared?.[name] ?? textOf(scanned, find(scanned, `signature.${name}`, from, to));
  return {
    preparer: part('preparer'),
    date: part('date'),
    phone: part('phone'),
    signatory: part('signatory'),
    projectHead: part('projectHead'),
    financeHead: part('financeHead'),
  };
}

/** Parts whose label may open the line: 电话 and 负责人 stand in other places too. */
const OPENING: readonly SignaturePart[] = ['preparer', 'projectHead', 'financeHead'];

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
    ({ row, col, roles }) =>
      row >= from && outside(col) && OPENING.some((part) => roles.has(`signature.${part}`)),
  )?.row;
}

/** What a text with two labels has. */
const TWO_COLONS = /[:：][^]+?[:：]/;

function sharedLine(
  scanned: Scan,
  from: number,
  to: number,
  { partOf, pattern }: Spellings,
): Partial<Record<SignaturePart, TextField>> | undefined {
  for (let row = from; row < Math.min(to, scanned.rows); row++) {
    for (let col = scanned.left; col < scanned.cols; col++) {
      const { value } = cellAt(scanned.grid, { row, col });
      if (typeof value !== 'string' || !TWO_COLONS.test(value)) continue;
      const labels = [...value.matchAll(pattern)];
      if (labels.length >= 2) return splitLine(value, labels, partOf, { row, col });
    }
  }
  return undefined;
}

function splitLine(
  text: string,
  labels: readonly RegExpExecArray[],
  partOf: Spellings['partOf'],
  cell: CellPosition,
): Partial<Record<SignaturePart, TextField>> {
  return Object.fromEntries(
    labels.flatMap((label, i) => {
      const part = partOf.get(label[1] ?? '');
      if (!part) return [];
      const value = text.slice(label.index + label[0].length, labels[i + 1]?.index).trim();
      const base = { raw: value, cell, formula: false };
      const field: TextField =
        value === '' ? { ...ABSENT, ...base, state: 'blank' } : { ...base, state: 'ok', value };
      return [[part, field] as const];
    }),
  );
}
