import { rectToA1 } from '../../sheet/address';
import type { PrintSetup } from '../../sheet/plan';

/** Queues how a sheet prints. Margins are in points, as office.js takes them. */
export function writePrintSetup({ pageLayout }: Excel.Worksheet, print: PrintSetup): void {
  const { top, right, bottom, left } = print.margins;
  pageLayout.paperSize = Excel.PaperType.a4;
  pageLayout.orientation =
    print.orientation === 'portrait'
      ? Excel.PageOrientation.portrait
      : Excel.PageOrientation.landscape;
  pageLayout.zoom = {
    ...(print.fitWidth > 0 && { horizontalFitToPages: print.fitWidth }),
    ...(print.fitHeight > 0 && { verticalFitToPages: print.fitHeight }),
  };
  pageLayout.topMargin = top;
  pageLayout.rightMargin = right;
  pageLayout.bottomMargin = bottom;
  pageLayout.leftMargin = left;
  pageLayout.centerHorizontally = print.centerHorizontally;
  if (print.titleRows) {
    const [first, last] = print.titleRows;
    pageLayout.setPrintTitleRows(`$${String(first + 1)}:$${String(last + 1)}`);
  }
  if (print.area) pageLayout.setPrintArea(rectToA1(print.area));
}
