import { Button, Text } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { AdoptionPreview, AdoptOptions } from '../../engine/adoption';
import type { SheetId } from '../../hosts/port';
import { usePane } from '../context';
import { TaskFoot } from '../tasks/TaskFoot';
import { TaskPanel } from '../tasks/TaskPanel';
import { useSay } from '../parts/Traced';
import { useCommand } from '../use-command';
import { useFrozen } from '../use-frozen';
import { adoptedText, adoptLabel, adoptView, stepsOf } from '../view-model/adopt';
import { AdoptChoices } from './AdoptChoices';
import { AdoptTables } from './AdoptTables';

/** A sheet of other origin, before it is taken in: what was recognised, what can be done, and what that changes. */
export function AdoptPanel({ sheet, relayout }: { sheet: SheetId; relayout: boolean }) {
  const { assessment, session, words, run, announce, open, tasks } = usePane();
  const say = useSay();
  const [chosen, setChosen] = useState<AdoptOptions>({ formulas: true, layout: relayout });
  // Asked anew when the workbook was read anew: the preview is of what stands there as last read.
  const asked = useMemo(
    () => adoptView((options) => session.previewAdoption(sheet, options), chosen, relayout),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- see above
    [assessment, session, sheet, chosen, relayout],
  );
  const info = assessment.sheets.find((one) => one.sheet.id === sheet)?.sheet;
  const adoption = useCommand(async (preview: AdoptionPreview, options: AdoptOptions) => {
    tasks.setWriting(true);
    const done = await run(session.adopt(sheet, { ...options, seen: preview }));
    tasks.setWriting(false);
    if (!done) return;
    announce(say(adoptedText(preview, options, info?.name ?? '')), stepsOf(options));
    open('fill');
    tasks.leave();
  });
  const view = useFrozen(asked, adoption.busy);
  const { result, options } = view;
  return (
    <TaskPanel
      title={words.t(relayout ? 'adopt.title.relayout' : 'adopt.title')}
      foot={
        <TaskFoot busy={adoption.busy}>
          {result.ok && (
            <Button
              appearance="primary"
              disabledFocusable={adoption.busy}
              onClick={(click) => {
                adoption.start(click, result.value, options);
              }}
            >
              {adoption.busy
                ? words.t('adopt.busy')
                : say(adoptLabel(result.value, options, relayout))}
            </Button>
          )}
        </TaskFoot>
      }
    >
      {result.ok ? (
        <>
          {!relayout && <Text>{words.t('adopt.what')}</Text>}
          <AdoptChoices view={view} tables={result.value.tables.length} onChange={setChosen} />
          <AdoptTables sheet={sheet} preview={result.value} options={options} />
        </>
      ) : (
        <div role="alert">
          {result.problems.map((problem) => (
            <Text key={problem.code} block>
              {words.problem(problem)}
            </Text>
          ))}
        </div>
      )}
    </TaskPanel>
  );
}
