const fs = require('node:fs');
const path = require('node:path');
const { OFFICE_JS_FOLDER } = require('./office-js-files');

const ROOT = path.resolve(__dirname, '..');
const PORT = 3000;

/**
 * The development server of the pane in Excel: https://localhost:3000, the address in manifest.xml. It serves the rest
 * of the site from the sources.
 * @param {import('./settings').SettingsResult} result
 * @returns {Promise<import('webpack-dev-server').Configuration>}
 */
async function excelServer(result) {
  const self = result.ok && result.settings.officeJs.source === 'self';
  const folder = (directory, publicPath) => ({ directory, publicPath, watch: false });
  return {
    host: 'localhost',
    port: PORT,
    server: { type: 'https', options: await certificates() },
    devMiddleware: { publicPath: '/taskpane/' },
    static: [
      folder(path.join(ROOT, 'assets'), '/assets'),
      folder(path.join(ROOT, 'assets/pages'), '/'),
      ...(self ? [folder(OFFICE_JS_FOLDER, '/office-js')] : []),
    ],
    open: false,
    client: { overlay: { warnings: false, runtimeErrors: false } },
    onListening: () => {
      console.log(
        `\n  绩效自评助手 · Excel 开发服务器  https://localhost:${PORT}/taskpane/\n  按 Ctrl+C 结束\n`,
      );
    },
  };
}

/** The certificate for localhost. It is trusted on this machine where Excel runs; elsewhere it is only made. */
async function certificates() {
  const certs = require('office-addin-dev-certs');
  const mayHaveExcel = process.platform === 'win32' || process.platform === 'darwin';
  if (mayHaveExcel) return certs.getHttpsServerOptions();
  const defaults = require('office-addin-dev-certs/lib/defaults');
  const files = {
    ca: defaults.caCertificatePath,
    cert: defaults.localhostCertificatePath,
    key: defaults.localhostKeyPath,
  };
  const stale = () => Date.now() - fs.statSync(files.cert).mtimeMs > 29 * 24 * 60 * 60 * 1000;
  if (!Object.values(files).every((file) => fs.existsSync(file)) || stale()) {
    certs.deleteCertificateFiles(defaults.certificateDirectory);
    await certs.generateCertificates(files.ca, files.cert, files.key);
  }
  const read = Object.entries(files).map(([name, file]) => [name, fs.readFileSync(file)]);
  return Object.fromEntries(read);
}

module.exports = { excelServer };
