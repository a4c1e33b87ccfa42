import type { Archive } from '../../package/archive';
import { tooLarge, type FileLimits } from '../../package/problem';
import { readXml } from '../../package/xml';
import { DOCUMENT_NAMESPACES, nameOf, own } from './vocabulary';

/** What the document's paragraph styles mean. */
export interface ParagraphStyles {
  /** The heading level of a style, from 1, or undefined for plain text. */
  heading(id: string | undefined): number | undefined;
  isList(id: string | undefined): boolean;
}

interface Style {
  id: string;
  name: string;
  basedOn?: string;
  outline?: number | undefined;
  list?: boolean;
}

/** Beginning of the ids under which heading styles are written for mammoth: "h1", "h2", … */
export const HEADING = 'h';
/** Styles are based on each other this deep at most. */
const GENERATIONS = 20;
const HEADING_NAME = /^(?:heading|标题)\s*([1-9])$/i;

/** Reads the styles part. Without one, only ids speak. */
export function readParagraphStyles(
  archive: Archive,
  part: string | undefined,
  limits: FileLimits,
): ParagraphStyles {
  const styles = part === undefined ? new Map<string, Style>() : readAll(archive, part, limits);
  const lineage = (id: string): Style[] => {
    const found: Style[] = [];
    for (let at: string | undefined = id; at !== undefined && found.length < GENERATIONS;) {
      const style = styles.get(at);
      if (!style) break;
      found.push(style);
      at = style.basedOn;
    }
    return found;
  };
  return {
    heading(id) {
      if (id === undefined) return undefined;
      for (const style of lineage(id)) {
        const named = levelOf(style.name) ?? levelOf(style.id);
        if (named !== undefined) return named;
        if (style.outline !== undefined) return headingOf(style.outline);
      }
      return levelOf(id);
    },
    isList: (id) => id !== undefined && lineage(id).some(({ list }) => list),
  };
}

/** An outline level as OOXML writes it, 0 to 9, or undefined. */
export function outlineLevel(value: string | undefined): number | undefined {
  return value !== undefined && /^\d$/.test(value) ? Number(value) : undefined;
}

/** The heading level, from 1, of an outline level; 9 is plain text. */
export function headingOf(outline: number): number | undefined {
  return outline < 9 ? outline + 1 : undefined;
}

function levelOf(name: string): number | undefined {
  const level = HEADING_NAME.exec(name)?.[1];
  return level === undefined ? undefined : Number(level);
}

function readAll(archive: Archive, part: string, limits: FileLimits): Map<string, Style> {
  const styles = new Map<string, Style>();
  let style: Style | undefined;
  readXml(
    archive,
    part,
    {
      root: 'styles',
      namespaces: DOCUMENT_NAMESPACES,
      open(tag, parent) {
        const name = nameOf(tag);
        if (name === 'w:style') {
          style = { id: own(tag, 'styleId') ?? '', name: '' };
          if (own(tag, 'type') !== 'paragraph' || styles.has(style.id)) return;
          if (styles.size >= limits.styles) throw tooLarge('styles', limits.styles);
          styles.set(style.id, style);
        }
        if (!style) return;
        const value = own(tag, 'val');
        if (name === 'w:name') style.name = value ?? '';
        if (name === 'w:basedOn' && value !== undefined) style.basedOn = value;
        if (name === 'w:outlineLvl') style.outline = outlineLevel(value);
        if (name === 'w:numId' && parent === 'numPr') style.list = value !== '0';
      },
    },
    limits,
  );
  return styles;
}
