const fs = require('node:fs/promises');
const path = require('node:path');
const HtmlWebpackPlugin = require('html-webpack-plugin');
const { manifestFor } = require('./manifest');
const { officeJsFiles } = require('./office-js-files');
const { allowScripts } = require('./page-policy');
const { DEVELOPMENT_URL } = require('./settings');

const ROOT = path.resolve(__dirname, '..');
const NAME = 'Site';

/**
 * Makes the task pane's build a site: office.js before the pane's own script and the policy that allows it, and beside
 * the pane's folder the manifest, the icons, the support page and, where it is wanted, our own copy of office.js.
 */
class SitePlugin {
  /**
   * @param {import('./settings').SettingsResult} result settings that are refused fail the build
   * @param {boolean} files write what stands beside the pane's folder
   */
  constructor(result, files) {
    this.result = result;
    this.files = files;
  }

  /** @param {import('webpack').Compiler} compiler */
  apply(compiler) {
    const { result } = this;
    if (!result.ok) {
      compiler.hooks.thisCompilation.tap(NAME, ({ errors }) => {
        errors.push(...result.problems.map((problem) => new Error(problem)));
      });
      return;
    }
    const { settings } = result;
    compiler.hooks.compilation.tap(NAME, (compilation) => {
      const { alterAssetTagGroups, beforeEmit } =
        HtmlWebpackPlugin.getCompilationHooks(compilation);
      alterAssetTagGroups.tap(NAME, (data) => {
        data.headTags.unshift(scriptTag(settings.officeJs.src));
        return data;
      });
      beforeEmit.tap(NAME, (data) => ({
        ...data,
        html: allowScripts(data.html, settings.officeJs.origin),
      }));
    });
    if (!this.files) return;
    compiler.hooks.afterEmit.tapPromise(NAME, async () => {
      await writeSite(path.dirname(compiler.outputPath), settings);
    });
    compiler.hooks.done.tap(NAME, (stats) => {
      if (!stats.hasErrors() && settings.url === DEVELOPMENT_URL) sayDevelopment();
    });
  }
}

/** A plain script: it has run when the pane's own, which is deferred, begins. */
function scriptTag(src) {
  return {
    tagName: 'script',
    voidTag: false,
    attributes: { src },
    meta: { plugin: NAME },
  };
}

/** @param {string} folder @param {import('./settings').Settings} settings */
async function writeSite(folder, { url, officeJs }) {
  const place = (...parts) => path.join(folder, ...parts);
  await Promise.all(
    ['assets', 'office-js'].map((name) => fs.rm(place(name), { recursive: true, force: true })),
  );
  await fs.cp(path.join(ROOT, 'assets'), place('assets'), {
    recursive: true,
    filter: (source) => path.basename(source) !== 'pages',
  });
  await fs.cp(path.join(ROOT, 'assets/pages'), folder, { recursive: true });
  const manifest = await fs.readFile(path.join(ROOT, 'manifest.xml'), 'utf8');
  await fs.writeFile(place('manifest.xml'), manifestFor(manifest, url));
  if (officeJs.source !== 'self') return;
  for (const { from, to } of officeJsFiles()) {
    await fs.mkdir(path.dirname(place('office-js', to)), { recursive: true });
    await fs.copyFile(from, place('office-js', to));
  }
}

function sayDevelopment() {
  console.warn(
    [
      '',
      `  没有设置 JIXIAO_URL：dist/manifest.xml 里的网址是 ${DEVELOPMENT_URL}，只能在本机试用。`,
      '  正式部署请设置为存放 dist 的网址，例如 JIXIAO_URL=https://jx.example.gov.cn/jixiao',
      `  JIXIAO_URL is not set: dist/manifest.xml points to ${DEVELOPMENT_URL}, for trying out only.`,
      '  To deploy, set it to the address that serves dist. See docs/deployment.md.',
      '',
    ].join('\n'),
  );
}

module.exports = { SitePlugin };
