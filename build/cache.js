const path = require('node:path');

/**
 * What webpack keeps between builds of one name on a developer's disk. Nothing in CI: a fresh checkout never reads it,
 * and writing it takes a fifth of the builds' time.
 * @param config the configuration's own file, whose changes make what is kept worthless
 */
function cacheOf(name, config) {
  if (process.env.CI) return false;
  return {
    type: 'filesystem',
    name,
    cacheDirectory: path.join(__dirname, '../.cache/webpack'),
    buildDependencies: { config: [config] },
  };
}

module.exports = { cacheOf };
