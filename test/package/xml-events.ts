import { readPlainXml } from '../../src/package/plain-xml';
import { Refusal, type FileProblem } from '../../src/package/problem';
import { strictParser } from '../../src/package/strict-xml';
import type { XmlEvents } from '../../src/package/xml-tag';

/** What a parser said of a document: elements and texts in order, and why it was refused if it was. */
export interface Heard {
  readonly events: readonly unknown[];
  readonly problem: FileProblem | null;
}

/** More than any document of the tests has. */
const LONGEST = 1e9;

/** What the strict parser says. */
export function strictly(text: string): Heard {
  return listen(text, (events) => {
    parse(text, events, 0);
  });
}

/** What the plain reader says, and the strict parser from where that gives up. */
export function plainly(text: string, longest = LONGEST): Heard {
  return listen(text, (events) => {
    const given = readPlainXml(text, events, longest);
    if (given !== undefined) parse(text, events, given);
  });
}

/** Whether the plain reader reads a document to its end. */
export function isPlain(text: string): boolean {
  return (
    listen(text, (events) => {
      if (readPlainXml(text, events, LONGEST) !== undefined)
        throw new Refusal({ code: 'no-sheets' });
    }).problem === null
  );
}

function parse(text: string, events: XmlEvents, skip: number): void {
  const parser = strictParser('part', events, skip, LONGEST, () => {
    throw new Error('nothing is that long');
  });
  parser.write(text);
  parser.close();
}

function listen(text: string, run: (events: XmlEvents) => void): Heard {
  const names = [...new Set(text.match(/[\w:.-]+(?=\s*=)/g) ?? [])];
  const events: unknown[] = [];
  let pending = '';
  let depth = 0;
  const flush = (): void => {
    if (pending !== '') events.push(pending);
    pending = '';
  };
  try {
    run({
      open(tag) {
        flush();
        depth++;
        const attributes = names.flatMap((name) => {
          const value = tag.attribute(name);
          return value === undefined ? [] : [[name, value] as const];
        });
        const linked = tag.attributeIn(RELATIONSHIPS, 'id');
        events.push({ local: tag.local, uri: tag.uri, attributes, linked });
      },
      close() {
        flush();
        depth--;
        events.push('/');
      },
      text(more) {
        // Blanks around the root element are nobody's.
        if (depth > 0) pending += more;
      },
    });
    flush();
    return { events, problem: null };
  } catch (error) {
    // Text before a fault may have been passed on or not: nobody gets to see it.
    if (error instanceof Refusal) return { events, problem: error.problem };
    throw error;
  }
}

const RELATIONSHIPS = new Set([
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
]);
