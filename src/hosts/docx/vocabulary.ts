import type { XmlTag } from '../../package/xml';
import type { DocxNotKept } from './warning';

const WORD = new Set([
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
]);

/** Namespaces whose elements are looked into, with the prefix that stands for them here. Transitional and strict OOXML. */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ...Array.from(WORD, (uri) => [uri, 'w'] as const),
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['urn:schemas-microsoft-com:vml', 'v'],
]);

export const DOCUMENT_NAMESPACES: ReadonlySet<string> = new Set(PREFIXES.keys());

/** The name of an element with its customary prefix: "w:p", whatever the file calls it. */
export function nameOf(tag: XmlTag): string {
  return `${PREFIXES.get(tag.uri) ?? ''}:${tag.local}`;
}

/** An attribute of the document's own namespace, such as `w:val`. */
export function own(tag: XmlTag, name: string): string | undefined {
  return tag.attributeIn(WORD, name);
}

/** A truth value: present is true unless it says otherwise. */
export function isOn(tag: XmlTag): boolean {
  return !['0', 'false', 'off'].includes(own(tag, 'val') ?? '');
}

/** Elements that hold paragraphs. */
export const CONTAINERS: readonly string[] = ['w:body', 'w:tc', 'w:txbxContent'];

/** What mammoth is given, and the written elements in which each may stand. */
export const WRITTEN: ReadonlyMap<string, readonly string[]> = new Map([
  ['w:document', ['']],
  ['w:body', ['w:document']],
  ['w:p', CONTAINERS],
  ['w:tbl', CONTAINERS],
  ['w:tr', ['w:tbl']],
  ['w:tc', ['w:tr']],
  ['w:r', ['w:p']],
  ['w:t', ['w:r']],
  ['w:br', ['w:r']],
  ['w:cr', ['w:r']],
  ['w:tab', ['w:r']],
  ['w:sym', ['w:r']],
  ['w:noBreakHyphen', ['w:r']],
  ['w:pict', ['w:r']],
  ['w:txbxContent', ['w:pict']],
]);

/** Written elements that hold no others, as mammoth is given them. */
export const LEAVES: ReadonlyMap<string, string> = new Map([
  ['w:t', ''],
  ['w:sym', ''],
  ['w:br', '<w:br/>'],
  ['w:cr', '<w:br/>'],
  ['w:tab', '<w:tab/>'],
  ['w:noBreakHyphen', '<w:noBreakHyphen/>'],
]);

/** Wrappers: what they hold is read as if it stood in their place. */
export const THROUGH: ReadonlySet<string> = new Set(
  (
    'w:hyperlink w:smartTag w:customXml w:sdt w:sdtContent w:ins w:moveTo w:fldSimple w:dir w:bdo w:ruby w:rubyBase ' +
    'mc:AlternateContent mc:Fallback v:group v:shape v:rect v:roundrect v:oval v:textbox'
  ).split(' '),
);

/** Properties that are looked at, by the element around them. */
export const LOOKED_AT: ReadonlyMap<string, readonly string[]> = new Map([
  ['w:p', ['w:pPr']],
  ['w:pPr', ['w:pStyle', 'w:outlineLvl', 'w:numPr', 'w:rPr']],
  ['w:numPr', ['w:numId']],
  ['w:rPr', ['w:del']],
  ['w:tr', ['w:trPr']],
  ['w:trPr', ['w:gridBefore', 'w:gridAfter', 'w:del']],
  ['w:tc', ['w:tcPr']],
  ['w:tcPr', ['w:gridSpan', 'w:vMerge']],
  ['w:sdt', ['w:sdtPr']],
  ['w:sdtPr', ['w:showingPlcHdr']],
  ['w:r', ['w:fldChar']],
  ['w:fldChar', ['w:ffData']],
  ['w:ffData', ['w:checkBox']],
  ['w:checkBox', ['w:default', 'w:checked']],
]);

/** What is no longer, or never was, part of the text: nothing is lost by leaving it out. */
export const GONE: ReadonlySet<string> = new Set(
  'w:del w:moveFrom w:rt w:rPr w:tblPr w:tblPrEx w:tblGrid w:sectPr w:sdtEndPr w:instrText'.split(
    ' ',
  ),
);

/** What is left out with a warning. Keys without prefix: elements of other namespaces. */
export const LOST: ReadonlyMap<string, DocxNotKept> = new Map([
  ['w:object', 'object'],
  ['w:altChunk', 'embedded-document'],
  ['w:footnoteReference', 'note'],
  ['w:endnoteReference', 'note'],
  ['w:commentReference', 'comment'],
  ['v:imagedata', 'picture'],
  ['blip', 'picture'],
  ['chart', 'object'],
  ['relIds', 'object'],
  ['t', 'text'],
]);
