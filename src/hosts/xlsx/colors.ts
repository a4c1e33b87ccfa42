import { parseThemeColors, resolveThemeColor } from 'hucre';
import { attribute, numeric, toNumber, type XmlTag } from '../../package/xml';

/** The colours of a theme part as "RRGGBB", in the order of the part: dk1, lt1, dk2, lt2, accents, links. */
export type Theme = readonly string[];

/** Office's own theme, for files that bring none. */
const OFFICE_THEME: Theme =
  '000000 FFFFFF 44546A E7E6E6 5B9BD5 ED7D31 A5A5A5 FFC000 4472C4 70AD47 0563C1 954F72'.split(' ');

/** The legacy palette (ECMA-376 part 1, 18.8.27), indexes 8 to 63. */
const PALETTE = (
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 ' +
  'C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF ' +
  '800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC ' +
  '99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ');

/** The colours of a theme part; Office's own when it cannot be read. */
export function themeOf(xml: string | undefined): Theme {
  if (xml === undefined) return OFFICE_THEME;
  try {
    const colors = parseThemeColors(xml);
    return colors.every((color) => /^[0-9A-F]{6}$/.test(color)) ? colors : OFFICE_THEME;
  } catch {
    return OFFICE_THEME;
  }
}

/** A colour element as "#RRGGBB"; undefined for the automatic colour. */
export function colorOf(tag: XmlTag, theme: Theme): string | undefined {
  const rgb = /^(?:[0-9A-Fa-f]{2})?([0-9A-Fa-f]{6})$/.exec(attribute(tag, 'rgb') ?? '')?.[1];
  if (rgb !== undefined) return `#${rgb.toUpperCase()}`;
  const index = numeric(tag, 'theme');
  if (index !== undefined) {
    // A file counts light before dark, the theme part dark before light.
    const slot = index < 4 ? index ^ 1 : index;
    const tint = toNumber(attribute(tag, 'tint')) ?? 0;
    return `#${resolveThemeColor([...theme], slot, tint)}`;
  }
  const indexed = numeric(tag, 'indexed');
  if (indexed === undefined || indexed > 63) return undefined;
  const color = PALETTE[indexed < 8 ? indexed : indexed - 8];
  return color === undefined ? undefined : `#${color}`;
}
