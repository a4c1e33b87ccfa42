import { CHECKS, WORKBOOK_CHECKS } from '../../src/checks/registry';
import { assessFile } from '../../src/engine/assess-file';
import type { TableAssessment } from '../../src/engine/assessment';
import { openFile, type FileReading } from '../../src/files';
import { inflateInNode } from '../../src/package/node-inflate';
import { isUnused, type Indicator } from '../../src/model/table';
import type { FileSheet } from '../../src/sheet/file-content';
import { FORMS } from '../../src/templates/registry';
import { fixtureFile } from '../support/fixtures';
import type { DamagedFile, Source } from './make';

/**
 * What came of a damaged file. `silent` must not happen: a table that was checked has lost something, and nothing says so.
 * - refused: it was not read, with a reason
 * - warned: it was read, with a warning that the original has not
 * - whole: each table of the original is there, and has a value in as many fields of each kind
 * - blank: fields are blank that the form lets stand blank, as they would be had nobody filled them
 * - told: a table lacks other fields, and there are findings that the original has not
 * - gone: a table is not there any more; it is not said to be checked either
 */
export type Outcome = 'refused' | 'warned' | 'whole' | 'blank' | 'told' | 'gone' | 'silent';

export interface Verdict {
  readonly outcome: Outcome;
  readonly detail: string;
}

/** A document without one of its tables is a sound document: nothing in it can tell. */
const WHOLE_TABLE = 'remove <w:tbl>';

/** Whether this must not come of the file: something is lost, and nothing says so. */
export function isFault(outcome: Outcome, { recipe }: Pick<DamagedFile, 'recipe'>): boolean {
  if (outcome === 'gone') return !recipe.some((step) => step.includes(WHOLE_TABLE));
  return outcome === 'silent';
}

interface SheetFacts {
  readonly name: string;
  /** How often each text stands in a cell. */
  readonly texts: ReadonlyMap<string, number>;
  /** How many tables were found in it, how many fields of each kind have a value, and how often each finding is there. */
  readonly tables: number;
  readonly fields: ReadonlyMap<string, number>;
  readonly findings: ReadonlyMap<string, number>;
}

interface Facts {
  readonly sheets: readonly SheetFacts[];
  readonly across: ReadonlyMap<string, number>;
  readonly warnings: ReadonlyMap<string, number>;
}

const RULES = { forms: FORMS, checks: CHECKS, workbookChecks: WORKBOOK_CHECKS, settings: null };

const originals = new Map<Source, Promise<Facts>>();

function originalOf(source: Source): Promise<Facts> {
  const known =
    originals.get(source) ??
    openFile(fixtureFile(source)).then((reading) => {
      if (!reading.ok) throw new Error(reading.problem.code);
      return factsOf(reading);
    });
  originals.set(source, known);
  return known;
}

/** Opens and checks a damaged file, and compares it with what it was made from. Whatever it throws is a fault of ours. */
export async function judge({ source, bytes }: DamagedFile): Promise<Verdict> {
  const original = await originalOf(source);
  const reading = await openFile(bytes, { inflate: inflateInNode });
  if (!reading.ok) {
    const { code, data } = reading.problem;
    if (code === 'file.failed') throw new Error(JSON.stringify(data));
    return { outcome: 'refused', detail: code };
  }
  const facts = factsOf(reading);
  const warning = moreOf(facts.warnings, original.warnings);
  if (warning !== undefined) return { outcome: 'warned', detail: warning };
  return compare(original, facts);
}

function factsOf(reading: Extract<FileReading, { ok: true }>): Facts {
  const { tables, findings } = assessFile(RULES, reading.content);
  return {
    sheets: reading.content.sheets.map((sheet, index) =>
      sheetFacts(
        sheet,
        tables.filter((table) => table.sheet.id === String(index)),
      ),
    ),
    across: counted(findings.map(({ check, variant }) => `${check}/${variant}`)),
    warnings: counted(reading.warnings.map((one) => JSON.stringify(one))),
  };
}

function sheetFacts({ name, grid }: FileSheet, tables: readonly TableAssessment[]): SheetFacts {
  const values = grid.cells
    .flat()
    .flatMap(({ value }) => (value === null ? [] : [JSON.stringify(value)]));
  return {
    name,
    texts: counted(values),
    tables: tables.length,
    fields: counted(tables.flatMap(({ table }) => filledFields(table, ''))),
    findings: counted(
      tables.flatMap((table) => table.findings.map(({ check, variant }) => `${check}/${variant}`)),
    ),
  };
}

/**
 * Kinds of fields that may stand blank, and that no other field follows from: what a form only asks for, and the name of
 * an indicator, as a row without one goes on with the indicator above it.
 */
const MAY_BE_BLANK =
  /^(?:funds\.sources|revenue|expenditure|signature|closing|goals\.process|funds\.reason)|\.(?:initialBudget|deviation)$|indicators\.name$/;

