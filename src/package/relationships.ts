import type { Archive } from './archive';
import { tooLarge, type FileLimits } from './problem';
import { attribute, PACKAGE_RELATIONSHIPS, readXml } from './xml';

/** What one part says of another: the last word of the type ("worksheet"), and the part it means. */
export interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly part: string;
}

/** The relationships of a part ("" is the package), without those that lead out of it. None when it has no such file. */
export function readRelationships(
  archive: Archive,
  part: string,
  limits: FileLimits,
): Relationship[] {
  const slash = part.lastIndexOf('/') + 1;
  const file = `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
  if (!archive.has(file)) return [];
  const found: Relationship[] = [];
  readXml(
    archive,
    file,
    {
      root: 'Relationships',
      namespaces: PACKAGE_RELATIONSHIPS,
      open(tag) {
        const target = attribute(tag, 'Target');
        if (tag.local !== 'Relationship' || target === undefined) return;
        if (attribute(tag, 'TargetMode') === 'External') return;
        if (found.length >= limits.entries) throw tooLarge('entries', limits.entries);
        found.push({
          id: attribute(tag, 'Id') ?? '',
          type: (attribute(tag, 'Type') ?? '').split('/').at(-1) ?? '',
          part: resolve(part.slice(0, slash), target),
        });
      },
    },
    limits,
  );
  return found;
}

/** A target is relative to the folder of the part, or to the package when it begins with a slash. */
function resolve(folder: string, target: string): string {
  const path = target.replaceAll('\\', '/');
  const steps: string[] = [];
  for (const step of (path.startsWith('/') ? path : folder + path).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
