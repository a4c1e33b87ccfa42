import { compact } from '../../src/binding/bind/labels';
import { decimal } from '../../src/model/decimal';
import type { Field, Figure } from '../../src/model/field';
import type { EvaluationTable } from '../../src/model/table';

/** A field of a table with the way to it: "funds.total.executed", "indicators.3.target". */
export interface PathField {
  readonly path: string;
  readonly field: Field<unknown>;
}

/** All fields of a table, each once: indicators in the list of all rows. */
export function fieldsOf(table: EvaluationTable): PathField[] {
  return Object.entries(table).flatMap(([part, value]) =>
    NOT_WALKED.has(part) ? [] : walk(part, value),
  );
}

/** What says again what the rows say, and what is no field. */
const NOT_WALKED: ReadonlySet<string> = new Set(['categories', 'lost', 'indicatorBlock']);

function walk(path: string, value: unknown): PathField[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isField(value)) return [{ path, field: value }];
  const entries = Array.isArray(value) ? value.map(keyed) : Object.entries(value);
  return entries.flatMap(([key, inner]) => walk(path === '' ? key : `${path}.${key}`, inner));
}

function keyed(item: unknown, place: number): [string, unknown] {
  const key =
    typeof item === 'object' && item !== null && 'key' in item ? String(item.key) : String(place);
  return [key, item];
}

function isField(value: object): value is Field<unknown> {
  return 'state' in value && 'raw' in value;
}

/**
 * What a field says, whatever its spelling: white space, precision and the unit of amounts aside.
 * @param scale amounts are divided by it
 */
export function saying({ path, field }: PathField, scale = 1): string {
  if (field.state !== 'ok') return field.state;
  const { value } = field;
  if (path === 'title') return compact(String(value));
  if (typeof value === 'string') return value.replace(/\s+/g, ' ');
  if (isFigure(value)) {
    return (isAmount(path) ? value.value.div(decimal(scale)) : value.value).toFixed();
  }
  return JSON.stringify(value, (key, inner: unknown) => (key === 'raw' ? undefined : inner));
}

function isFigure(value: unknown): value is Figure {
  return typeof value === 'object' && value !== null && 'decimals' in value;
}

/** Whether a path leads to money. */
export function isAmount(path: string): boolean {
  return /(?:initialBudget|annualBudget|executed|amount)$/.test(path);
}
