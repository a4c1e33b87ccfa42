import { useCallback, useState } from 'react';
import type { Locale } from '../messages';
import { fillPlain } from '../messages/print';
import { problemText } from '../messages/problems';
import { textsOf } from '../messages/texts';
import exampleUrl from './example/yueyang-2023.xlsx';
import { download, openBytes, warningText, type Opened } from './files';
import { useUnsaved, type PreviewState } from './use-preview';

/** What the page says about the last file. */
export interface Notice {
  readonly intent: 'success' | 'warning' | 'error' | 'info';
  readonly text: string;
}

/** A workbook that is to take the place of the present one. */
interface Source {
  readonly name: string;
  readonly read: () => Promise<Opened>;
  /** Said when it stands; null says nothing. */
  readonly done: 'opened' | null;
}

/** Opening and saving workbooks, with what to say about it. */
export function useWorkbook(preview: PreviewState, locale: Locale) {
  const { unsaved, settle } = useUnsaved(preview);
  const [notice, setNotice] = useState<Notice | null>(null);
  const [waiting, setWaiting] = useState<Source | null>(null);
  const [fileName, setFileName] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const texts = textsOf(locale);
  const say = (key: string, params: Readonly<Record<string, string | number>> = {}): string =>
    fillPlain(texts[`preview.${key}`] ?? key, params);

  const put = async ({ name, read, done }: Source): Promise<Notice | null> => {
    if (preview.state !== 'running') return null;
    const opened = await read();
    const refused = (reason: string): Notice => ({
      intent: 'error',
      text: say('failed', { name, reason }),
    });
    if (!opened.ok) return refused(problemText(opened.problem, texts));
    try {
      await preview.host.load(opened.sheets);
      await preview.session.refresh();
    } catch (error) {
      return refused(problemText({ code: 'internal', data: { detail: String(error) } }, texts));
    }
    setFileName(done ? name : null);
    setTimeout(settle);
    if (!done) return null;
    const text = say(done, { name, count: opened.sheets.length });
    const left = warningText(opened.warnings, texts);
    if (left === '') return { intent: 'success', text };
    return { intent: 'warning', text: `${text} ${say('warnings', { list: left })}` };
  };

  const load = async (source: Source): Promise<void> => {
    setWaiting(null);
    setBusy(true);
    setNotice({ intent: 'info', text: say('opening', { name: source.name }) });
    setNotice(await put(source));
    setBusy(false);
  };

  const offer = (source: Source): void => {
    if (preview.state !== 'running' || busy) return;
    if (unsaved) setWaiting(source);
    else void load(source);
  };

  return {
    notice,
    busy,
    waiting: waiting !== null,
    dismiss: useCallback(() => {
      setNotice(null);
    }, []),
    confirm: () => {
      if (waiting) void load(waiting);
    },
    cancel: () => {
      setWaiting(null);
    },
    openFiles: (files: FileList | readonly File[]) => {
      const [file, ...more] = files;
      if (!file) return;
      if (more.length > 0) {
        setNotice({ intent: 'error', text: problemText(SEVERAL, texts) });
        return;
      }
      offer({ name: file.name, read: () => openBytes(() => file.arrayBuffer()), done: 'opened' });
    },
    openExample: () => {
      offer({
        name: say('example.name'),
        read: () => openBytes(async () => (await fetch(exampleUrl)).arrayBuffer()),
        done: 'opened',
      });
    },
    startNew: () => {
      offer({ name: say('untitled'), read: () => Promise.resolve(BLANK), done: null });
    },
    save: async () => {
      if (preview.state !== 'running' || busy) return;
      const name = `${(fileName ?? say('untitled')).replace(/\.xls[xm]$/i, '')}.xlsx`;
      setBusy(true);
      try {
        await download(preview.host.export(), name);
        settle();
        setNotice({ intent: 'success', text: say('saved', { name }) });
      } catch (error) {
        setNotice({ intent: 'error', text: say('save.failed', { reason: String(error) }) });
      }
      setBusy(false);
    },
  };
}

const SEVERAL = { code: 'xlsx.several', data: {} };
const BLANK: Opened = { ok: true, sheets: [], warnings: [] };

export type Workbook = ReturnType<typeof useWorkbook>;
