import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { layout } from '../../../src/binding/layout/layout';
import { writeXlsx } from '../../../src/hosts/xlsx/write';
import type { SheetPlan } from '../../../src/sheet/plan';
import { DEFECTS, plantAll } from '../../random/defects';
import { cleanTable, formOf, type RowFacts, type TableFacts } from '../../random/facts';
import { gridOfFacts } from '../../random/sheet';

/** Changed whenever what is written changes, so that no older corpus is measured. */
const EDITION = 1;
const PROJECTS = 10;
const SEED = 20231231;
/** One table in so many has something wrong in it. */
const DEFECT_EVERY = 4;
const ROWS_PER_SUBCATEGORY = 6;

/**
 * Workbooks of one department and ten project sheets in official layout, about 245 filled cells a sheet, written by
 * our own writer. They are the same on every machine, and are kept in the system's folder for temporary files.
 * @returns the paths, in order
 */
export async function corpus(count: number): Promise<readonly string[]> {
  const folder = path.join(tmpdir(), `jixiao-bench-check-${String(EDITION)}`);
  mkdirSync(folder, { recursive: true });
  const paths: string[] = [];
  for (let index = 0; index < count; index++) {
    const file = path.join(folder, `${String(index + 1).padStart(4, '0')}.xlsx`);
    paths.push(file);
    if (existsSync(file)) continue;
    writeFileSync(`${file}.part`, await writeXlsx(sheetsOf(index)));
    renameSync(`${file}.part`, file);
  }
  return paths;
}

function sheetsOf(index: number): SheetPlan[] {
  const seed = SEED + index;
  const one = (kind: TableFacts['kind'], numRuns: number): TableFacts[] =>
    fc.sample(
      cleanTable.filter((facts) => facts.kind === kind && facts.rowsPerSubcategory === 3),
      { numRuns, seed },
    );
  return [...one('department', 1), ...one('project', PROJECTS)].map((facts, place) =>
    planOf(spoilt(dense(facts), index * (PROJECTS + 1) + place), place, index),
  );
}

/** The table with more indicators: rows that got all their points are cut in two, their points with them. */
function dense(facts: TableFacts): TableFacts {
  const rows = facts.rows.flatMap((row): RowFacts[] => {
    const { weight, score, subcategory, name } = row;
    const splits = typeof weight === 'number' && weight >= 2 && weight === score;
    if (!splits || subcategory === 'cost' || typeof name !== 'string') return [row];
    const half = Math.floor(weight / 2);
    const part = (points: number, mark: string): RowFacts => ({
      ...row,
      name: name + mark,
      weight: points,
      score: points,
    });
    return [part(half, '（上半年）'), part(weight - half, '（下半年）')];
  });
  return { ...facts, rowsPerSubcategory: ROWS_PER_SUBCATEGORY, rows };
}

function spoilt(facts: TableFacts, die: number): TableFacts {
  const defect = DEFECTS[die % DEFECTS.length];
  return defect && die % DEFECT_EVERY === 0 ? plantAll(facts, [[defect, die]]).facts : facts;
}

/** The official sheet in which the facts stand; formulas carry the values that Excel would cache. */
function planOf(facts: TableFacts, place: number, index: number): SheetPlan {
  const form = formOf(facts.kind);
  const { cells } = gridOfFacts(facts);
  const plan = layout(form, {
    sheetName: place === 0 ? '部门整体' : `项目${String(place)}`,
    year: facts.year,
    level: 'city',
    identity: `${String(index)}-${String(place)};${form.id};1`,
    rowsPerSubcategory: facts.rowsPerSubcategory,
  });
  return {
    ...plan,
    cells: plan.cells.map((cell) => {
      const { value = null, formula = null } = cells[cell.row]?.[cell.col] ?? {};
      return { ...cell, value, formula };
    }),
  };
}
