import { rectToA1, type Rect } from '../../sheet/address';

/** The most characters of one address list; Excel refuses lists much longer than this. */
const ADDRESS_LIMIT = 1000;

/** One range for one rectangle, areas for several; long lists come in parts. */
export function areasOf(
  sheet: Excel.Worksheet,
  rects: readonly Rect[],
): readonly (Excel.Range | Excel.RangeAreas)[] {
  return lists(rects.map(rectToA1)).map((list) =>
    list.length === 1 ? sheet.getRange(list[0]) : sheet.getRanges(list.join(',')),
  );
}

function lists(addresses: readonly string[]): string[][] {
  const all: string[][] = [];
  let length = Infinity;
  for (const address of addresses) {
    if (length + address.length + 1 > ADDRESS_LIMIT) {
      all.push([]);
      length = 0;
    }
    all.at(-1)?.push(address);
    length += address.length + 1;
  }
  return all;
}
