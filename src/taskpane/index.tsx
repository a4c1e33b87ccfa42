import { createRoot } from 'react-dom/client';
import { createExcelHost } from '../hosts/excel';
import { openPaneWithDocument } from '../hosts/excel/document-settings';
import { keptTexts } from '../hosts/excel/storage';
import { missingRequirement, officeReady } from '../hosts/excel/surroundings';
import type { OfficeAccess } from './connect';
import { pageHistory, takeCommand } from './first-command';
import { keepPage } from './keep-page';
import { keepKeys } from './keys';
import { officeSurroundings } from './surroundings';
import { TaskpaneApp } from './TaskpaneApp';

const OFFICE: OfficeAccess = {
  ready: officeReady,
  missing: missingRequirement,
  createHost: () => createExcelHost(),
};

const container = document.getElementById('app');
if (container) start(container);

/** Shows the page at once; what may come later comes when the browser has nothing else to do. */
function start(element: HTMLElement): void {
  const kept = keptTexts('jixiao');
  const root = createRoot(element);
  const releaseKeys = keepKeys(document);
  const releasePage = keepPage(document);
  const reload = (): void => {
    window.location.reload();
  };
  root.render(
    <main style={{ height: '100%' }}>
      <TaskpaneApp
        office={OFFICE}
        surroundings={officeSurroundings(kept)}
        preferences={kept}
        remember={openPaneWithDocument}
        takeCommand={() => takeCommand(pageHistory())}
        reload={reload}
      />
    </main>,
  );
  whenPainted(() => void kept.takeOver());
  window.addEventListener('pagehide', () => {
    releaseKeys();
    releasePage();
    root.unmount();
  });
  // A page that the browser had put by comes back without its session.
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) reload();
  });
}

function whenPainted(run: () => void): void {
  if (document.readyState === 'complete') setTimeout(run);
  else window.addEventListener('load', () => setTimeout(run), { once: true });
}
