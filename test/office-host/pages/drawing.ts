import { columnName } from '../../../src/sheet/address';
import { displayText } from '../../../src/sheet/display';
import { cellAt } from '../../../src/sheet/grid';
import type { Book } from '../book';

/** More than this nobody looks at. */
const SHOWN = { rows: 60, cols: 20 };

/** Draws the sheet that is shown as a plain table, so that a picture of the page can be understood. */
export function drawBook({ session }: Book, container: HTMLElement): void {
  const selection = session.selection();
  const sheets = session.sheets();
  const sheet = sheets.find(({ id }) => id === selection?.sheet);
  const tabs = document.createElement('nav');
  for (const { id, name, hidden } of sheets) {
    if (hidden) continue;
    const tab = document.createElement(id === sheet?.id ? 'b' : 'span');
    tab.textContent = ` ${name} `;
    tabs.append(tab);
  }
  const table = document.createElement('table');
  if (sheet) {
    const grid = session.grid(sheet);
    const cols = Math.min(SHOWN.cols, Math.max(8, grid.cells[0]?.length ?? 0));
    const rows = Math.min(SHOWN.rows, Math.max(20, grid.cells.length));
    table.append(line('th', ['', ...Array.from({ length: cols }, (_, col) => columnName(col))]));
    for (let row = 0; row < rows; row++) {
      const texts = Array.from({ length: cols }, (_, col) =>
        displayText(cellAt(grid, { row, col })),
      );
      const tr = line('td', texts);
      tr.prepend(line('th', [String(row + 1)]).children[0] ?? '');
      if (row === selection?.cell?.row) {
        tr.children[selection.cell.col + 1]?.setAttribute('aria-selected', 'true');
      }
      table.append(tr);
    }
  }
  container.replaceChildren(tabs, table);
}

function line(tag: 'td' | 'th', texts: readonly string[]): HTMLTableRowElement {
  const tr = document.createElement('tr');
  for (const text of texts) {
    const cell = document.createElement(tag);
    cell.textContent = text;
    tr.append(cell);
  }
  return tr;
}
