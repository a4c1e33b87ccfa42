import type { FileContent } from '../../sheet/file-content';
import type { Problem } from '../assessment';
import { importPlan, type ImportPlan } from '../import-plan';
import { problemOf } from '../problems';
import type { Session } from '../session';
import { refused, show, type CommandContext } from './context';

/** 导入: the tables of a file as sheets of the workbook. */
export function importCommands(
  context: CommandContext,
): Pick<Session, 'previewImport' | 'importFile'> {
  const { host, reader, exclusively } = context;
  return {
    previewImport(content) {
      try {
        const plan = planned(context, content);
        return 'code' in plan ? refused(plan) : { ok: true, value: plan.preview };
      } catch (error) {
        return refused(problemOf(error));
      }
    },
    importFile: (content, options) =>
      exclusively(async () => {
        await reader.idle();
        const plan = planned(context, content);
        if ('code' in plan) return refused(plan);
        const ids = await host.build(plan.plans, options).finally(() => {
          reader.hint({ kind: 'sheets', by: 'own' });
        });
        await reader.idle();
        const [first] = ids;
        if (first !== undefined) await show(host, first, { row: 0, col: 0 });
        return { ok: true, value: ids };
      }),
  };
}

function planned({ reader, rules }: CommandContext, content: FileContent): ImportPlan | Problem {
  const taken = reader.assessments().map(({ sheet }) => sheet.name);
  return importPlan(rules(), content, taken);
}
