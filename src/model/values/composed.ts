import { ONE, type Decimal } from '../decimal';
import { plainText } from '../figure';
import { saysNone } from '../table';
import { readTypedValue } from '../typed-value';
import type { Direction, TypedValue } from './value';

/** A value put together from cells of its own: as it reads in one, and what it says. */
export interface Composed {
  readonly raw: string;
  readonly value: TypedValue;
}

/** 指标性质 of a target in words. */
export const QUALITATIVE = '定性';

/** Whether 指标性质 says that the target is a statement. */
function isQualitative(nature: string): boolean {
  return plainText(nature).startsWith(QUALITATIVE);
}

/**
 * A target whose sign and unit stand in columns of their own. What the value says itself is not said twice; where it says
 * something else than its column, it is ambiguous.
 * @param nature 指标性质: a sign in any of its spellings, 定性, or whatever else stands there, which says nothing
 * @param unit 度量单位; "", 无 and "/" are none
 */
export function composeTarget(text: string, nature: string, unit: string): Composed {
  const own = readTypedValue(text);
  if (nature === '' && unit === '') return { raw: text, value: own };
  if (isQualitative(nature)) {
    const attainment = own.kind === 'statement' ? own.attainment : null;
    return { raw: text, value: { kind: 'statement', attainment } };
  }
  const measured = measure(text, own, unit, 'both');
  const direction = directionOf(nature);
  if (direction === 'none' || !isCompared(own)) return measured;
  const value = flat(directed(measured.value, direction));
  const said = says(own);
  const raw = said === direction ? measured.raw : nature.trim() + measured.raw;
  return { raw, value };
}

/** An actual in its row's unit, unless it names one itself. @param unit 度量单位; "", 无 and "/" are none */
export function composeActual(text: string, unit: string): Composed {
  return measure(text, readTypedValue(text), unit, 'own');
}

/** The direction that a sign in a cell of its own stands for. */
function directionOf(nature: string): Direction {
  const read = plainText(nature) === '' ? undefined : readTypedValue(`${nature.trim()}1`);
  return read?.kind === 'number' ? read.direction : 'none';
}

/** Whether a sign in front of a value means anything. */
function isCompared({ kind }: TypedValue): boolean {
  return kind !== 'statement';
}

function says(value: TypedValue): Direction {
  return value.kind === 'number' || value.kind === 'date' ? value.direction : 'none';
}

function directed(value: TypedValue, direction: Direction): TypedValue {
  switch (value.kind) {
    case 'number':
    case 'date': {
      if (value.direction === direction) return value;
      const other = { ...value, direction };
      return value.direction === 'none' ? other : { kind: 'ambiguous', readings: [value, other] };
    }
    case 'several':
      return { kind: 'several', values: value.values.map((one) => directed(one, direction)) };
    case 'ambiguous':
      return { kind: 'ambiguous', readings: value.readings.map((one) => directed(one, direction)) };
    case 'range':
    case 'statement':
      return value;
  }
}

/** A unit as its column names it, and how many of the unit that values are kept in it makes: 万元 are 10000 元. */
interface Unit {
  readonly unit: string;
  readonly factor: Decimal;
}

function unitOf(text: string): Unit | null {
  if (text === '') return null;
  const plain = plainText(text);
  if (plain === '' || saysNone(plain)) return null;
  const read = readTypedValue(`1${plain}`);
  return read.kind === 'number' && read.unit !== ''
    ? { unit: read.unit, factor: read.value }
    : { unit: plain, factor: ONE };
}

/** Who is right where a value names another unit than its column: the value, or nobody can tell. */
type Conflict = 'own' | 'both';

function measure(text: string, own: TypedValue, unit: string, conflict: Conflict): Composed {
  const named = unitOf(unit);
  if (!named) return { raw: text, value: own };
  const value = flat(withUnit(undated(own), named, text, conflict));
  return { raw: lacksUnit(own) ? text.trim() + unit.trim() : text, value };
}

function withUnit(value: TypedValue, named: Unit, text: string, conflict: Conflict): TypedValue {
  const { unit, factor } = named;
  const each = (one: TypedValue): TypedValue => withUnit(one, named, text, conflict);
  switch (value.kind) {
    case 'number':
      if (value.unit === '') return { ...value, unit, value: value.value.times(factor) };
      return value.unit === unit || conflict === 'own' ? value : conflicting(value, each, text);
    case 'range':
      if (value.unit !== '') return value;
      return { ...value, unit, from: value.from.times(factor), to: value.to.times(factor) };
    case 'several':
      return { kind: 'several', values: value.values.map(each) };
    case 'ambiguous':
      return { kind: 'ambiguous', readings: value.readings.map(each) };
    case 'date':
    case 'statement':
      return value;
  }
}

/** What a value says, and what its digits say in the unit of the column: "100%" in a row of 人. */
function conflicting(
  value: Extract<TypedValue, { kind: 'number' }>,
  each: (one: TypedValue) => TypedValue,
  text: string,
): TypedValue {
  const digits = readTypedValue(/\d[\d,]*(?:\.\d+)?/.exec(plainText(text))?.[0] ?? '');
  if (digits.kind !== 'number' || digits.unit !== '') return value;
  return {
    kind: 'ambiguous',
    readings: [value, each({ ...digits, direction: value.direction })],
  };
}

function lacksUnit(value: TypedValue): boolean {
  if (value.kind === 'ambiguous') return value.readings.some(lacksUnit);
  return (value.kind === 'number' || value.kind === 'range') && value.unit === '';
}

/** A number that may as well be a date is none beside a unit. */
function undated(value: TypedValue): TypedValue {
  if (value.kind !== 'ambiguous') return value;
  const readings = value.readings.filter(({ kind }) => kind !== 'date');
  const [only] = readings;
  if (only && readings.length === 1) return only;
  return readings.length === 0 ? value : { kind: 'ambiguous', readings };
}

/** Readings of readings as one list. */
function flat(value: TypedValue): TypedValue {
  if (value.kind !== 'ambiguous') return value;
  const readings = value.readings.flatMap((one) => {
    const inner = flat(one);
    return inner.kind === 'ambiguous' ? inner.readings : [inner];
  });
  return { kind: 'ambiguous', readings };
}
