import { createHash } from 'node:crypto';
import { cliTextsOf, tellIn, type CliKey, type Tell } from '../../messages/cli-texts';
import type { Texts } from '../../messages/print';
import { filesWithErrors, type ReportRows } from './collect';
import { histogram } from './histogram';
import { markup, raw, type Markup } from './html';
import { unitsSection } from './html-units';
import { PAGE_SCRIPT } from './page-script';
import { PAGE_STYLE } from './page-style';
import type { ReportHead } from './report-output';
import { headLines } from './xlsx-report';

/** Files and checks that a page lists; the other reports list them all. */
const UNREAD_LISTED = 1000;
const CHECKS_LISTED = 15;

/** The report as one page that needs nothing else: no request leaves it, and its policy forbids any. */
export function htmlReport(rows: ReportRows, head: ReportHead): string {
  const tell = tellIn(head.locale);
  const title = tell('cli.report.title');
  const policy = [
    "default-src 'none'",
    `style-src '${hashOf(PAGE_STYLE)}'`,
    `script-src '${hashOf(PAGE_SCRIPT)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const lines = headLines(head, tell).map((line) => markup`<p class="soft">${line}</p>`);
  const page = markup`<!doctype html>
<html lang="${head.locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${raw(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${raw(PAGE_STYLE)}</style>
</head>
<body>
<main>
<h1>${title}</h1>
${lines}
${tiles(rows, head, tell)}
<div class="pair">
${frequent(head, tell, cliTextsOf(head.locale))}
${scores(rows, head, tell)}
</div>
${unitsSection(rows, tell)}
${unreadable(rows, tell)}
<footer>${tell('cli.html.privacy')}</footer>
</main>
<script>${raw(PAGE_SCRIPT)}</script>
</body>
</html>
`;
  return page.markup;
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

function tiles(rows: ReportRows, { summary }: ReportHead, tell: Tell): Markup {
  const tile = (value: number, key: CliKey, look = ''): Markup =>
    markup`<div class="card tile"><b class="${look}">${value}</b><span class="soft">${tell(key)}</span></div>`;
  const { files, tables, unreadable: unread } = summary;
  const callback = filesWithErrors(rows).size;
  const bad = (count: number): string => (count > 0 ? 'errors' : '');
  return markup`<div class="tiles">
${tile(files, 'cli.html.files')}
${tile(tables, 'cli.html.tables')}
${tile(callback, 'cli.html.callback', bad(callback))}
${tile(unread, 'cli.html.unread', bad(unread))}
</div>`;
}

function frequent({ summary }: ReportHead, tell: Tell, texts: Texts): Markup {
  const checks = Object.entries(summary.byCheck).slice(0, CHECKS_LISTED);
  const most = Math.max(1, ...checks.map(([, count]) => count));
  const bars = checks.map(([id, count]) => {
    const title = texts[`checks.${id}.title`] ?? id;
    return markup`<li><div><span>${title} <code>${id}</code></span><b>${count}</b></div>
${bar(count / most)}</li>`;
  });
  const list = markup`<p class="soft">${tell('cli.html.frequent.note')}</p><ul class="bars">${bars}</ul>`;
  return markup`<section class="card"><h2>${tell('cli.html.frequent')}</h2>
${checks.length > 0 ? list : none(tell)}
</section>`;
}

function bar(share: number): Markup {
  return markup`<svg class="track" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
<rect width="100" height="6" rx="1" /><rect width="${share * 100}" height="6" rx="1" />
</svg>`;
}

function scores({ tables }: ReportRows, { summary }: ReportHead, tell: Tell): Markup {
  const totals = tables.flatMap((table) => table.scores.total ?? []);
  const { none: open, ...graded } = summary.grades;
  const grades = [
    ...(['excellent', 'good', 'fair', 'poor'] as const).map(
      (grade) => [tell(`grade.${grade}`), graded[grade]] as const,
    ),
    [tell('cli.table.ungraded'), open] as const,
  ].map(([name, count]) => markup`<div><dt>${name}</dt><dd>${count}</dd></div>`);
  return markup`<section class="card"><h2>${tell('cli.html.scores')}</h2>
<p class="soft">${tell('cli.html.scores.note')}</p>
${totals.length > 0 ? histogram(totals, tell) : none(tell)}
<dl class="grades">${grades}</dl>
</section>`;
}

function none(tell: Tell): Markup {
  return markup`<p>${tell('cli.report.none')}</p>`;
}

function unreadable({ unreadable: files }: ReportRows, tell: Tell): Markup | null {
  if (files.length === 0) return null;
  const rows = files
    .slice(0, UNREAD_LISTED)
    .map(
      ({ path, error }) =>
        markup`<tr><td class="text">${path}</td><td class="text">${error.message}</td></tr>`,
    );
  const more = files.length - rows.length;
  const cut = markup`<p class="soft">${tell('cli.html.more-files', { count: more })}</p>`;
  return markup`<section class="card wide"><h2>${tell('cli.html.unreadable')} · ${files.length}</h2>
<div class="scroll"><table>
<thead><tr><th>${tell('cli.report.file')}</th><th>${tell('cli.report.message')}</th></tr></thead>
<tbody>${rows}</tbody>
</table></div>
${more > 0 ? cut : null}
</section>`;
}
