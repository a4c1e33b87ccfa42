import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { formFor, requestPlans, requestProblems } from '../../engine/insert';
import type { InsertRequest } from '../../engine/session';
import { writeXlsx } from '../../hosts/xlsx/write';
import type { Locale } from '../../messages';
import { cliTextsOf, tellIn, type Tell } from '../../messages/cli-texts';
import { problemText } from '../../messages/problems';
import type { TableKind } from '../../model/table';
import { defaultSheetName, namedLines } from '../../pane/view-model/insert';
import type { SheetPlan } from '../../sheet/plan';
import type { Form, Level } from '../../templates/form';
import { FORMS } from '../../templates/registry';
import { EXIT } from '../exit-codes';
import type { Io } from '../io';

/** What was typed, as commander gives it. */
export interface NewFlags {
  readonly year?: string;
  readonly department?: string;
  readonly project: readonly string[];
  readonly level: string;
  readonly supervisor?: string;
  readonly implementer?: string;
  readonly rows?: string;
  readonly form?: string;
  readonly force?: true;
}

type Requests =
  | { readonly ok: true; readonly requests: readonly (readonly [InsertRequest, Form])[] }
  | { readonly ok: false; readonly problems: readonly string[] };

const LEVELS: readonly Level[] = ['province', 'city', 'county'];

/** `jixiao new`: writes a workbook of blank tables. Answers with the exit code. */
export async function create(
  name: string | undefined,
  flags: NewFlags,
  locale: Locale,
  io: Io,
): Promise<number> {
  const tell = tellIn(locale);
  const say = (line: string): void => void io.stderr.write(`${line}\n`);
  const given = name ?? tell('cli.new.default-file');
  const asked = requestsOf(flags, locale);
  const problems = [
    ...(/\.xlsx$/i.test(given) ? [] : [tell('cli.wrong.extension', { given })]),
    ...(asked.ok ? [] : asked.problems),
  ];
  if (!asked.ok || problems.length > 0) {
    problems.forEach(say);
    say(tell('cli.wrong.see-help', { command: 'jixiao new' }));
    return EXIT.failed;
  }
  const plans = asked.requests.flatMap(([request, form]) => requestPlans(request, form));
  const problem = await save(path.resolve(io.cwd, given), given, plans, flags.force ?? false, tell);
  if (problem !== null) {
    say(problem);
    return EXIT.failed;
  }
  io.stdout.write(`${tell('cli.new.done', { file: given, count: plans.length })}\n`);
  return EXIT.clean;
}

/** What is asked for, as the pane would ask it; without any name, one nameless table of each kind. */
function requestsOf(flags: NewFlags, locale: Locale): Requests {
  const tell = tellIn(locale);
  const texts = cliTextsOf(locale);
  const problems: string[] = [];
  const level = LEVELS.find((one) => one === flags.level);
  if (level === undefined) {
    const choices = LEVELS.join(' / ');
    problems.push(tell('cli.wrong.choice', { option: '--level', given: flags.level, choices }));
  }
  const own = FORMS.find(({ id }) => id === flags.form);
  if (flags.form !== undefined && own === undefined) {
    const forms = FORMS.map(({ id }) => id).join(' / ');
    problems.push(tell('cli.wrong.form', { given: flags.form, forms }));
  }
  const year = flags.year ?? String(new Date().getFullYear() - 1);
  const rows = flags.rows === undefined ? {} : { rowsPerSubcategory: wholeNumber(flags.rows) };
  const taken: string[] = [];
  const requests: (readonly [InsertRequest, Form])[] = [];
  for (const kind of kindsOf(flags)) {
    const forms = own?.kind === kind ? [own] : FORMS;
    const names = kind === 'department' ? [flags.department ?? ''] : flags.project;
    const lines = names.flatMap(namedLines);
    const blank = { name: '', sheetName: defaultSheetName({ kind }, forms) };
    const request: InsertRequest = {
      kind,
      year: wholeNumber(year),
      level: level ?? 'city',
      tables: lines.length > 0 ? lines : [blank],
      ...rows,
      ...(flags.supervisor !== undefined && { supervisor: flags.supervisor }),
      ...(flags.implementer !== undefined && { implementer: flags.implementer }),
    };
    const found = requestProblems(request, forms, taken);
    problems.push(...found.map((problem) => problemText(problem, texts)));
    taken.push(...request.tables.map(({ sheetName }) => sheetName));
    const form = formFor(request, forms);
    if (form) requests.push([request, form]);
  }
  if (own && !kindsOf(flags).includes(own.kind)) {
    const kind = tell(`kind.${own.kind === 'project' ? 'department' : 'project'}`);
    problems.push(tell('cli.wrong.form-kind', { form: own.id, kind }));
  }
  const distinct = [...new Set(problems)];
  return distinct.length > 0 ? { ok: false, problems: distinct } : { ok: true, requests };
}

function kindsOf({ department, project }: NewFlags): readonly TableKind[] {
  if (department === undefined && project.length === 0) return ['department', 'project'];
  return [
    ...(department === undefined ? [] : ['department' as const]),
    ...(project.length === 0 ? [] : ['project' as const]),
  ];
}

/** NaN, which every limit refuses, for what is no whole number. */
function wholeNumber(text: string): number {
  return /^\d{1,9}$/.test(text.trim()) ? Number(text) : NaN;
}

/** Writes the workbook; answers with what was wrong. A file that is there is not touched unless `force` says so. */
async function save(
  file: string,
  given: string,
  plans: readonly SheetPlan[],
  force: boolean,
  tell: Tell,
): Promise<string | null> {
  const bytes = await writeXlsx(plans);
  try {
    await writeFile(file, bytes, { flag: force ? 'w' : 'wx' });
    return null;
  } catch (error) {
    const info = (error as NodeJS.ErrnoException).code ?? String(error);
    return info === 'EEXIST'
      ? tell('cli.wrong.exists', { file: given })
      : tell('cli.wrong.not-written', { file: given, info });
  }
}
