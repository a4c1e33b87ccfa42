import type { PrintSetup } from '../../src/sheet/plan';
import { MAX_COLS, type Rect } from '../../src/sheet/address';
import { parseFullAddress } from './addresses';
import { defineType, type Property } from './api-type';
import { invalidArgument, notModelled, shown } from './errors';
import { areaArgument, createAreas, createRange } from './range-type';
import type { Sheet } from './sheet-types';

/** What Excel prints with unless told otherwise; its default paper is whatever the printer has. */
const DEFAULT: PrintSetup = Object.freeze({
  paper: 'A4',
  orientation: 'portrait',
  fitWidth: 0,
  fitHeight: 0,
  margins: Object.freeze({ top: 54, right: 50.4, bottom: 54, left: 50.4 }),
  centerHorizontally: false,
});

function printOf({ book, id }: Sheet): PrintSetup {
  return book.sheet(id).print ?? DEFAULT;
}

function edit(sheet: Sheet, change: Partial<PrintSetup>): void {
  const { book, id } = sheet;
  const print = Object.freeze({ ...printOf(sheet), ...change });
  book.change((draft) => {
    draft.set({ ...book.sheet(id), print });
  });
}

function margin(side: keyof PrintSetup['margins']): Property<Sheet> {
  return {
    since: '1.9',
    read: (sheet) => printOf(sheet).margins[side],
    write: (sheet, value) => {
      if (typeof value !== 'number' || value < 0) throw invalidArgument(`margin ${shown(value)}`);
      edit(sheet, { margins: Object.freeze({ ...printOf(sheet).margins, [side]: value }) });
    },
  };
}

/** A number of pages; none is "as many as needed". */
function pages(value: unknown): number {
  if (value === undefined || value === null) return 0;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 1) {
    throw invalidArgument(`pages ${shown(value)}`);
  }
  return value;
}

function titleRows({ book, id }: Sheet, value: unknown): Rect {
  const text = typeof value === 'string' ? value : null;
  const rect = (text === null ? areaArgument(book, id, value) : parseFullAddress(book, id, text))
    .rects[0];
  if (rect?.cols !== MAX_COLS) throw invalidArgument('whole rows are needed');
  return rect;
}

export const pageLayout = defineType<Sheet>({
  name: 'PageLayout',
  properties: {
    Orientation: {
      since: '1.9',
      read: (sheet) => (printOf(sheet).orientation === 'portrait' ? 'Portrait' : 'Landscape'),
      write: (sheet, value) => {
        if (value !== 'Portrait' && value !== 'Landscape') throw invalidArgument('orientation');
        edit(sheet, { orientation: value === 'Portrait' ? 'portrait' : 'landscape' });
      },
    },
    PaperSize: {
      since: '1.9',
      read: () => 'A4',
      write: (sheet, value) => {
        if (value !== 'A4') throw notModelled(`paper ${String(value)}`);
        edit(sheet, { paper: 'A4' });
      },
    },
    CenterHorizontally: {
      since: '1.9',
      read: (sheet) => printOf(sheet).centerHorizontally,
      write: (sheet, value) => {
        edit(sheet, { centerHorizontally: value === true });
      },
    },
    Zoom: {
      since: '1.9',
      read: (sheet) => {
        const { fitWidth, fitHeight } = printOf(sheet);
        if (fitWidth === 0 && fitHeight === 0) return { scale: 100 };
        return {
          ...(fitWidth > 0 && { horizontalFitToPages: fitWidth }),
          ...(fitHeight > 0 && { verticalFitToPages: fitHeight }),
        };
      },
      write: (sheet, value) => {
        if (typeof value !== 'object' || value === null) throw invalidArgument('zoom');
        const { scale, horizontalFitToPages, verticalFitToPages } = value as Readonly<
          Record<string, unknown>
        >;
        if (scale !== undefined && scale !== null && scale !== 100) throw notModelled('zoom.scale');
        edit(sheet, {
          fitWidth: pages(horizontalFitToPages),
          fitHeight: pages(verticalFitToPages),
        });
      },
    },
    TopMargin: margin('top'),
    RightMargin: margin('right'),
    BottomMargin: margin('bottom'),
    LeftMargin: margin('left'),
  },
  methods: {
    SetPrintArea: {
      since: '1.9',
      call: (sheet, [value]) => {
        const { rects } = areaArgument(sheet.book, sheet.id, value);
        const [area, ...more] = rects;
        if (!area || more.length > 0) throw notModelled('a print area of several parts');
        edit(sheet, { area: Object.freeze({ ...area }) });
      },
    },
    SetPrintTitleRows: {
      since: '1.9',
      call: (sheet, [value]) => {
        const { row, rows } = titleRows(sheet, value);
        edit(sheet, { titleRows: Object.freeze([row, row + rows - 1] as const) });
      },
    },
    GetPrintAreaOrNullObject: {
      since: '1.9',
      call: (sheet) => {
        const { area } = printOf(sheet);
        return area ? createAreas(sheet.book, sheet.id, [area]) : null;
      },
    },
    GetPrintTitleRowsOrNullObject: {
      since: '1.9',
      call: (sheet) => {
        const { titleRows: rows } = printOf(sheet);
        if (!rows) return null;
        const [first, last] = rows;
        const rect = { row: first, col: 0, rows: last - first + 1, cols: MAX_COLS };
        return createRange(sheet.book, sheet.id, rect);
      },
    },
  },
});
