/** The page's look: light and dark, from a telephone's width up, and printed. */
export const PAGE_STYLE = `
:root {
  color-scheme: light dark;
  --back: #f5f5f5; --card: #fff; --text: #242424; --soft: #616161; --line: #e0e0e0;
  --accent: #0f6cbd; --error: #b10e1c; --warning: #835b00; --track: #ebebeb;
}
@media (prefers-color-scheme: dark) {
  :root {
    --back: #1f1f1f; --card: #292929; --text: #f0f0f0; --soft: #adadad; --line: #424242;
    --accent: #479ef5; --error: #f1707b; --warning: #f2c661; --track: #3d3d3d;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0; background: var(--back); color: var(--text);
  font: 14px/1.6 "Segoe UI", "Microsoft YaHei UI", "PingFang SC", "Noto Sans CJK SC", system-ui, sans-serif;
  font-variant-numeric: tabular-nums;
}
main { max-width: 1120px; margin: 0 auto; padding: 24px 16px 48px; }
h1 { font-size: 22px; line-height: 1.3; margin: 0 0 4px; }
h2 { font-size: 16px; margin: 0 0 4px; }
p { margin: 0; }
.soft { color: var(--soft); }
.warn { color: var(--error); font-weight: 600; }
.tiles { display: grid; grid-template-columns: repeat(4, 1fr); gap: 12px; margin: 16px 0; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 6px; padding: 16px; }
.tile b { display: block; font-size: 26px; line-height: 1.25; font-weight: 600; }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: 12px; align-items: start; }
.wide { margin-top: 12px; }
.bars { list-style: none; margin: 12px 0 0; padding: 0; }
.bars li { margin-bottom: 10px; }
.bars div { display: flex; justify-content: space-between; gap: 12px; }
.bars code { color: var(--soft); font-size: 12px; overflow-wrap: anywhere; }
.track { display: block; width: 100%; height: 6px; margin-top: 2px; }
.track rect:first-child { fill: var(--track); }
.track rect + rect, .column { fill: var(--accent); }
.chart { width: 100%; height: auto; margin-top: 12px; }
.chart text { fill: var(--soft); font-size: 11px; text-anchor: middle; }
.chart line { stroke: var(--line); }
.grades { display: flex; flex-wrap: wrap; gap: 4px 20px; margin: 16px 0 0; }
.grades div { display: flex; gap: 6px; }
.grades dt { color: var(--soft); }
.grades dd { margin: 0; font-weight: 600; }
.filter { display: flex; flex-wrap: wrap; gap: 8px 16px; align-items: center; margin: 12px 0; }
input {
  font: inherit; color: inherit; background: var(--back); border: 1px solid var(--soft); border-radius: 4px;
  padding: 4px 10px; width: 280px; max-width: 100%;
}
:is(input, button):focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: 6px 8px; border-bottom: 1px solid var(--line); }
th, td { white-space: nowrap; }
td.text { white-space: normal; overflow-wrap: anywhere; min-width: 10em; }
.number { text-align: right; }
th button {
  font: inherit; font-weight: 600; color: inherit; background: none; border: 0; padding: 0; cursor: pointer;
}
th[aria-sort="ascending"] button::after { content: " ▲"; }
th[aria-sort="descending"] button::after { content: " ▼"; }
.errors { color: var(--error); font-weight: 600; }
.warnings { color: var(--warning); }
footer { margin-top: 24px; font-size: 12px; color: var(--soft); }
@media (max-width: 720px) {
  .tiles { grid-template-columns: 1fr 1fr; }
  .pair { grid-template-columns: 1fr; }
}
@media print {
  :root { --back: #fff; --card: #fff; --text: #000; --soft: #444; --line: #bbb; --track: #eee; }
  main { max-width: none; padding: 0; }
  .filter { display: none; }
  .card { break-inside: avoid; border-color: #bbb; }
  .wide { break-inside: auto; }
  tr { break-inside: avoid; }
  thead { display: table-header-group; }
  * { print-color-adjust: exact; }
}
`;
