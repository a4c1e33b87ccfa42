import type { Counted, Damage, LooksLike, FileProblem } from '../../src/package/problem';
import type { DocxNotKept } from '../../src/hosts/docx';
import type { NotKept } from '../../src/hosts/xlsx';
import type { HostErrorCode } from '../../src/hosts/port';
import type { SheetNameProblem } from '../../src/sheet/name';
import { LOCALES } from '../../src/messages';
import { problemText } from '../../src/messages/problems';
import { textsOf } from '../../src/messages/texts';
import '../support/english';

/** Every member of a union, checked by the compiler. */
const all = <T extends string>(members: Readonly<Record<T, true>>): T[] =>
  Object.keys(members) as T[];

const HOST = all<HostErrorCode>({
  unsupported: true,
  'sheet-gone': true,
  'bad-sheet-name': true,
  busy: true,
  protected: true,
  aborted: true,
  disposed: true,
  'out-of-range': true,
  lost: true,
  'no-answer': true,
  'too-large': true,
  incomplete: true,
  failed: true,
});
const XLSX = all<FileProblem['code']>({
  'empty-file': true,
  'wrong-format': true,
  'legacy-xls': true,
  'legacy-doc': true,
  encrypted: true,
  truncated: true,
  damaged: true,
  'too-large': true,
  'forbidden-xml': true,
  'no-sheets': true,
  failed: true,
});
const NAME = all<SheetNameProblem['code']>({
  blank: true,
  'too-long': true,
  'forbidden-character': true,
  'apostrophe-at-end': true,
  reserved: true,
  duplicate: true,
});
const LOOKS = all<LooksLike>({
  pdf: true,
  xlsx: true,
  docx: true,
  pptx: true,
  xlsb: true,
  ods: true,
  rtf: true,
  html: true,
  'xml-spreadsheet': true,
  text: true,
  image: true,
  archive: true,
  unknown: true,
});
const DAMAGE = all<Damage>({
  directory: true,
  'duplicate-part': true,
  'missing-part': true,
  compression: true,
  deflate: true,
  size: true,
  checksum: true,
  encoding: true,
  xml: true,
  root: true,
  structure: true,
  address: true,
  value: true,
  'string-index': true,
  'style-index': true,
  'duplicate-cell': true,
});
const COUNTED = all<Counted>({
  'file-bytes': true,
  entries: true,
  'entry-bytes': true,
  'total-bytes': true,
  sheets: true,
  cells: true,
  merges: true,
  names: true,
  strings: true,
  styles: true,
  elements: true,
  'token-characters': true,
  depth: true,
  ranges: true,
  tables: true,
  'table-rows': true,
  'table-columns': true,
  paragraphs: true,
  'formula-characters': true,
});
const NOT_KEPT = all<NotKept | DocxNotKept>({
  picture: true,
  object: true,
  'embedded-document': true,
  note: true,
  comment: true,
  'list-number': true,
  symbol: true,
  margin: true,
  text: true,
  validation: true,
  'conditional-format': true,
  'extension-rule': true,
  'paper-size': true,
  'print-area': true,
  'print-titles': true,
  'shared-formula': true,
  'data-table': true,
  'defined-name': true,
});

describe.each(LOCALES)('problems in %s', (locale) => {
  const texts = textsOf(locale);

  test('every code has a sentence', () => {
    const keys = [
      ...HOST.map((code) => `problem.host.${code}`),
      ...XLSX.map((code) => `problem.file.${code}`),
      ...NAME.map((code) => `problem.insert.name.${code}`),
      ...LOOKS.map((word) => `problem.word.looksLike.${word}`),
      ...DAMAGE.map((word) => `problem.word.detail.${word}`),
      ...COUNTED.map((word) => `problem.word.what.${word}`),
      ...NOT_KEPT.map((word) => `preview.word.${word}`),
    ];
    expect(keys.filter((key) => !texts[key])).toEqual([]);
  });

  test('values are put into words, and nothing stays empty', () => {
    const told = problemText(
      { code: 'file.damaged', data: { part: '', detail: 'checksum' } },
      texts,
    );
    expect(told).not.toMatch(/[{}]/);
    expect(told).toContain(texts['problem.word.detail.checksum']);
  });

  test('a code without words shows itself', () => {
    expect(problemText({ code: 'nowhere.known', data: { a: 1 } }, texts)).toBe(
      'nowhere.known {"a":1}',
    );
  });
});
