const pages = require('../../webpack.config');
const officeHost = require('../office-host/webpack.config');
const gallery = require('./gallery/webpack.config');

/**
 * The pages of the browser tests. Those with a spreadsheet are built as for production, which halves the work of
 * Univer's own React, but readable and without the passes that cost more time than they save here. The gallery stays a
 * development build: React's warnings are errors there.
 */
module.exports = [
  ...pages({}, { mode: 'production' })
    .filter(({ name }) => ['preview', 'contract'].includes(name))
    .map((page) => ({
      ...page,
      cache: { ...page.cache, name: `${page.name}-e2e` },
      optimization: { minimize: false, concatenateModules: false },
    })),
  gallery,
  officeHost,
];
