import type { Language } from '../language';
import { zhCNChecks } from './checks';
import { zhCNPane } from './pane';
import { zhCNPreview } from './preview';
import { zhCNProblems } from './problems';
import { zhCNSettings } from './settings';
import { zhCNTaskpane } from './taskpane';

/** Chinese as it is written in the People’s Republic. */
export const zhCN: Language = {
  pane: zhCNPane,
  texts: {
    ...zhCNChecks,
    ...zhCNProblems,
    ...zhCNPreview,
    ...zhCNTaskpane,
    ...zhCNSettings,
  },
};
