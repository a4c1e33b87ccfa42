import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { Pane, type PaneProps } from './Pane';

/**
 * Renders the pane as a page's main content into a container, which gives it its height.
 * @returns takes the pane away again
 */
export function renderPane(container: Element, props: PaneProps): () => void {
  const root = createRoot(container);
  root.render(createElement('main', { style: { height: '100%' } }, createElement(Pane, props)));
  return () => {
    root.unmount();
  };
}
