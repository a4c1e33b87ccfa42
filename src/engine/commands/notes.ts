import type { Finding } from '../../checks/run';
import { unsupported, type SheetId, type SheetNotes } from '../../hosts/port';
import { contains, toA1, type CellPosition } from '../../sheet/address';
import type { Grid } from '../../sheet/grid';
import type { NoteWrite } from '../../sheet/plan';
import type { WorkbookAssessment } from '../assessment';
import { isOurs, withOurs, withoutOurs } from '../notes';
import { problemOf } from '../problems';
import type { AnnotationReport, CommandResult, Session } from '../session';
import { tablesOf } from '../tables';
import { refused, type CommandContext } from './context';

/** The lines for the cells of a workbook, by the id of the sheet and then by the cell. */
type Lines = ReadonlyMap<SheetId, ReadonlyMap<string, CellLines>>;

interface CellLines extends CellPosition {
  readonly lines: readonly string[];
}

const FIRST_CELL: CellPosition = { row: 0, col: 0 };

/** 标注问题 and 清除标注. */
export function noteCommands(context: CommandContext): Pick<Session, 'annotate' | 'clearNotes'> {
  const { reader, assessment } = context;
  return {
    annotate: (print) =>
      run(context, () => {
        const grids = new Map([...reader.states].map(([id, { grid }]) => [id, grid]));
        return linesOf(assessment(), print, grids);
      }),
    clearNotes: () => run(context, () => new Map()),
  };
}

/** Reads everything, and puts lines in the place of our notes: one step of undo, whatever the number of sheets. */
function run(
  { host, reader, assessment, exclusively }: CommandContext,
  plan: () => Lines,
): Promise<CommandResult<AnnotationReport>> {
  return exclusively(async () => {
    if (!host.capabilities.notes) return refused(problemOf(unsupported(host.name, 'notes')));
    const problem = (await reader.refresh()) ?? (await reader.freshen(...withoutMerges(reader)));
    if (problem) return refused(problem);
    const lines = plan();
    const before = await host.notes(assessment().sheets.map(({ sheet }) => sheet.id));
    const changes = before.map((notes) => changesOf(notes, lines.get(notes.sheet) ?? new Map()));
    const patches = changes.flatMap(({ sheet, writes }) =>
      writes.length > 0 ? [{ sheet, steps: [{ kind: 'notes', notes: writes }] as const }] : [],
    );
    if (patches.length > 0) await host.apply(patches);
    const touched = changes.filter(({ count }) => count > 0);
    const notes = touched.reduce((sum, { count }) => sum + count, 0);
    return { ok: true, value: { notes, sheets: touched.length } };
  });
}

/** Tables, whose merged areas decide on which cell a note stands. */
function withoutMerges({ states }: CommandContext['reader']): SheetId[] {
  return [...states].flatMap(([id, { assessment, grid }]) =>
    assessment.state === 'table' && grid.merges === null ? [id] : [],
  );
}

/** What each finding says, on its cell. What cannot be told is no fault of a cell, and is not noted. */
function linesOf(
  { sheets, findings }: WorkbookAssessment,
  print: (finding: Finding) => string,
  grids: ReadonlyMap<SheetId, Grid>,
): Lines {
  const tables = tablesOf({ sheets });
  const titles = new Map(tables.map(({ sheet, table }) => [sheet.id, table.title.cell]));
  const lines = new Map<SheetId, Map<string, CellLines>>();
  const add = (sheet: SheetId | undefined, cell: CellPosition | undefined, line: string): void => {
    if (sheet === undefined) return;
    const place = firstOf(grids.get(sheet), cell ?? titles.get(sheet) ?? FIRST_CELL);
    const cells = lines.get(sheet) ?? new Map<string, CellLines>();
    lines.set(sheet, cells);
    const there = cells.get(toA1(place))?.lines ?? [];
    if (!there.includes(line)) cells.set(toA1(place), { ...place, lines: [...there, line] });
  };
  for (const { sheet, findings: own } of tables) {
    for (const finding of own.filter(isFail)) add(sheet.id, finding.cells[0], print(finding));
  }
  for (const finding of findings.filter(isFail)) {
    const line = print(finding);
    add(finding.sheet ?? tables[0]?.sheet.id, finding.cells[0], line);
    for (const { sheet, cell } of finding.elsewhere) add(sheet, cell, line);
  }
  return lines;
}

function isFail({ status }: Finding): boolean {
  return status === 'fail';
}

/** The first cell of the merged area that a cell lies in: a note stands there. */
function firstOf(grid: Grid | undefined, cell: CellPosition): CellPosition {
  const { row, col } = grid?.merges?.find((merge) => contains(merge, cell)) ?? cell;
  return { row, col };
}

interface SheetChanges {
  readonly sheet: SheetId;
  readonly writes: readonly NoteWrite[];
  /** Notes of ours that were put, or that were taken where none were put. */
  readonly count: number;
}

function changesOf(
  { sheet, notes }: SheetNotes,
  wanted: ReadonlyMap<string, CellLines>,
): SheetChanges {
  const texts = new Map(notes.map((note) => [toA1(note), note.text]));
  const old = notes.filter(isOurs);
  const taken = old.filter((note) => !wanted.has(toA1(note)));
  const put = [...wanted.values()].map(({ row, col, lines }) => ({
    row,
    col,
    text: withOurs(texts.get(toA1({ row, col })) ?? '', lines),
  }));
  const writes: NoteWrite[] = [
    ...taken.map(({ row, col, text }) => {
      const left = withoutOurs(text);
      return { row, col, text: left === '' ? null : left };
    }),
    ...put.filter((note) => texts.get(toA1(note)) !== note.text),
  ];
  return { sheet, writes, count: wanted.size > 0 ? put.length : taken.length };
}
