import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { createSession } from '../engine/create-session';
import type { Session } from '../engine/session';
import { createPreviewHost, type PreviewHost } from '../hosts/preview';
import type { Locale } from '../messages';
import { countChanges, type Changes } from './changes';

/** The spreadsheet and the session over it. */
export interface Running {
  readonly host: PreviewHost;
  readonly session: Session;
}

/** How far the spreadsheet has come. */
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

/** Keeps count of the changes to the workbook, and has the browser ask before unsaved ones are lost. */
export function useChanges(preview: PreviewState): Changes {
  const [changes] = useState(countChanges);
  const unsaved = useSyncExternalStore(changes.subscribe, changes.unsaved);
  useEffect(() => {
    if (preview.state !== 'running') return undefined;
    return preview.host.subscribe((hint) => {
      if (hint.kind !== 'selection' && hint.by !== 'formula') changes.note();
    });
  }, [preview, changes]);
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
  return changes;
}
