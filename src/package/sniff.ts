import type { LooksLike, FileProblem } from './problem';

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** Record headers with which .xls files older than Excel 5 begin. */
const BIFF = [
  [0x09, 0x00, 0x04, 0x00],
  [0x09, 0x02, 0x06, 0x00],
  [0x09, 0x04, 0x06, 0x00],
];

const MAGIC: readonly (readonly [LooksLike, readonly number[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x47, 0x49, 0x46, 0x38]],
  ['archive', [0x52, 0x61, 0x72, 0x21]],
  ['archive', [0x37, 0x7a, 0xbc, 0xaf]],
  ['archive', [0x1f, 0x8b]],
  ['text', [0xff, 0xfe]],
  ['text', [0xfe, 0xff]],
];

/** What is wrong with a file by its first bytes, or undefined when it is a zip package. */
export function problemOfBytes(bytes: Uint8Array): FileProblem | undefined {
  if (bytes.length === 0) return { code: 'empty-file' };
  if (startsWith(bytes, ZIP)) return undefined;
  if (startsWith(bytes, OLE)) return problemOfCompoundFile(bytes);
  if (BIFF.some((head) => startsWith(bytes, head))) return { code: 'legacy-xls' };
  const known = MAGIC.find(([, head]) => startsWith(bytes, head));
  return { code: 'wrong-format', looksLike: known?.[0] ?? textKind(bytes) };
}

/** Which of the formats that can be read a zip package is in, by its folders; undefined for another kind. */
export function formatOfPackage(names: readonly string[]): 'xlsx' | 'docx' | undefined {
  const has = (start: string): boolean =>
    names.some((name) => name.toLowerCase().startsWith(start));
  if (has('xl/')) return has('xl/workbook.bin') ? undefined : 'xlsx';
  return has('word/') ? 'docx' : undefined;
}

/** What another kind of zip package is, by the names of its entries. */
export function kindOfPackage(names: Iterable<string>): LooksLike {
  const all = new Set(names);
  const has = (start: string): boolean => [...all].some((name) => name.startsWith(start));
  if (all.has('xl/workbook.bin')) return 'xlsb';
  if (has('xl/')) return 'xlsx';
  if (has('word/')) return 'docx';
  if (has('ppt/')) return 'pptx';
  if (all.has('mimetype') && all.has('content.xml')) return 'ods';
  return 'archive';
}

function startsWith(bytes: Uint8Array, head: readonly number[]): boolean {
  return head.every((byte, index) => bytes[index] === byte);
}

/** A compound file is an .xls, a .doc, an encrypted package or another Office document: its directory entries tell. */
function problemOfCompoundFile(bytes: Uint8Array): FileProblem {
  const names = streamNames(bytes);
  if (names.has('EncryptedPackage')) return { code: 'encrypted' };
  if (names.has('Workbook') || names.has('Book')) return { code: 'legacy-xls' };
  if (names.has('WordDocument')) return { code: 'legacy-doc' };
  return { code: 'wrong-format', looksLike: 'unknown' };
}

/** Names in the 128-byte directory entries of a compound file: UTF-16, their length in bytes at offset 64. */
function streamNames(bytes: Uint8Array): Set<string> {
  const names = new Set<string>();
  const decoder = new TextDecoder('utf-16le');
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    const length = (bytes[at + 64] ?? 0) - 2;
    const isStream = bytes[at + 66] === 2 && bytes[at + 65] === 0;
    if (isStream && length > 0 && length < 64) {
      names.add(decoder.decode(bytes.subarray(at, at + length)));
    }
  }
  return names;
}

function textKind(bytes: Uint8Array): LooksLike {
  const head = bytes.subarray(0, 4096);
  if (head.some((byte) => byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13)) {
    return 'unknown';
  }
  const text = new TextDecoder('latin1').decode(head);
  if (text.includes('urn:schemas-microsoft-com:office:spreadsheet')) return 'xml-spreadsheet';
  if (/<(?:!doctype\s+html|html|table|body|meta)\b/i.test(text)) return 'html';
  return 'text';
}
