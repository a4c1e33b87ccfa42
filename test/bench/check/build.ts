import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { webpack } from 'webpack';

/**
 * Bundles the process that reads, as the command line is bundled: code that is compiled while it runs, as the tests' is,
 * is slower by a third. The libraries it is compared with are loaded as they are.
 * @returns the bundle's path
 */
export async function buildMeasure(): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'jixiao-bench-'));
  const root = path.join(__dirname, '../../..');
  const compiler = webpack({
    mode: 'production',
    target: 'node20',
    entry: path.join(__dirname, 'measure.ts'),
    output: { path: folder, filename: 'measure.js' },
    resolve: { extensions: ['.ts', '.js'] },
    externals: Object.fromEntries(
      ['exceljs', '@e965/xlsx'].map((name) => [
        name,
        `commonjs ${path.join(root, 'node_modules', name)}`,
      ]),
    ),
    module: {
      rules: [
        {
          test: /\.ts$/,
          loader: 'swc-loader',
          options: { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } },
        },
      ],
    },
    optimization: { minimize: false },
    performance: { hints: false },
  });
  await new Promise<void>((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error) reject(error);
      else if (stats?.hasErrors()) reject(new Error(stats.toString('errors-only')));
      else resolve();
    });
  });
  return path.join(folder, 'measure.js');
}
