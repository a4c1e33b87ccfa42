import { parseRect, type Rect } from '../../sheet/address';
import type { PrintSetup } from '../../sheet/plan';
import type { NotKept } from './warning';
import { inchesToPoints } from './units';
import type { DefinedName } from './workbook-part';
import { attribute, flag, numeric, type XmlTag } from '../../package/xml';

const A4 = '9';
const DEFAULT_MARGINS = { top: 0.75, right: 0.7, bottom: 0.75, left: 0.7 };

/** Gathers the elements of a worksheet that say how it prints. */
export interface PrintReader {
  open(tag: XmlTag): void;
  /** The setup, or null when the sheet has none for A4 paper. */
  finish(names: readonly DefinedName[], notKept: (what: NotKept) => void): PrintSetup | null;
}

export function printReader(): PrintReader {
  let fit = false;
  let centered = false;
  let margins = DEFAULT_MARGINS;
  let setup: { paper: string | undefined; landscape: boolean; wide: number; tall: number } | null =
    null;
  return {
    open(tag) {
      if (tag.local === 'pageSetUpPr') fit = flag(tag, 'fitToPage');
      else if (tag.local === 'printOptions') centered = flag(tag, 'horizontalCentered');
      else if (tag.local === 'pageMargins') margins = readMargins(tag);
      else if (tag.local === 'pageSetup') {
        setup = {
          paper: attribute(tag, 'paperSize'),
          landscape: attribute(tag, 'orientation') === 'landscape',
          wide: numeric(tag, 'fitToWidth') ?? 1,
          tall: numeric(tag, 'fitToHeight') ?? 1,
        };
      }
    },
    finish(names, notKept) {
      if (setup?.paper === undefined) return null;
      if (setup.paper !== A4) {
        notKept('paper-size');
        return null;
      }
      return {
        paper: 'A4',
        orientation: setup.landscape ? 'landscape' : 'portrait',
        fitWidth: fit ? setup.wide : 0,
        fitHeight: fit ? setup.tall : 0,
        margins: {
          top: inchesToPoints(margins.top),
          right: inchesToPoints(margins.right),
          bottom: inchesToPoints(margins.bottom),
          left: inchesToPoints(margins.left),
        },
        centerHorizontally: centered,
        ...titleRows(names, notKept),
        ...printArea(names, notKept),
      };
    },
  };
}

function readMargins(tag: XmlTag): typeof DEFAULT_MARGINS {
  return {
    top: numeric(tag, 'top') ?? DEFAULT_MARGINS.top,
    right: numeric(tag, 'right') ?? DEFAULT_MARGINS.right,
    bottom: numeric(tag, 'bottom') ?? DEFAULT_MARGINS.bottom,
    left: numeric(tag, 'left') ?? DEFAULT_MARGINS.left,
  };
}

function titleRows(
  names: readonly DefinedName[],
  notKept: (what: NotKept) => void,
): Pick<PrintSetup, 'titleRows'> {
  for (const range of rangesOf('_xlnm.Print_Titles', names)) {
    const rows = /^\$?(\d+):\$?(\d+)$/.exec(range);
    if (rows) return { titleRows: [Number(rows[1]) - 1, Number(rows[2]) - 1] };
    notKept('print-titles');
  }
  return {};
}

function printArea(
  names: readonly DefinedName[],
  notKept: (what: NotKept) => void,
): { readonly area?: Rect } {
  const ranges = rangesOf('_xlnm.Print_Area', names);
  const area = ranges.length === 1 ? parseRect(ranges[0] ?? '') : undefined;
  if (area) return { area };
  if (ranges.length > 0) notKept('print-area');
  return {};
}

/** The ranges that a name lists, without the names of their sheets: "'a'!$A:$B,'a'!$1:$3" → "$A:$B", "$1:$3". */
function rangesOf(name: string, names: readonly DefinedName[]): string[] {
  const formula = names.find((one) => one.name.toLowerCase() === name.toLowerCase())?.formula ?? '';
  const ranges = formula.replace(/'(?:[^']|'')*'!|[^,!']+!/g, '').split(',');
  return ranges.filter((range) => range !== '');
}
