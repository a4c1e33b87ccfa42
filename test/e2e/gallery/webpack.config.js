const path = require('node:path');
const HtmlWebpackPlugin = require('html-webpack-plugin');
const { cacheOf } = require('../../../build/cache');

const root = (...parts) => path.join(__dirname, '../../..', ...parts);

/** The gallery: the pane over made-up sessions, each state at an address of its own. */
module.exports = {
  name: 'gallery',
  mode: 'development',
  target: ['web', 'es2022'],
  entry: { gallery: path.join(__dirname, 'index.tsx') },
  output: { path: root('dist/gallery'), filename: '[name].js', clean: true },
  devtool: false,
  cache: cacheOf('gallery', __filename),
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
            transform: { react: { runtime: 'automatic' } },
          },
        },
      },
    ],
  },
  plugins: [new HtmlWebpackPlugin({ template: path.join(__dirname, 'index.html') })],
  performance: { hints: false },
  stats: 'errors-warnings',
};
