import type { Tell } from '../../messages/cli-texts';
import type { AcrossRow, ReportRows, TableRow } from './collect';
import { markup, raw, type Markup } from './html';

/** Rows that a page lists; the other reports list them all. */
const UNITS_LISTED = 5000;

const HEADS = [
  ['file', ''],
  ['name', ''],
  ['errors', 'number'],
  ['warnings', 'number'],
  ['score', 'number'],
  ['grade', ''],
  ['kind', ''],
  ['year', 'number'],
] as const;

/** The list of tables and files that have to go back, to be sorted and filtered by the page's script. */
export function unitsSection({ tables, across }: ReportRows, tell: Tell): Markup {
  const bad = [...tables, ...across]
    .filter((row) => errorsOf(row) > 0)
    .sort((a, b) => errorsOf(b) - errorsOf(a));
  const list = bad.length > 0 ? unitList(bad, tell) : markup`<p>${tell('cli.report.none')}</p>`;
  return markup`<section class="card wide"><h2>${tell('cli.html.units')}</h2>
<p class="soft">${tell('cli.html.units.note')}</p>
${list}
</section>`;
}

function unitList(bad: readonly (TableRow | AcrossRow)[], tell: Tell): Markup {
  const listed = bad.slice(0, UNITS_LISTED);
  const shown = tell('cli.html.shown', { total: bad.length });
  const now = shown.replace('{shown}', String(listed.length));
  const filter = tell('cli.html.filter');
  const heads = HEADS.map(([head, look]) => {
    const sorted = raw(head === 'errors' ? ' aria-sort="descending"' : '');
    const name = tell(`cli.report.${head}`);
    return markup`<th class="${look}"${sorted}><button type="button">${name}</button></th>`;
  });
  return markup`<div class="filter">
<input id="filter" type="search" placeholder="${filter}" aria-label="${filter}">
<span id="shown" class="soft" role="status" data-text="${shown}">${now}</span>
</div>
<div class="scroll"><table id="units">
<thead><tr>${heads}</tr></thead>
<tbody>${listed.map((row) => unitRow(row, tell))}</tbody>
</table></div>`;
}

function errorsOf({ count }: TableRow | AcrossRow): number {
  return count.errors + count.undecided;
}

function unitRow(row: TableRow | AcrossRow, tell: Tell): Markup {
  const counted = (value: number, look: string): Markup => figure(value, value > 0 ? look : '');
  const counts = [counted(errorsOf(row), 'errors'), counted(row.count.warnings, 'warnings')];
  if (!('kind' in row)) {
    const blank = markup`<td></td>`;
    return markup`<tr><td class="text">${row.path}</td><td class="text">${tell('cli.html.across')}</td>
${counts}${figure(null)}${[blank, blank]}${figure(null)}</tr>`;
  }
  const { path, name, kind, year, grade, scores } = row;
  return markup`<tr><td class="text">${path}</td><td class="text">${name ?? tell('cli.table.unnamed')}</td>
${counts}${figure(scores.total, '', scores.total?.toFixed(2))}
<td>${grade === null ? tell('cli.table.ungraded') : tell(`grade.${grade}`)}</td>
<td>${tell(`cli.table.kind.${kind}`)}</td>${figure(year)}</tr>
`;
}

/** A figure; a blank one sorts below all others. */
function figure(value: number | null, look = '', text = String(value ?? '')): Markup {
  return markup`<td class="number ${look}" data-value="${value ?? -1}">${text}</td>`;
}
