/** Sorts and filters the list of tables; the page is whole without it. */
export const PAGE_SCRIPT = `
'use strict';
const table = document.getElementById('units');
if (table) {
  const body = table.tBodies[0];
  const rows = [...body.rows];
  const shown = document.getElementById('shown');
  const filter = document.getElementById('filter');
  const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });
  const keyOf = (row, column) => {
    const cell = row.cells[column];
    return cell.dataset.value === undefined ? cell.textContent : Number(cell.dataset.value);
  };
  const compare = (a, b) => (typeof a === 'number' ? a - b : collator.compare(a, b));
  filter.addEventListener('input', () => {
    const words = filter.value.toLowerCase().split(/\\s+/);
    let count = 0;
    for (const row of rows) {
      const text = row.textContent.toLowerCase();
      row.hidden = !words.every((word) => text.includes(word));
      if (!row.hidden) count += 1;
    }
    shown.textContent = shown.dataset.text.replace('{shown}', String(count));
  });
  table.tHead.addEventListener('click', (event) => {
    const head = event.target.closest('th');
    if (!head) return;
    const number = head.classList.contains('number');
    const first = number ? 'descending' : 'ascending';
    const other = number ? 'ascending' : 'descending';
    const order = head.getAttribute('aria-sort') === first ? other : first;
    for (const cell of head.parentElement.cells) cell.removeAttribute('aria-sort');
    head.setAttribute('aria-sort', order);
    const sign = order === 'ascending' ? 1 : -1;
    rows.sort((a, b) => sign * compare(keyOf(a, head.cellIndex), keyOf(b, head.cellIndex)));
    body.append(...rows);
  });
}
`;
