import { useCallback, useEffect, useRef, useState } from 'react';
import { createSession } from '../engine/create-session';
import type { Session } from '../engine/session';
import { createPreviewHost, type PreviewHost } from '../hosts/preview';
import type { Locale } from '../messages';

/** The spreadsheet and the session over it. */
export interface Running {
  readonly host: PreviewHost;
  readonly session: Session;
}

export type PreviewState =
  | { readonly state: 'starting' }
  | { readonly state: 'failed'; readonly reason: string }
  | ({ readonly state: 'running' } & Running);

/** Starts the spreadsheet in the element that gets the returned ref, and a session over it. */
export function usePreview(locale: Locale, dark: boolean) {
  const container = useRef<HTMLDivElement>(null);
  const started = useRef(false);
  const [preview, setPreview] = useState<PreviewState>({ state: 'starting' });

  useEffect(() => {
    const element = container.current;
    if (!element || started.current) return;
    started.current = true;
    createPreviewHost(element, { locale: locale === 'en' ? 'en-US' : 'zh-CN', dark }).then(
      (host) => {
        setPreview({ state: 'running', host, session: createSession(host) });
      },
      (error: unknown) => {
        const reason = error instanceof Error ? error.message : String(error);
        setPreview({ state: 'failed', reason });
      },
    );
  }, [locale, dark]);

  useEffect(() => {
    if (preview.state === 'running') preview.host.setTheme(dark);
  }, [preview, dark]);

  return { container, preview };
}

/** Whether the workbook has changes that were not downloaded; `settle` says that it has none now. */
export function useUnsaved(preview: PreviewState): { unsaved: boolean; settle: () => void } {
  const [unsaved, setUnsaved] = useState(false);
  useEffect(() => {
    if (preview.state !== 'running') return undefined;
    return preview.host.subscribe((hint) => {
      if (hint.kind !== 'selection' && hint.by !== 'formula') setUnsaved(true);
    });
  }, [preview]);
  useEffect(() => {
    if (!unsaved) return undefined;
    const ask = (event: BeforeUnloadEvent): void => {
      event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => {
      window.removeEventListener('beforeunload', ask);
    };
  }, [unsaved]);
  return {
    unsaved,
    settle: useCallback(() => {
      setUnsaved(false);
    }, []),
  };
}
