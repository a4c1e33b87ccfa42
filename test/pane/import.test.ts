import type { FileContent } from '../../src/sheet/file-content';
import { readChosen, type FileRead } from '../../src/pane/import/read-file';
import { formName } from '../../src/pane/view-model/forms';
import { contentLosses } from '../../src/pane/view-model/import';
import { FORMS } from '../../src/templates/registry';

const CONTENT: FileContent = { format: 'docx', sheets: [], paragraphs: [] };
const READ: FileRead = { ok: true, content: CONTENT, warnings: [] };

/** A file as the browser hands it over. */
function file(size: number, arrayBuffer: () => Promise<ArrayBuffer>): File {
  return { name: 'report.docx', size, arrayBuffer } as File;
}

describe('reading a file that was chosen', () => {
  test('its bytes go to the reader, and what that says comes back', async () => {
    const seen: number[] = [];
    const bytes = new Uint8Array([80, 75, 3, 4]);
    const chosen = file(4, () => Promise.resolve(bytes.buffer));
    const result = await readChosen(chosen, (all) => {
      seen.push(...all);
      return Promise.resolve(READ);
    });
    expect(result).toBe(READ);
    expect(seen).toEqual([80, 75, 3, 4]);
  });

  test.each([
    [
      'one that is far too large is not read at all',
      file(2 ** 40, () => Promise.reject(new Error('was read'))),
      'file.too-large',
    ],
    [
      'one that is gone meanwhile',
      file(4, () => Promise.reject(new DOMException('gone', 'NotFoundError'))),
      'file.unreadable',
    ],
  ])('%s', async (_, chosen, code) => {
    expect(await readChosen(chosen, () => Promise.resolve(READ))).toMatchObject({
      ok: false,
      problem: { code },
    });
  });

  test('a reader that could not be loaded is a problem, too', async () => {
    const chosen = file(0, () => Promise.resolve(new ArrayBuffer(0)));
    const result = await readChosen(chosen, () => Promise.reject(new Error('ChunkLoadError')));
    expect(result).toMatchObject({ ok: false, problem: { code: 'file.unreadable' } });
  });
});

test('of what a file lost only content is told: a new sheet brings its own looks', () => {
  const kept = [
    { code: 'covered-values', sheet: '表1', count: 2 },
    { code: 'left-out', what: 'picture', count: 1 },
  ];
  const looks = [{ code: 'not-kept', sheet: '表1', what: 'conditional-format', count: 3 }];
  expect(contentLosses([...looks, ...kept])).toEqual(kept);
});

test('every form of a kind has a short name of its own', () => {
  const names = FORMS.map((form) => `${form.kind} ${formName(form)}`);
  expect(names).toContain('project 湖南省 2023');
  expect(new Set(names).size).toBe(names.length);
});
