const { DEVELOPMENT_URL } = require('./settings');

/** @type {import('./manifest').manifestFor} */
function manifestFor(manifest, url) {
  return manifest.replaceAll(DEVELOPMENT_URL, url);
}

module.exports = { manifestFor };
