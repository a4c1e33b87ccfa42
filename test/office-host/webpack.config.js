const path = require('node:path');
const HtmlWebpackPlugin = require('html-webpack-plugin');
const { cacheOf } = require('../../build/cache');

const root = (...parts) => path.join(__dirname, '../..', ...parts);
const page = (name) => path.join(__dirname, 'pages', name);

/** The workbook's window and a pane for the contract: see test/e2e/support/excel-page.ts, which serves and opens them. */
module.exports = {
  name: 'office-host',
  mode: 'development',
  target: ['web', 'es2022'],
  entry: { book: page('book.ts'), pane: page('pane.ts') },
  output: { path: root('dist/office-host'), filename: '[name].js', clean: true },
  devtool: false,
  cache: cacheOf('office-host', __filename),
  resolve: { extensions: ['.tsx', '.ts', '.js'] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        exclude: /node_modules/,
        loader: 'swc-loader',
        options: {
          jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx: true } },
        },
      },
    ],
  },
  plugins: ['book', 'pane'].map(
    (name) =>
      new HtmlWebpackPlugin({
        template: page(`${name}.html`),
        filename: `${name}.html`,
        chunks: [name],
      }),
  ),
  performance: { hints: false },
  stats: 'errors-warnings',
};
