const { existsSync, readdirSync } = require('node:fs');
const path = require('node:path');

const PACKAGE = path.dirname(require.resolve('@microsoft/office-js/package.json'));

/** Excel's own part of the library by platform, as office.js asks for it. Android has no add-ins for Excel. */
const EXCEL = /^excel-(win32|web|mac|ios|winrt)-16\.\d\d\.js$/;
/** The last is asked for where no Office has opened the page; office.js then says so to the page. */
const ALWAYS = ['office.js', 'o15apptofilemappingtable.js'];
const LOCALE = /^[a-z]{2,3}(-[a-z]+)?-[a-z0-9]{2,3}$/;

/** @type {import('./office-js-files').officeJsFiles} */
function officeJsFiles() {
  const folder = path.join(PACKAGE, 'dist');
  const names = readdirSync(folder);
  const strings = names
    .filter((name) => LOCALE.test(name))
    .map((name) => `${name}/office_strings.js`)
    .filter((name) => existsSync(path.join(folder, name)));
  const scripts = [...ALWAYS, ...names.filter((name) => EXCEL.test(name)), ...strings];
  return [
    { from: path.join(PACKAGE, 'LICENSE.md'), to: 'LICENSE.md' },
    ...scripts.map((name) => ({ from: path.join(folder, name), to: name })),
  ];
}

module.exports = { officeJsFiles, OFFICE_JS_FOLDER: path.join(PACKAGE, 'dist') };
