import { writeFile } from 'node:fs/promises';
import type { Settings } from '../../checks/settings';
import type { Severity } from '../../checks/check';
import type { Locale } from '../../messages';
import type { Shard } from '../check/shard';
import type { Summary } from '../check/tally';
import { asked, type Output } from '../output/output';
import { createCollector, type ReportRows } from './collect';

export interface ReportOptions {
  readonly reports: readonly { readonly kind: 'xlsx' | 'html'; readonly file: string }[];
  readonly locale: Locale;
  /** The folder that the files' paths are relative to. */
  readonly cwd: string;
  /** Findings are listed from this level on. */
  readonly level: Severity;
  readonly settings: Settings | null;
  readonly shard: Shard | null;
}

/** What a report says of the run itself. */
export interface ReportHead {
  readonly locale: Locale;
  /** Where the report will lie: links lead from there. */
  readonly file: string;
  readonly cwd: string;
  readonly settings: Settings | null;
  readonly shard: Shard | null;
  readonly made: Date;
  readonly summary: Summary;
}

/** Keeps what reports need, and writes them at the end. Their writers are loaded only then. */
export function reportOutput({ reports, ...options }: ReportOptions): Output {
  const { add, rows } = createCollector(options.level);
  return {
    file({ result }) {
      add(asked(result));
      return Promise.resolve();
    },
    async end(summary) {
      const made = new Date();
      for (const { kind, file } of reports) {
        const head = { ...options, file, made, summary };
        await writeFile(file, await contentOf(kind, rows(), head));
      }
    },
  };
}

async function contentOf(
  kind: 'xlsx' | 'html',
  rows: ReportRows,
  head: ReportHead,
): Promise<Uint8Array | string> {
  if (kind === 'xlsx') return (await import('./xlsx-report')).xlsxReport(rows, head);
  return (await import('./html-report')).htmlReport(rows, head);
}
