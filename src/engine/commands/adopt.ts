import type { SheetId } from '../../hosts/port';
import type { AdoptOptions } from '../adoption';
import { adoptionPlan, type AdoptionPlan } from '../adoption-plan';
import type { Problem } from '../assessment';
import { problemOf } from '../problems';
import type { CommandResult, Session } from '../session';
import { originalIdentity } from '../sheet-identity';
import { refused, show, type CommandContext } from './context';

/** 纳入: takes in a sheet of other origin. */
export function adoptCommands(context: CommandContext): Pick<Session, 'previewAdoption' | 'adopt'> {
  return {
    previewAdoption(sheet, options) {
      try {
        const plan = planned(context, sheet, options);
        return 'code' in plan ? refused(plan) : { ok: true, value: plan.preview };
      } catch (error) {
        return refused(problemOf(error));
      }
    },
    adopt: (sheet, options) =>
      context.exclusively(async () => {
        const problem = await context.reader.freshen(sheet);
        if (problem) return refused(problem);
        const plan = planned(context, sheet, options);
        if ('code' in plan) return refused(plan);
        const { seen } = options;
        if (seen && JSON.stringify(seen) !== JSON.stringify(plan.preview)) {
          return refused({ code: 'adopt.changed', data: {} });
        }
        return options.layout ? layOut(context, sheet, plan) : takeIn(context, sheet, plan);
      }),
  };
}

function planned(
  { reader, rules }: CommandContext,
  id: SheetId,
  options: AdoptOptions,
): AdoptionPlan | Problem {
  const state = reader.states.get(id);
  if (!state) return { code: 'host.sheet-gone', data: {} };
  const taken = reader.assessments().map(({ sheet }) => sheet.name);
  return adoptionPlan(rules(), state.assessment.sheet, state.grid, options, taken);
}

/** The sheet gets its identity and its formulas, as one step of undo. */
async function takeIn(
  { host, reader }: CommandContext,
  sheet: SheetId,
  { identity, cells }: AdoptionPlan,
): Promise<CommandResult<readonly SheetId[]>> {
  const steps = [
    ...(identity === null ? [] : [{ kind: 'identity', identity } as const]),
    ...(cells.length === 0 ? [] : [{ kind: 'cells', cells } as const]),
  ];
  if (steps.length > 0) {
    await host.apply([{ sheet, steps }]).finally(() => {
      reader.hint({ kind: 'sheets', by: 'own' });
      reader.hint({ kind: 'cells', sheet, by: 'own', structure: false });
    });
  }
  await reader.idle();
  return { ok: true, value: [sheet] };
}

/**
 * The sheet is marked as an original first and its tables are built then, so that at no moment they count twice. When they
 * cannot be built the mark is taken back.
 */
async function layOut(
  context: CommandContext,
  sheet: SheetId,
  { plans }: AdoptionPlan,
): Promise<CommandResult<readonly SheetId[]>> {
  const { host, reader } = context;
  const info = reader.states.get(sheet)?.assessment.sheet;
  const original = originalIdentity();
  try {
    await mark(context, sheet, original);
    const ids = await host.build(plans).finally(() => {
      reader.hint({ kind: 'sheets', by: 'own' });
    });
    await reader.idle();
    const [first] = ids;
    if (first !== undefined) await show(host, first, { row: 0, col: 0 });
    return { ok: true, value: ids };
  } catch (error) {
    const left = await unmarked(context, sheet, {
      original,
      before: info?.identity ?? null,
      plans,
    });
    const data = { name: info?.name ?? '' };
    return refused(problemOf(error), ...(left ? [{ code: `adopt.${left}`, data }] : []));
  }
}

async function mark(
  { host, reader }: CommandContext,
  sheet: SheetId,
  identity: string | null,
): Promise<void> {
  await host.apply([{ sheet, steps: [{ kind: 'identity', identity }] }]).finally(() => {
    reader.hint({ kind: 'sheets', by: 'own' });
  });
}

/** What was to be done with a sheet: its mark, the identity that it had, the sheets in its place. */
interface Marked {
  readonly original: string;
  readonly before: string | null;
  readonly plans: AdoptionPlan['plans'];
}

/**
 * Takes the mark of an original back, if it is there and none of the new sheets is: a host that gives no answer may have
 * done what it was asked.
 * @returns what is left to be said: new sheets stand although the host failed, or the mark stayed
 */
async function unmarked(
  context: CommandContext,
  sheet: SheetId,
  { original, before, plans }: Marked,
): Promise<'half-built' | 'still-marked' | null> {
  const { reader } = context;
  await reader.idle();
  const built = new Set(plans.map(({ identity }) => identity));
  if (reader.assessments().some((one) => built.has(one.sheet.identity))) return 'half-built';
  if (reader.states.get(sheet)?.assessment.sheet.identity !== original) return null;
  try {
    await mark(context, sheet, before);
    await reader.idle();
    return null;
  } catch {
    await reader.idle();
    return 'still-marked';
  }
}
