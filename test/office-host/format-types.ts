import type { BorderWeight, CellStyle } from '../../src/sheet/plan';
import { defineType, type Property } from './api-type';
import type { Area } from './book';
import { invalidArgument, notModelled } from './errors';
import {
  BORDER_INDEXES,
  common,
  drawLine,
  heightOf,
  lineOf,
  restyle,
  setHeights,
  setWidths,
  widthOf,
  without,
  type BorderIndex,
} from './looks';

/** A property of a cell's look: its value in Excel and in our style. */
function look<K extends keyof CellStyle>(
  since: string,
  key: K,
  toExcel: (value: CellStyle[K]) => unknown,
  fromExcel: (value: unknown) => CellStyle[K],
): Property<Area> {
  return {
    since,
    read: (area) => common(area, (style) => toExcel(style[key])),
    write: (area, value) => {
      const next = fromExcel(value);
      restyle(area, (style) => {
        const rest = without(style, key);
        return next === undefined ? rest : { ...rest, [key]: next };
      });
    },
  };
}

/** Excel's words for ours. @throws ApiError for words that Excel does not know; NotImplemented for those that we lack */
function words<T extends string>(
  table: Readonly<Record<string, T | undefined>>,
  fallback: string,
  unmodelled: readonly string[],
): [(value: T | undefined) => unknown, (value: unknown) => T | undefined] {
  return [
    (value) => Object.keys(table).find((word) => table[word] === value) ?? fallback,
    (value) => {
      if (typeof value === 'string' && Object.hasOwn(table, value)) return table[value];
      if (unmodelled.includes(String(value))) throw notModelled(`alignment ${String(value)}`);
      throw invalidArgument(String(value));
    },
  ];
}

function truth(value: unknown): boolean {
  if (typeof value !== 'boolean') throw invalidArgument(String(value));
  return value;
}

/** A colour as Excel gives it back: "#RRGGBB" in capitals. */
export function color(value: unknown): string {
  if (typeof value !== 'string' || !/^#[\da-f]{6}$/i.test(value)) {
    throw invalidArgument(`colour ${String(value)} (only "#RRGGBB" is modelled)`);
  }
  return value.toUpperCase();
}

function size(value: unknown): number {
  if (typeof value !== 'number' || value < 1 || value > 409) throw invalidArgument(String(value));
  return value;
}

function fontName(value: unknown): readonly string[] {
  if (typeof value !== 'string' || value === '') throw invalidArgument(`font ${String(value)}`);
  return [value];
}

const HORIZONTAL = words(
  { General: undefined, Left: 'left', Center: 'center', Right: 'right' },
  'General',
  ['Fill', 'Justify', 'CenterAcrossSelection', 'Distributed'],
);
const VERTICAL = words({ Top: 'top', Center: 'middle', Bottom: 'bottom' }, 'Bottom', [
  'Justify',
  'Distributed',
]);

export const rangeFormat = defineType<Area>({
  name: 'RangeFormat',
  properties: {
    HorizontalAlignment: look('1.1', 'horizontal', ...HORIZONTAL),
    VerticalAlignment: look('1.1', 'vertical', ...VERTICAL),
    WrapText: look('1.1', 'wrap', (value) => value ?? false, truth),
    RowHeight: { since: '1.2', read: heightOf, write: setHeights },
    ColumnWidth: { since: '1.2', read: widthOf, write: setWidths },
  },
  navigations: {
    Fill: { since: '1.1', to: (area) => rangeFill.create(area) },
    Font: { since: '1.1', to: (area) => rangeFont.create(area) },
    Borders: { since: '1.1', to: (area) => rangeBorders.create(area) },
    Protection: { since: '1.2', to: (area) => formatProtection.create(area) },
  },
  methods: {
    AutofitRows: {
      since: '1.2',
      call: (area) => {
        setHeights(area, null);
      },
    },
  },
});

const rangeFill = defineType<Area>({
  name: 'RangeFill',
  properties: { Color: look('1.1', 'fill', (value) => value ?? '#FFFFFF', color) },
  methods: {
    Clear: {
      since: '1.1',
      call: (area) => {
        restyle(area, (style) => without(style, 'fill'));
      },
    },
  },
});

const rangeFont = defineType<Area>({
  name: 'RangeFont',
  properties: {
    Name: look('1.1', 'fonts', (fonts) => fonts?.[0] ?? '等线', fontName),
    Size: look('1.1', 'size', (value) => value ?? 11, size),
    Bold: look('1.1', 'bold', (value) => value ?? false, truth),
    Italic: look('1.1', 'italic', (value) => value ?? false, truth),
    Color: look('1.1', 'color', (value) => value ?? '#000000', color),
  },
});

const formatProtection = defineType<Area>({
  name: 'FormatProtection',
  properties: { Locked: look('1.2', 'locked', (value) => value ?? true, truth) },
});

interface Line {
  readonly area: Area;
  readonly index: BorderIndex;
}

const WEIGHTS: Readonly<Record<string, BorderWeight>> = { Thin: 'thin', Medium: 'medium' };
const WORDS: Readonly<Record<BorderWeight, string>> = { thin: 'Thin', medium: 'Medium' };

const rangeBorder = defineType<Line>({
  name: 'RangeBorder',
  identity: ({ index }) => ({ Id: index }),
  properties: {
    SideIndex: { since: '1.1', read: ({ index }) => index },
    Style: {
      since: '1.1',
      read: ({ area, index }) => {
        const weight = lineOf(area, index);
        return weight === null ? null : weight === undefined ? 'None' : 'Continuous';
      },
      write: ({ area, index }, value) => {
        if (value !== 'None' && value !== 'Continuous') {
          throw notModelled(`border style ${String(value)}`);
        }
        drawLine(area, index, value === 'None' ? null : undefined);
      },
    },
    Weight: {
      since: '1.1',
      read: ({ area, index }) => {
        const weight = lineOf(area, index);
        return weight === null ? null : WORDS[weight ?? 'thin'];
      },
      write: ({ area, index }, value) => {
        const weight = WEIGHTS[String(value)];
        if (!weight) throw notModelled(`border weight ${String(value)}`);
        drawLine(area, index, weight);
      },
    },
    Color: {
      since: '1.1',
      read: () => '#000000',
      write: (_line, value) => {
        if (color(value) !== '#000000') throw notModelled('border colours other than black');
      },
    },
  },
});

const rangeBorders = defineType<Area>({
  name: 'RangeBorderCollection',
  properties: { Count: { since: '1.1', read: () => BORDER_INDEXES.length } },
  items: (area) => BORDER_INDEXES.map((index) => rangeBorder.create({ area, index })),
  item: (area, key) => {
    const index = BORDER_INDEXES.find((name) => name === key);
    if (!index) throw notModelled(`border ${String(key)}`);
    return rangeBorder.create({ area, index });
  },
});
