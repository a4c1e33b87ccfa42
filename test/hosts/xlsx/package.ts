import { strToU8, zipSync } from 'fflate';
import { readXlsx, type XlsxResult } from '../../../src/hosts/xlsx/read';
import type { FileProblem } from '../../../src/package/problem';
import type { SheetPlan } from '../../../src/sheet/plan';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** The parts of a small workbook, written by hand where a test needs them. */
export interface WorkbookParts {
  /** Whole worksheet parts, or what stands in the worksheet element. */
  readonly sheets?: readonly { readonly name: string; readonly xml: string; state?: string }[];
  /** What stands in the sst element. */
  readonly strings?: string;
  /** What stands in the styleSheet element. */
  readonly styles?: string;
  readonly names?: string;
  readonly date1904?: boolean;
  /** Namespaces to write instead of the transitional ones. */
  readonly main?: string;
  readonly document?: string;
  readonly extra?: Readonly<Record<string, string | Uint8Array>>;
}

export type Parts = Record<string, string | Uint8Array>;

/** A worksheet whose rows are given as XML. */
export function rows(xml: string, after = ''): string {
  return `<sheetData>${xml}</sheetData>${after}`;
}

export function partsOf(workbook: WorkbookParts): Parts {
  const main = workbook.main ?? MAIN;
  const document = workbook.document ?? DOCUMENT;
  const sheets = workbook.sheets ?? [{ name: 'Sheet1', xml: rows('') }];
  const parts: Parts = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relationships([['rId1', `${document}/officeDocument`, 'xl/workbook.xml']]),
    'xl/workbook.xml':
      `<workbook xmlns="${main}" xmlns:r="${document}">` +
      `<workbookPr date1904="${workbook.date1904 ? '1' : '0'}"/><sheets>` +
      sheets
        .map(
          ({ name, state }, i) =>
            `<sheet name="${name}" sheetId="${String(i + 1)}" r:id="rId${String(i + 1)}"` +
            `${state === undefined ? '' : ` state="${state}"`}/>`,
        )
        .join('') +
      `</sheets><definedNames>${workbook.names ?? ''}</definedNames></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([
      ...sheets.map((_, i): Link => [
        `rId${String(i + 1)}`,
        `${document}/worksheet`,
        `worksheets/sheet${String(i + 1)}.xml`,
      ]),
      ...(workbook.strings === undefined
        ? []
        : [['rIdS', `${document}/sharedStrings`, 'sharedStrings.xml'] as const]),
      ...(workbook.styles === undefined
        ? []
        : [['rIdT', `${document}/styles`, '/xl/styles.xml'] as const]),
    ]),
  };
  sheets.forEach(({ xml }, i) => {
    parts[`xl/worksheets/sheet${String(i + 1)}.xml`] = xml.startsWith('<?xml')
      ? xml
      : `<worksheet xmlns="${main}">${xml}</worksheet>`;
  });
  if (workbook.strings !== undefined) {
    parts['xl/sharedStrings.xml'] = `<sst xmlns="${main}">${workbook.strings}</sst>`;
  }
  if (workbook.styles !== undefined) {
    parts['xl/styles.xml'] = `<styleSheet xmlns="${main}">${workbook.styles}</styleSheet>`;
  }
  return { ...parts, ...workbook.extra };
}

/** What joins xl/comments1.xml to the first sheet, under the last word of some type of relationship. */
export function commentLinks(type: string, document = DOCUMENT): Parts {
  const links = relationships([['rId1', `${document}/${type}`, '../comments1.xml']]);
  return { 'xl/worksheets/_rels/sheet1.xml.rels': links };
}

/** A comments part with what stands in its list, and what joins it to the first sheet. */
export function withComments(list: string, main = MAIN, document = DOCUMENT): Parts {
  const authors = '<authors><author>甲</author></authors>';
  return {
    ...commentLinks('comments', document),
    'xl/comments1.xml': `<comments xmlns="${main}">${authors}<commentList>${list}</commentList></comments>`,
  };
}

type Link = readonly [id: string, type: string, target: string];

export function relationships(links: readonly Link[]): string {
  const items = links.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}">${items.join('')}</Relationships>`;
}

/** A zip file of parts that are not compressed: there are thousands, and what deflates is tried elsewhere. */
export function zip(parts: Parts): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [
        name,
        typeof part === 'string' ? strToU8(part) : part,
      ]),
    ),
    { level: 0, mtime: new Date(2000, 0, 1) },
  );
}

export function file(workbook: WorkbookParts): Uint8Array {
  return zip(partsOf(workbook));
}

/** The sheets of a file that must be readable. */
export function sheetsOf(result: XlsxResult): readonly SheetPlan[] {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.sheets;
}

/** The first sheet of a hand-made workbook. */
export function firstSheet(workbook: WorkbookParts): SheetPlan {
  const [sheet] = sheetsOf(readXlsx(file(workbook)));
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

/** The problem of a file that must be refused. */
export function problemOf(bytes: Uint8Array, limits = {}): FileProblem {
  const result = readXlsx(bytes, limits);
  if (result.ok) throw new Error('the file was read');
  return result.problem;
}