/** Findings that speak of a field already, and need not say anew that it is blank: 合计 of weights that are wrong anyway. */
const SPOKEN_OF: ReadonlyMap<string, RegExp> = new Map([
  ['total.weight', /^weights\/total\//],
  ['total.score', /^scores\/(?:total|missing)\//],
]);

function isIndicator(value: object): value is Indicator {
  return 'target' in value && 'actual' in value && 'weight' in value;
}

/** Rows that name no indicator, and those without points, count for nothing. */
function isEvaluated(indicator: Indicator): boolean {
  const { weight, score } = indicator;
  return !isUnused(indicator) && (weight.state !== 'blank' || score.state !== 'blank');
}

/** The kind of each field that has a value: its path in the table, whatever its place in a list. */
function filledFields(value: unknown, path: string): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => filledFields(item, path));
  if (typeof value !== 'object' || value === null) return [];
  if (isIndicator(value) && !isEvaluated(value)) return [];
  if ('state' in value && 'raw' in value) {
    return value.state === 'blank' ? [] : [path];
  }
  return Object.entries(value).flatMap(([key, item]) =>
    filledFields(item, path === '' ? key : `${path}.${key}`),
  );
}

function compare(original: Facts, damaged: Facts): Verdict {
  const free = [...damaged.sheets];
  const across = moreOf(damaged.across, original.across);
  const verdicts = original.sheets.map((sheet) => {
    const match = closest(sheet, free);
    if (match) free.splice(free.indexOf(match), 1);
    return compareSheet(sheet, match, across);
  });
  for (const outcome of ['silent', 'gone', 'told', 'blank'] as const) {
    const found = verdicts.filter((verdict) => verdict.outcome === outcome);
    if (found.length > 0) return { outcome, detail: found.map(({ detail }) => detail).join('; ') };
  }
  return { outcome: 'whole', detail: '' };
}

function compareSheet(
  sheet: SheetFacts,
  match: SheetFacts | undefined,
  across: string | undefined,
): Verdict {
  if (!match || match.tables < sheet.tables) {
    return { outcome: 'gone', detail: `${sheet.name}: ${match ? 'table' : 'sheet'} gone` };
  }
  const lost = [...sheet.fields].flatMap(([kind, count]) =>
    count > (match.fields.get(kind) ?? 0) ? [kind] : [],
  );
  const detail = `${sheet.name}: ${lost.join(' ')} (${missing(sheet, match)})`;
  if (lost.length === 0) return { outcome: 'whole', detail };
  if (lost.every((kind) => MAY_BE_BLANK.test(kind))) return { outcome: 'blank', detail };
  if (isWithoutRow(lost) && addsUp(match) && !addsUp(sheet)) return { outcome: 'blank', detail };
  const spoken = [...match.findings.keys()];
  const open = lost.filter((kind) => {
    const speaks = SPOKEN_OF.get(kind);
    return !MAY_BE_BLANK.test(kind) && !(speaks && spoken.some((finding) => speaks.test(finding)));
  });
  const said = open.length === 0 ? spoken[0] : (moreOf(match.findings, sheet.findings) ?? across);
  return said === undefined ? { outcome: 'silent', detail } : { outcome: 'told', detail };
}

const ROW = ['target', 'actual', 'weight', 'score'].map((field) => `indicators.${field}`);

/** Whether all that is lost are rows of indicators. */
function isWithoutRow(lost: readonly string[]): boolean {
  const rest = lost.filter(
    (kind) => !/indicators\.(?:name|target|actual|weight|score|deviation)$/.test(kind),
  );
  return rest.length === 0 && ROW.every((kind) => lost.includes(kind));
}

/** A table whose points were too many can be one that adds up when a row is taken out: nothing in it can tell. */
function addsUp({ findings }: SheetFacts): boolean {
  return ![...findings.keys()].some((finding) => finding.startsWith('weights/total/'));
}

function missing(sheet: SheetFacts, match: SheetFacts): string {
  const gone = [...sheet.texts].filter(([text, count]) => (match.texts.get(text) ?? 0) < count);
  return gone
    .slice(0, 6)
    .map(([text]) => text.slice(0, 24))
    .join(' ');
}

/** The sheet that has most texts in common. */
function closest(sheet: SheetFacts, among: readonly SheetFacts[]): SheetFacts | undefined {
  let best: SheetFacts | undefined;
  let most = 0;
  for (const one of among) {
    const common = [...sheet.texts].reduce(
      (sum, [text, count]) => sum + Math.min(count, one.texts.get(text) ?? 0),
      0,
    );
    if (common > most) [best, most] = [one, common];
  }
  return best;
}

function counted(items: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}

/** The first item of which there are more than before. */
function moreOf(
  counts: ReadonlyMap<string, number>,
  before: ReadonlyMap<string, number>,
): string | undefined {
  return [...counts].find(([item, count]) => count > (before.get(item) ?? 0))?.[0];
}
