import { openPaneWithDocument } from '../../../src/hosts/excel/document-settings';

const KEY = 'Office.AutoShowTaskpaneWithDocument';

/** Settings of a document, as Office keeps them; `status` is how saving ends. */
function document(held: Record<string, unknown>, status = 'succeeded') {
  const saved: string[] = [];
  const settings = {
    get: (name: string) => held[name] ?? null,
    set: (name: string, value: unknown) => void (held[name] = value),
    remove: (name: string) => Reflect.deleteProperty(held, name),
    saveAsync: (done: (result: { status: string }) => void) => {
      saved.push(JSON.stringify(held));
      done({ status });
    },
  };
  const AsyncResultStatus = { Succeeded: 'succeeded' };
  Object.assign(globalThis, { Office: { AsyncResultStatus, context: { document: { settings } } } });
  return { held, saved };
}

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'Office');
});

test('is written into the document once', async () => {
  const { saved } = document({ other: 1 });
  expect(await openPaneWithDocument()).toBe('set');
  expect(await openPaneWithDocument()).toBe('already');
  expect(saved).toEqual([JSON.stringify({ other: 1, [KEY]: true })]);
});

test('what could not be saved is tried again the next time', async () => {
  const { held, saved } = document({}, 'failed');
  expect(await openPaneWithDocument()).toBe('failed');
  expect(held).toEqual({});
  await openPaneWithDocument();
  expect(saved).toHaveLength(2);
});

test('an Office without settings, or none at all, is an answer', async () => {
  Object.assign(globalThis, { Office: { context: { document: null } } });
  expect(await openPaneWithDocument()).toBe('unavailable');
  Reflect.deleteProperty(globalThis, 'Office');
  expect(await openPaneWithDocument()).toBe('unavailable');
});
