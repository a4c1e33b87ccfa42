/**
 * Draws the PNG icons of the manifest from their SVG sources: node scripts/icons.js
 *
 * A ribbon icon's source holds three drawings, on grids of 16, 20 and 24 pixels. Each size is drawn from a grid that
 * divides it, so that every edge falls on a pixel. The PNGs are committed; the same browser draws the same bytes.
 */
/* global document -- the browser's, in what the page evaluates */
const fs = require('node:fs');
const path = require('node:path');
require('tsx/cjs');
const { launchBrowser } = require('../test/e2e/support/browser.ts');

const ASSETS = path.resolve(__dirname, '../assets');
const GRIDS = { 16: 16, 20: 20, 24: 24, 32: 16, 40: 20, 48: 24, 64: 16, 80: 20 };
/** The add-in's own icon is one drawing; these sizes keep its edges on pixels. */
const OWN = [16, 32, 64, 80];
const COMMANDS = ['open-pane', 'insert-department', 'insert-project', 'validate'];

async function main() {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    for (const size of OWN) await draw(page, 'icon', null, size);
    for (const size of Object.keys(GRIDS).map(Number)) {
      for (const name of COMMANDS) await draw(page, `icons/${name}`, `grid${GRIDS[size]}`, size);
    }
  } finally {
    await browser.close();
  }
}

/**
 * @param {import('playwright-core').Page} page
 * @param {string} name the source without its ending
 * @param {string | null} part the element that is the drawing; null: the whole file
 * @param {number} size
 */
async function draw(page, name, part, size) {
  const svg = fs.readFileSync(path.join(ASSETS, `${name}.svg`), 'utf8');
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}svg{display:block}</style>${svg}`);
  await page.evaluate(
    ({ id, pixels }) => {
      const drawing = id ? document.getElementById(id) : document.querySelector('svg');
      drawing.setAttribute('width', pixels);
      drawing.setAttribute('height', pixels);
      document.body.replaceChildren(drawing);
    },
    { id: part, pixels: String(size) },
  );
  const target = path.join(ASSETS, `${name}-${size}.png`);
  await page.screenshot({ path: target, omitBackground: true });
}

main().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
