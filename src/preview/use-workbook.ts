import { useCallback, useState } from 'react';
import type { Locale } from '../messages';
import { fillPlain } from '../messages/print';
import { problemText } from '../messages/problems';
import { textsOf } from '../messages/texts';
import { warningList } from '../messages/warnings';
import type { PreviewKey } from '../messages/zh-cn/preview';
import exampleUrl from './example/yueyang-2023.xlsx';
import { download, openBytes, type Opened } from './files';
import { useChanges, type PreviewState } from './use-preview';

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
  readonly done: PreviewKey | null;
}

/** A document does not become a workbook: its tables are imported into the open one. */
const DOCUMENT = /\.doc[xm]$/i;

/**
 * Opening and saving workbooks, with what to say about it.
 * @param onDocument takes a document whose tables are to be imported
 */
export function useWorkbook(
  preview: PreviewState,
  locale: Locale,
  onDocument: (file: File) => void,
) {
  const changes = useChanges(preview);
  const [notice, setNotice] = useState<Notice | null>(null);
  const [waiting, setWaiting] = useState<Source | null>(null);
  const [fileName, setFileName] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const texts = textsOf(locale);
  const say = (key: PreviewKey, params: Readonly<Record<string, string | number>> = {}): string =>
    fillPlain(texts[key] ?? key, params);

  const put = async ({ name, read, done }: Source): Promise<Notice | null> => {
    if (preview.state !== 'running') return null;
    const opened = await read();
    const refused = (reason: string): Notice => ({
      intent: 'error',
      text: say('preview.failed', { name, reason }),
    });
    if (!opened.ok) return refused(problemText(opened.problem, texts));
    try {
      await preview.host.load(opened.sheets);
      changes.settle(changes.count());
      await preview.session.refresh();
    } catch (error) {
      return refused(problemText({ code: 'internal', data: { detail: String(error) } }, texts));
    }
    setFileName(done ? name : null);
    if (!done) return null;
    const text = say(done, { name, count: opened.sheets.length });
    const left = warningList(opened.warnings, texts);
    if (left === '') return { intent: 'success', text };
    return { intent: 'warning', text: `${text} ${say('preview.warnings', { list: left })}` };
  };

  const load = async (source: Source): Promise<void> => {
    setWaiting(null);
    setBusy(true);
    setNotice({ intent: 'info', text: say('preview.opening', { name: source.name }) });
    setNotice(await put(source));
    setBusy(false);
  };

  const offer = (source: Source): void => {
    if (preview.state !== 'running' || busy) return;
    if (!changes.unsaved()) {
      void load(source);
      return;
    }
    setNotice(null);
    setWaiting(source);
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
      if (DOCUMENT.test(file.name)) {
        setNotice(null);
        if (preview.state === 'running' && !busy) onDocument(file);
        return;
      }
      offer({
        name: file.name,
        read: () => openBytes(() => file.arrayBuffer()),
        done: 'preview.opened',
      });
    },
    openExample: () => {
      offer({
        name: say('preview.example.name'),
        read: () => openBytes(async () => (await fetch(exampleUrl)).arrayBuffer()),
        done: 'preview.opened',
      });
    },
    startNew: () => {
      offer({ name: say('preview.untitled'), read: () => Promise.resolve(BLANK), done: null });
    },
    save: async () => {
      if (preview.state !== 'running' || busy) return;
      const name = `${(fileName ?? say('preview.untitled')).replace(/\.xls[xm]$/i, '')}.xlsx`;
      setBusy(true);
      try {
        const mark = changes.count();
        await download(preview.host.export(), name);
        changes.settle(mark);
        setNotice({ intent: 'success', text: say('preview.saved', { name }) });
      } catch (error) {
        setNotice({ intent: 'error', text: say('preview.save.failed', { reason: String(error) }) });
      }
      setBusy(false);
    },
  };
}

const SEVERAL = { code: 'file.several', data: {} };
const BLANK: Opened = { ok: true, sheets: [], warnings: [] };

/** What the page may do with workbooks, and what it says about them. */
export type Workbook = ReturnType<typeof useWorkbook>;
