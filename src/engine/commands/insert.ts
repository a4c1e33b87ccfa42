import type { CellPosition } from '../../sheet/address';
import type { SheetState } from '../assess';
import { formFor, requestPlans, requestProblems, type RequestProblem } from '../insert';
import type { InsertRequest, Session } from '../session';
import { show, type CommandContext } from './context';

/** Inserting tables. */
export function insertCommands({
  host,
  reader,
  rules,
  exclusively,
}: CommandContext): Pick<Session, 'problemsOf' | 'insert'> {
  const problemsOf = (request: InsertRequest): readonly RequestProblem[] => {
    const taken = reader.assessments().map(({ sheet }) => sheet.name);
    return requestProblems(request, rules().forms, taken);
  };
  return {
    problemsOf,
    insert: (request, options) =>
      exclusively(async () => {
        await reader.idle();
        const problems = problemsOf(request);
        const form = formFor(request, rules().forms);
        if (problems.length > 0 || !form) return { ok: false, problems };
        const ids = await host.build(requestPlans(request, form), options).finally(() => {
          reader.hint({ kind: 'sheets', by: 'own' });
        });
        await reader.idle();
        const [first] = ids;
        if (first !== undefined) await show(host, first, firstBlank(reader.states.get(first)));
        return { ok: true, value: ids };
      }),
  };
}

function firstBlank(state: SheetState | undefined): CellPosition {
  const assessment = state?.assessment;
  const blank = assessment?.state === 'table' ? assessment.blanks[0] : undefined;
  return blank?.cell ?? { row: 0, col: 0 };
}
