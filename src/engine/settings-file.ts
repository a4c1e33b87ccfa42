import type { LevelSetting, Settings } from '../checks/settings';
import { ALL_CHECKS } from '../checks/registry';
import { FORMS } from '../templates/registry';
import type { Problem } from './assessment';
import { jsonFault, type JsonFault } from './json-text';
import { nearest } from './nearest';
import { settingsSchema, type SettingsFile } from './settings-schema';

/** What came of reading a settings file: all that is wrong with it at once. */
export type SettingsResult =
  | { readonly ok: true; readonly settings: Settings }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Characters of a file; no sound one comes near it. */
const LENGTH_LIMIT = 65_536;
/** Problems that are told at once. */
const PROBLEM_LIMIT = 20;

type Data = Problem['data'];
type Path = readonly PropertyKey[];
type Issue = NonNullable<ReturnType<typeof settingsSchema.safeParse>['error']>['issues'][number];

/**
 * Reads a bureau's settings file. Strict: what is not known is refused, so that a misspelt check is not silently left as it
 * was. Problems are `settings.<what>` with the place in `path`.
 */
export function readSettings(text: string): SettingsResult {
  const content = text.replace(/^\uFEFF/, '');
  if (content.trim() === '') return refused([problem('empty')]);
  if (content.length > LENGTH_LIMIT) {
    return refused([problem('too-long', { length: content.length, limit: LENGTH_LIMIT })]);
  }
  const fault = jsonFault(content);
  if (fault) return refused([problemOfText(fault)]);
  const raw: unknown = JSON.parse(content);
  const parsed = settingsSchema.safeParse(raw);
  if (!parsed.success) return refused(parsed.error.issues.flatMap((issue) => told(issue, raw)));
  const problems = contradictions(parsed.data);
  return problems.length > 0 ? refused(problems) : { ok: true, settings: settingsOf(parsed.data) };
}

function settingsOf({ name, checks, thresholds, publication }: SettingsFile): Settings {
  const levels = Object.entries(checks ?? {}).map(([id, { level }]): [string, LevelSetting] => [
    id,
    level,
  ]);
  return {
    name: name.trim(),
    levels: Object.fromEntries(levels),
    thresholds: thresholds ?? {},
    publication: publication ?? false,
  };
}

type Telling = () => Problem;

/** Problems are put together only as far as they are told: a file may hold thousands. */
function refused(tellings: readonly (Problem | Telling)[]): SettingsResult {
  const problems = tellings
    .slice(0, PROBLEM_LIMIT)
    .map((one) => (typeof one === 'function' ? one() : one));
  const more = tellings.length - problems.length;
  return {
    ok: false,
    problems: more > 0 ? [...problems, problem('more', { count: more })] : problems,
  };
}

function problemOfText({ kind, line, column, found }: JsonFault): Problem {
  return problem(kind === 'unexpected' ? 'not-json' : kind, { line, column, found });
}

/** What one issue of the schema tells; several keys that are not known are several problems. */
function told(issue: Issue, raw: unknown): Telling[] {
  const path = issue.path;
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => () => unknownKey(path, key));
  }
  return [() => badValue(path, valueAt(raw, path))];
}

function unknownKey(path: Path, key: string): Problem {
  const checks = path.join() === 'checks';
  const known: readonly string[] = checks ? CHECK_IDS : KEYS[roomOf(path)];
  const meant = known.find((name) => name.endsWith(`/${key}`)) ?? nearest(key, known);
  const data = { path: checks ? key : placeOf([...path, key]) };
  if (meant !== undefined) {
    return problem(checks ? 'unknown-check-meant' : 'unknown-key-meant', { ...data, meant });
  }
  return problem(checks ? 'unknown-check' : `unknown-key.${roomOf(path)}`, data);
}

const CHECK_IDS = ALL_CHECKS.map(({ id }) => id);
/** Keys by where they stand. */
const KEYS = {
  root: ['version', 'name', 'checks', 'thresholds', 'publication'],
  thresholds: ['lowExecution', 'secondLook', 'overachieved', 'roundingPerItem', 'bands'],
  bands: ['attained', 'partly', 'missed'],
  check: ['level'],
} as const;

function roomOf(path: Path): keyof typeof KEYS {
  if (path.length === 0) return 'root';
  if (path[0] === 'checks') return 'check';
  return path.length === 1 ? 'thresholds' : 'bands';
}

function badValue(path: Path, given: unknown): Problem {
  if (path.length === 0) return problem('no-object');
  const data = { path: placeOf(path) };
  if (given === undefined) return problem(`missing.${valueOf(path)}`, data);
  return problem(`bad.${valueOf(path)}`, { ...data, given: JSON.stringify(given) });
}

/** Which value of the file stands at a place. */
function valueOf(path: Path): string {
  const [first = '', second = '', third] = path.map(String);
  if (first === 'checks')
    return path.length === 1 ? 'checks' : path.length === 2 ? 'check' : 'level';
  if (first !== 'thresholds' || path.length === 1) return first;
  return third === undefined ? second : 'band';
}

/** The way to a place: "thresholds.bands.attained"; checks by their ids alone. */
function placeOf(path: Path): string {
  const keys = path[0] === 'checks' && path.length > 1 ? path.slice(1) : path;
  return keys.filter((key) => typeof key !== 'number').join('.');
}

function valueAt(raw: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Record<PropertyKey, unknown>)[key]
        : undefined,
    raw,
  );
}

/** What sound values say against one another, also together with the forms' own limits. */
function contradictions({ thresholds }: SettingsFile): readonly Problem[] {
  if (!thresholds) return [];
  const { bands, ...limits } = thresholds;
  return [...limitsAgainst(limits), ...(bands ? bandsAgainst(bands) : [])];
}

type Limits = Pick<NonNullable<SettingsFile['thresholds']>, 'secondLook' | 'overachieved'>;

function limitsAgainst(limits: Limits): readonly Problem[] {
  const effective = FORMS.map(({ thresholds }) => ({ ...thresholds, ...limits }));
  const wrong = effective.find(({ secondLook, overachieved }) => secondLook > overachieved);
  if (!wrong || Object.keys(limits).length === 0) return [];
  const { secondLook, overachieved } = wrong;
  return [problem('second-look', { secondLook, overachieved })];
}

type Bands = NonNullable<NonNullable<SettingsFile['thresholds']>['bands']>;

function bandsAgainst(bands: Bands): readonly Problem[] {
  const names = ['attained', 'partly', 'missed'] as const;
  const upsideDown = names.flatMap((name) => {
    const [from, to] = bands[name];
    return from < to
      ? []
      : [problem('band-order', { path: placeOf(['thresholds', 'bands', name]), from, to })];
  });
  if (upsideDown.length > 0) return upsideDown;
  return (['partly', 'missed'] as const).flatMap((lower, index) => {
    const upper = names[index] ?? 'attained';
    const [from] = bands[upper];
    const [, to] = bands[lower];
    return to <= from ? [] : [problem('bands-overlap', { lower, upper, from, to })];
  });
}

function problem(code: string, data: Data = {}): Problem {
  return { code: `settings.${code}`, data };
}
