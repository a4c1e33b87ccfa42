import { cellsOf } from '../../model/field';
import { isUnused, type Indicator } from '../../model/table';
import { listNumberOf, type ListNumber } from '../../model/typed-value';
import { listNumberAt } from '../../model/values/list-number';
import type { Fix, FixEdit } from '../fix';
import { isTyped, typedText, VALUE_COLUMNS } from './values';

/** The list number in front of each of a row's values, where there is one. */
export function listNumbersOf(indicator: Indicator): readonly ListNumber[] {
  return VALUE_COLUMNS.flatMap((column) => listNumberOf(typedText(indicator, column)) ?? []);
}

/**
 * Moves the list number out of target and actual in front of the indicator's name; a name that bears the same number
 * stays. Undefined where something would be lost or written over: the name bears another number, is blank or computed, or
 * target and actual bear different ones.
 */
export function listNumberFix(indicator: Indicator, safe: boolean): Fix | undefined {
  const found = listNumbersOf(indicator);
  const [first] = found;
  const { name } = indicator;
  if (!first || found.some(({ number }) => figureOf(number) !== figureOf(first.number))) return;
  if (name.state !== 'ok' || !isTyped(name) || isUnused(indicator)) return;
  const own = listNumberAt(name.raw);
  if (own && figureOf(own.number) !== figureOf(first.number)) return;
  const edits = VALUE_COLUMNS.flatMap((column) => withoutNumber(indicator, column));
  if (edits.length < found.length) return;
  const from = name.raw.trim();
  const renamed = own ? [] : textEdits(name, from, joined(first.number, from));
  return { kind: 'list-number', safe, edits: [...edits, ...renamed] };
}

function withoutNumber(indicator: Indicator, column: 'target' | 'actual'): FixEdit[] {
  const field = indicator[column];
  const text = typedText(indicator, column);
  const found = listNumberOf(text);
  return found && isTyped(field) ? textEdits(field, text, found.rest) : [];
}

function textEdits(field: Indicator['name' | 'target'], from: string, to: string): FixEdit[] {
  return cellsOf(field).map((cell) => ({ kind: 'text', cell, from, to }));
}

/** "1." in front of a name that begins with a digit would read as one number: "1、3D打印". */
function joined(number: string, name: string): string {
  const apart = /^[\d０-９]/.test(name) ? number.replace(/[.．]$/, '、') : number;
  return apart + name;
}

/** "（1）", "1." and "１、" bear one number. */
function figureOf(number: string): string {
  return number.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
}
