import type { Archive } from '../../package/archive';
import { tooLarge, type FileLimits } from '../../package/problem';
import { decodeText, readXml, SPREADSHEET, type RunRead } from '../../package/xml';

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

/** An item of one piece, with nothing in it that stands for something else. */
const PLAIN = /<si><t>([^<>&]{0,32767})<\/t><\/si>/y;

/** The table of shared strings. */
export function readSharedStrings(archive: Archive, part: string, limits: FileLimits): string[] {
  const strings: string[] = [];
  const collector = textCollector();
  const add = (text: string): void => {
    if (strings.length >= limits.strings) throw tooLarge('strings', limits.strings);
    strings.push(text);
  };
  const run = (text: string, from: number, read: RunRead): void => {
    PLAIN.lastIndex = from;
    for (let match; (match = PLAIN.exec(text)); read.elements += 2) {
      read.end = PLAIN.lastIndex;
      add(decodeText(match[1] ?? ''));
    }
  };
  readXml(
    archive,
    part,
    {
      root: 'sst',
      namespaces: SPREADSHEET,
      close(name, text, parent) {
        collector.close(name, text, parent);
        if (name === 'si') add(collector.take());
      },
      runs: [{ parent: 'sst', depth: 2, read: run }],
    },
    limits,
  );
  return strings;
}
