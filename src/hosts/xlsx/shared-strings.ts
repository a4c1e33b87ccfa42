import type { Archive } from '../../package/archive';
import { tooLarge, type FileLimits } from '../../package/problem';
import { decodeText, readXml, SPREADSHEET } from '../../package/xml';

/** Gathers the text of one string item: the runs of a rich text joined, phonetic readings left out. */
export interface TextCollector {
  close(name: string, text: string, parent: string): void;
  /** The text so far; starts the next one. */
  take(): string;
}

export function textCollector(): TextCollector {
  let joined = '';
  return {
    close(name, text, parent) {
      if (name === 't' && parent !== 'rPh') joined += text;
    },
    take() {
      const text = decodeText(joined);
      joined = '';
      return text;
    },
  };
}

/** The table of shared strings. */
export function readSharedStrings(archive: Archive, part: string, limits: FileLimits): string[] {
  const strings: string[] = [];
  const collector = textCollector();
  readXml(
    archive,
    part,
    {
      root: 'sst',
      namespaces: SPREADSHEET,
      close(name, text, parent) {
        collector.close(name, text, parent);
        if (name !== 'si') return;
        if (strings.length >= limits.strings) throw tooLarge('strings', limits.strings);
        strings.push(collector.take());
      },
    },
    limits,
  );
  return strings;
}
