import type { ReadFile } from '../../../src/pane';
import type { FileContent } from '../../../src/sheet/file-content';

/** How long a fake reading takes, in milliseconds. */
const READ_MS = 100;

/**
 * Reads a made-up file: its text says what is in it, a table's name a line; lines that begin with "#" are paragraphs.
 * "!damaged" cannot be read.
 */
export const fakeFile: ReadFile = async (bytes) => {
  const lines = new TextDecoder().decode(bytes).split('\n').filter(Boolean);
  await new Promise((resolve) => setTimeout(resolve, READ_MS));
  if (lines[0] === '!damaged') {
    const data = { part: 'word/document.xml', detail: 'xml' };
    return { ok: false, problem: { code: 'file.damaged', data } };
  }
  const content: FileContent = {
    format: 'docx',
    sheets: lines
      .filter((line) => !line.startsWith('#'))
      .map((name) => ({
        name,
        visible: true,
        identity: null,
        grid: { cells: [], merges: [] },
      })),
    paragraphs: lines
      .filter((line) => line.startsWith('#'))
      .map((text) => ({ text, heading: null, tablesBefore: 0 })),
  };
  const picture = { code: 'left-out', what: 'picture', count: 2 };
  return { ok: true, content, warnings: [picture] };
};
