import type { FileWarning } from '../../messages/warnings';

/** What only concerns how a file looks and behaves: a sheet in official layout brings its own. */
const LOOKS: ReadonlySet<string | undefined> = new Set([
  'validation',
  'conditional-format',
  'extension-rule',
  'paper-size',
  'print-area',
  'print-titles',
  'defined-name',
]);

/** What was left out of a file that matters to an import: content. */
export function contentLosses(warnings: readonly FileWarning[]): readonly FileWarning[] {
  return warnings.filter(({ what }) => !LOOKS.has(what));
}
