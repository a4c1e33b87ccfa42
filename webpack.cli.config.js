const { chmodSync } = require('node:fs');
const path = require('node:path');
const { BannerPlugin, IgnorePlugin } = require('webpack');
const { cacheOf } = require('./build/cache');

const root = (...parts) => path.join(__dirname, ...parts);
/** piscina's own script that runs in each thread; it looks for it beside the file that it stands in itself. */
const PISCINA_WORKER = path.join(path.dirname(require.resolve('piscina')), 'worker.js');

/** Lets a shell run the program, as npx does: files are written without that right. */
class Executable {
  apply(compiler) {
    compiler.hooks.afterEmit.tap('Executable', ({ outputOptions }) => {
      chmodSync(path.join(outputOptions.path, 'jixiao.js'), 0o755);
    });
  }
}

/** `jixiao` as scripts that need nothing but Node; readable, since nobody waits for their download. */
module.exports = {
  name: 'cli',
  mode: 'production',
  target: 'node20',
  entry: {
    jixiao: root('src/cli/index.ts'),
    'check-worker': {
      import: root('src/cli/check/worker.ts'),
      library: { type: 'commonjs2', export: 'default' },
    },
    worker: PISCINA_WORKER,
  },
  output: {
    path: root('dist', 'cli'),
    filename: '[name].js',
    chunkFilename: '[name].js',
    clean: true,
  },
  devtool: false,
  cache: cacheOf('cli', __filename),
  resolve: { extensions: ['.ts', '.js'] },
  module: {
    // piscina requires the worker by a name that is known at run time only.
    parser: { javascript: { exprContextCritical: false } },
    rules: [
      {
        test: /\.ts$/,
        exclude: /node_modules/,
        loader: 'swc-loader',
        options: { jsc: { target: 'es2023', parser: { syntax: 'typescript' } } },
      },
    ],
  },
  node: { __dirname: false, __filename: false },
  optimization: { minimize: false, chunkIds: 'named' },
  plugins: [
    new BannerPlugin({ banner: '#!/usr/bin/env node', raw: true, test: /^jixiao\.js$/ }),
    new Executable(),
    // Only asked for to lower a thread's priority, which nobody does here.
    new IgnorePlugin({ resourceRegExp: /^@napi-rs\/nice$/ }),
  ],
  performance: { hints: false },
  stats: 'errors-warnings',
};
