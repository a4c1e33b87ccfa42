const path = require('node:path');
const { cacheOf } = require('../../build/cache');
const configurations = require('../../webpack.config');
const officeHost = require('../office-host/webpack.config');
const gallery = require('./gallery/webpack.config');

const CONTRACT = {
  name: 'contract',
  entry: 'test/e2e/contract-page/index.ts',
  html: 'test/e2e/contract-page/index.html',
  file: 'contract.html',
};

/**
 * The pages of the browser tests. Those with a spreadsheet are built as for production, which halves the work of
 * Univer's own React, but readable and without the passes that cost more time than they save here. The gallery stays a
 * development build: React's warnings are errors there.
 */
module.exports = [
  ...configurations({ beside: [CONTRACT] }, { mode: 'production' })
    .filter(({ name }) => name === 'preview')
    .map((preview) => ({
      ...preview,
      output: { ...preview.output, path: path.join(__dirname, '../../dist/e2e') },
      cache: cacheOf('e2e', __filename),
      optimization: { minimize: false, concatenateModules: false },
    })),
  gallery,
  officeHost,
];
