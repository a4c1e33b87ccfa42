import { useEffect, useState } from 'react';
import { isKnown, loadLanguage, LOCALES, type Locale } from '../messages';

/**
 * The language that is spoken: the chosen one once its words are loaded, the one before until then; null while there was
 * none before. What cannot be loaded is not spoken.
 */
export function useSpoken(chosen: Locale): Locale | null {
  const known = isKnown(chosen);
  const [before, setBefore] = useState(known ? chosen : null);
  if (known && before !== chosen) setBefore(chosen);
  useEffect(() => {
    let here = true;
    void loadLanguage(chosen).then((loaded) => {
      if (here) setBefore((spoken) => (loaded ? chosen : (spoken ?? LOCALES[0])));
    });
    return () => {
      here = false;
    };
  }, [chosen]);
  return known ? chosen : before;
}
