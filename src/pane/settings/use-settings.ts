import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Settings } from '../../checks/settings';
import type { Session } from '../../engine/session';
import type { Words } from '../../messages';
import {
  keepPublication,
  keepRules,
  keptPublication,
  keptRules,
  type Preferences,
} from '../preferences';
import { effectiveSettings } from '../view-model/settings';
import { readFile, readRules, type RulesRefusal } from './read-rules';

/** A bureau's rules in the pane: loading them, leaving them, and the check of copies for publication. */
export interface SettingsTools {
  /** Why the last file was not loaded, or null. */
  readonly refusal: RulesRefusal | null;
  readonly load: (file: File) => void;
  readonly reset: () => void;
  readonly setPublication: (on: boolean) => void;
  readonly dismiss: () => void;
}

/** What was chosen, and what that puts in force. */
interface Chosen {
  readonly rules: Settings | null;
  readonly publication: boolean | null;
  readonly settings: Settings | null;
}

function chosen(rules: Settings | null, publication: boolean | null): Chosen {
  return { rules, publication, settings: effectiveSettings(rules, publication) };
}

/** Puts in force what was loaded before, and whatever is chosen from then on; keeps it for the next time. */
export function useSettings(
  session: Session,
  preferences: Preferences,
  words: Words,
  announce: (message: string) => void,
): SettingsTools {
  const [now, setNow] = useState(() => chosen(null, keptPublication(preferences)));
  const [refusal, setRefusal] = useState<RulesRefusal | null>(null);

  // Also over a session that is opened later. What a session came with stays until something is chosen here.
  useEffect(() => {
    const { settings } = now;
    if (settings && settings !== session.current().settings) session.configure(settings);
  }, [session, now]);

  useEffect(() => {
    const kept = keptRules(preferences);
    if (!kept) return;
    let here = true;
    void readRules(kept.text).then((result) => {
      if (!here) return;
      if (result.ok) setNow(({ publication }) => chosen(result.settings, publication));
      else setRefusal({ name: kept.name, kept: true, problems: result.problems });
    });
    return () => {
      here = false;
    };
  }, [preferences]);

  const choose = useCallback(
    (next: Chosen) => {
      keepPublication(preferences, next.publication);
      setNow(next);
      setRefusal(null);
      session.configure(next.settings);
    },
    [session, preferences],
  );

  const load = useCallback(
    async (file: File) => {
      const result = await readFile(file);
      if (!result.ok) {
        setRefusal({ name: file.name, kept: false, problems: result.problems });
        return;
      }
      keepRules(preferences, { name: file.name, text: result.text });
      choose(chosen(result.settings, null));
      announce(words.t('done.settings', { name: result.settings.name }));
    },
    [preferences, words, announce, choose],
  );

  return useMemo(
    () => ({
      refusal,
      load: (file) => void load(file),
      reset: () => {
        keepRules(preferences, null);
        choose(chosen(null, null));
        announce(words.t('done.settings.reset'));
      },
      setPublication: (on) => {
        choose(chosen(now.rules, on));
        announce(words.t(on ? 'done.publication.on' : 'done.publication.off'));
      },
      dismiss: () => {
        setRefusal(null);
      },
    }),
    [now, refusal, load, choose, preferences, words, announce],
  );
}
