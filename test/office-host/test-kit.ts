import type { SheetId } from '../../src/hosts/port';
import { openOffice, settled, type NodeOptions, type OpenedOffice } from './node';

/** The library and its host, for tests of the host itself. */
export interface Kit extends OpenedOffice {
  /** One batch on a context of its own; what `queue` returns is read after the sync. */
  run<T>(queue: (context: Excel.RequestContext, sheet: Excel.Worksheet) => () => T): Promise<T>;
  /** A batch that is not asked for anything. */
  batch(queue: (context: Excel.RequestContext, sheet: Excel.Worksheet) => void): Promise<void>;
  /** The code of the error of a batch. */
  failure(queue: (context: Excel.RequestContext, sheet: Excel.Worksheet) => void): Promise<string>;
  settle(): Promise<void>;
  /** The first sheet. */
  first(): SheetId;
}

export function openKit(options: NodeOptions = {}): Kit {
  const office = openOffice(options);
  const sync = async <T>(
    queue: (context: Excel.RequestContext, sheet: Excel.Worksheet) => T,
  ): Promise<T> => {
    const context = new office.Excel.RequestContext();
    const result = queue(context, context.workbook.worksheets.getItem(first()));
    await context.sync();
    return result;
  };
  const first = (): SheetId => office.host.control.sheetIds()[0] ?? '';
  return {
    ...office,
    first,
    run: async (queue) => (await sync(queue))(),
    batch: async (queue) => {
      await sync((context, sheet) => {
        queue(context, sheet);
      });
    },
    failure: async (queue) => {
      try {
        await sync((context, sheet) => {
          queue(context, sheet);
        });
      } catch (error) {
        return String((error as { readonly code?: unknown }).code);
      }
      return 'none';
    },
    settle: () => settled(office.host),
  };
}
