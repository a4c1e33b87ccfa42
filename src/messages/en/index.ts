import type { Language } from '../language';
import { enChecks } from './checks';
import { enPane } from './pane';
import { enPreview } from './preview';
import { enProblems } from './problems';
import { enSettings } from './settings';
import { enTaskpane } from './taskpane';

/** English. */
export const en: Language = {
  pane: enPane,
  texts: { ...enChecks, ...enProblems, ...enPreview, ...enTaskpane, ...enSettings },
};
