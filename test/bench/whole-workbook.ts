import fc from 'fast-check';
import { bind } from '../../src/binding/bind/bind';
import type { TableContext } from '../../src/checks/check';
import type { WorkbookEntry } from '../../src/checks/workbook-entry';
import { CHECKS, WORKBOOK_CHECKS } from '../../src/checks/registry';
import { runChecks, runWorkbookChecks } from '../../src/checks/run';
import { scoreTable } from '../../src/scoring/score-table';
import type { Grid } from '../../src/sheet/grid';
import { FORMS } from '../../src/templates/registry';
import { cleanTable } from '../random/facts';
import { gridOfFacts } from '../random/sheet';

const TABLES = 300;
const ROUNDS = 15;
const SEED = 20260101;

/** What one pass over a whole workbook costs, in milliseconds (medians of several passes). */
export interface PassCost {
  readonly tables: number;
  readonly findings: number;
  readonly bindMs: number;
  readonly scoreMs: number;
  /** All checks of each table, and those across the tables. */
  readonly checkMs: number;
}

/** Binds, scores and checks filled tables, one pass after the other, and times each part. */
export function wholeWorkbook(): PassCost {
  const grids = fc.sample(cleanTable, { numRuns: TABLES, seed: SEED }).map(gridOfFacts);
  const passes = Array.from({ length: ROUNDS }, () => onePass(grids));
  const median = (part: 'bindMs' | 'scoreMs' | 'checkMs'): number =>
    passes.map((pass) => pass[part]).sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? NaN;
  return {
    tables: TABLES,
    findings: passes[0]?.findings ?? 0,
    bindMs: median('bindMs'),
    scoreMs: median('scoreMs'),
    checkMs: median('checkMs'),
  };
}

function onePass(grids: readonly Grid[]): PassCost {
  const start = performance.now();
  const bound = grids.flatMap((grid) => {
    const binding = bind(grid, FORMS);
    return binding.status === 'bound' ? [binding] : [];
  });
  const bindEnd = performance.now();
  const contexts: TableContext[] = bound.map(({ table, form }) => ({
    table,
    form,
    scores: scoreTable(table, form),
    publication: false,
  }));
  const scoreEnd = performance.now();
  const results = contexts.flatMap((context) => runChecks(CHECKS, context));
  const entries: WorkbookEntry[] = contexts.map((context, i) => ({
    ...context,
    sheet: { id: String(i), name: `表${String(i)}`, visible: true },
  }));
  const across = runWorkbookChecks(WORKBOOK_CHECKS, entries);
  const end = performance.now();
  return {
    tables: bound.length,
    findings: [...results, ...across].reduce((sum, { findings }) => sum + findings.length, 0),
    bindMs: bindEnd - start,
    scoreMs: scoreEnd - bindEnd,
    checkMs: end - scoreEnd,
  };
}
