import type { Archive } from '../../package/archive';
import { Refusal, type FileLimits } from '../../package/problem';
import type { Relationship } from '../../package/relationships';
import { readXml } from '../../package/xml';
import { DOCUMENT_NAMESPACES } from './vocabulary';

const ROOTS: Readonly<Partial<Record<string, string>>> = { header: 'hdr', footer: 'ftr' };
/** Page numbers in any of their dresses: — 1 —, 第1页 共3页, Page 1 of 3. */
const PAGE_NUMBER = /\d|[第共页/／\-–—·.,，、]|page|of|\s/gi;

/**
 * Whether headers and footers of a document say more than the number of a page. Nobody else reads them, and they are read
 * only until one does.
 */
export function hasWordsInMargins(
  archive: Archive,
  relationships: readonly Relationship[],
  limits: FileLimits,
): boolean {
  const roots = new Map(relationships.map(({ type, part }) => [part, ROOTS[type]]));
  return [...roots].some(
    ([part, root]) =>
      root !== undefined && archive.has(part) && mayHaveWords(archive, part, root, limits),
  );
}

/** What cannot be read may say anything; a document is not refused for what is left out of it. */
function mayHaveWords(...read: Parameters<typeof hasWords>): boolean {
  try {
    return hasWords(...read);
  } catch (error) {
    if (error instanceof Refusal) return true;
    throw error;
  }
}

function hasWords(archive: Archive, part: string, root: string, limits: FileLimits): boolean {
  let found = false;
  readXml(
    archive,
    part,
    {
      root,
      namespaces: DOCUMENT_NAMESPACES,
      close(name, text) {
        if (name !== 't' || found) return;
        found = text.replace(PAGE_NUMBER, '') !== '';
      },
    },
    limits,
  );
  return found;
}
