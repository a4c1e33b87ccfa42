const path = require('node:path');
const HtmlWebpackPlugin = require('html-webpack-plugin');
const MiniCssExtractPlugin = require('mini-css-extract-plugin');
const MinimizerPlugin = require('minimizer-webpack-plugin');
const { IgnorePlugin } = require('webpack');
const { cacheOf } = require('./build/cache');
const { excelServer } = require('./build/excel-server');
const { readSettings } = require('./build/settings');
const { SitePlugin } = require('./build/site-plugin');

const root = (...parts) => path.join(__dirname, ...parts);
const PORT = 3000;

/** Opens a browser for a person at a screen only; JIXIAO_OPEN=0 turns it off. */
function mayOpenBrowser() {
  const { CI, JIXIAO_OPEN, DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (CI || JIXIAO_OPEN === '0') return false;
  return process.platform !== 'linux' || Boolean(DISPLAY || WAYLAND_DISPLAY);
}

/** Univer brings hyphenation for 70 languages as chunks; of these it loads English, the others are for documents. */
const HYPHENATION = new IgnorePlugin({
  resourceRegExp: /^\.\/(?!en-)[\w-]+-[\w-]{8}\.js$/,
  contextRegExp: /@univerjs[\\/]engine-render[\\/]lib[\\/]es$/,
});

/** What reads imported files has names that begin so: `.size-limit.json` counts it apart from the rest. */
const IMPORT = {
  chunks: ({ name }) => Boolean(name?.startsWith('import')),
  name: (_, chunks) => (chunks.length > 1 ? 'import-shared' : `${chunks[0].name}-libraries`),
  priority: 10,
};

/**
 * What every page is built with; scripts and styles are files of their own, so that a strict CSP can stand.
 * @param pages the page itself, and others that share its libraries; each with its script and the HTML that loads it
 */
function site(name, pages, { mode = 'development' }) {
  const production = mode === 'production';
  const hash = production ? '.[contenthash:8]' : '';
  return {
    name,
    mode,
    target: ['web', 'es2022'],
    entry: Object.fromEntries(pages.map(({ name, entry }) => [name, root(entry)])),
    output: {
      path: root('dist', name),
      filename: `[name]${hash}.js`,
      chunkFilename: `[name]${hash}.js`,
      assetModuleFilename: `[name]${hash}[ext]`,
      clean: true,
    },
    devtool: production ? false : 'cheap-module-source-map',
    cache: cacheOf(`${name}-${mode}`, __filename),
    resolve: { extensions: ['.tsx', '.ts', '.js'] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          loader: 'swc-loader',
          options: {
            jsc: {
              target: 'es2022',
              parser: { syntax: 'typescript', tsx: true },
              transform: { react: { runtime: 'automatic', development: !production } },
            },
          },
        },
        { test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'] },
        { test: /\.(png|svg|ico|xlsx)$/, type: 'asset/resource' },
      ],
    },
    plugins: [
      ...pages.map(
        ({ name, html, file = 'index.html' }) =>
          new HtmlWebpackPlugin({
            template: root(html),
            filename: file,
            chunks: [name],
            scriptLoading: 'defer',
          }),
      ),
      new MiniCssExtractPlugin({
        filename: `[name]${hash}.css`,
        chunkFilename: `[name]${hash}.css`,
        ignoreOrder: true,
      }),
      HYPHENATION,
    ],
    optimization: {
      minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify })],
      splitChunks: { cacheGroups: { import: IMPORT } },
    },
    performance: { hints: false },
    stats: 'errors-warnings',
    infrastructureLogging: { level: 'warn' },
  };
}

/** One of the product's own pages. */
function pageOf(name) {
  return { name, entry: `src/${name}/index.tsx`, html: `src/${name}/index.html` };
}

/** Fails the build when the add-in that people install would carry the preview and its spreadsheet along. */
class WithoutPreview {
  apply(compiler) {
    const unwanted = /[\\/]@univerjs[\\/]|[\\/]src[\\/](hosts[\\/])?preview[\\/]/;
    compiler.hooks.compilation.tap('WithoutPreview', (compilation) => {
      compilation.hooks.finishModules.tap('WithoutPreview', (modules) => {
        for (const { resource } of modules) {
          if (!unwanted.test(resource ?? '')) continue;
          compilation.errors.push(new Error(`${resource} must not be in the task pane`));
          return;
        }
      });
    });
  }
}

/** The development server of the preview: port 3000 or the next free one, this machine only. */
function devServer() {
  process.env.WEBPACK_DEV_SERVER_BASE_PORT ??= String(PORT);
  return {
    host: '127.0.0.1',
    port: 'auto',
    open: mayOpenBrowser(),
    client: { overlay: { warnings: false, runtimeErrors: false } },
    onListening: ({ server }) => {
      const { port } = server.address();
      console.log(
        `\n  绩效自评助手 · 预览  http://127.0.0.1:${port}/\n  首次编译约需半分钟，按 Ctrl+C 结束\n`,
      );
    },
  };
}

/** The add-in: what people install. Its build writes the whole site beside the pane's folder. */
function taskpane(settings, serving, argv) {
  const config = site('taskpane', [pageOf('taskpane')], argv);
  return {
    ...config,
    plugins: [...config.plugins, new WithoutPreview(), new SitePlugin(settings, !serving)],
  };
}

/** @param beside pages of tests that are built with the preview, as they need the same libraries */
module.exports = ({ WEBPACK_SERVE: serving = false, beside = [] } = {}, argv = {}) => {
  const settings = readSettings(process.env);
  const preview = {
    ...site('preview', [pageOf('preview'), ...beside], argv),
    devServer: devServer(),
  };
  const addIn = taskpane(settings, serving, argv);
  const toExcel = serving && [argv.configName].flat().includes('taskpane');
  if (!toExcel) return [preview, addIn];
  return excelServer(settings).then((devServer) => [preview, { ...addIn, devServer }]);
};
