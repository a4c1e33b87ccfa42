/** After `npm ci`: builds the command line, so that `npx jixiao` works. Where only what runs was installed, it cannot. */
const { spawnSync } = require('node:child_process');
const path = require('node:path');

const CONFIG = path.join(__dirname, '..', 'webpack.cli.config.js');

function resolved(name) {
  try {
    return require.resolve(name);
  } catch {
    return null;
  }
}

const webpack = resolved('webpack/bin/webpack.js');
if (webpack && resolved('webpack-cli') && resolved('@swc/core')) {
  const { status } = spawnSync(process.execPath, [webpack, '--config', CONFIG], {
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
} else {
  console.log('jixiao: development dependencies are missing, the command line is not built');
}
