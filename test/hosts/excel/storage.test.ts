import { keptTexts } from '../../../src/hosts/excel/storage';

/** The browser's storage, which a page sees as an object with a property for each key. */
class FakeStorage {
  [key: string]: unknown;
  getItem(key: string): string | null {
    return Object.hasOwn(this, key) ? String(this[key]) : null;
  }
  setItem(key: string, value: string): void {
    this[key] = value;
  }
}
const open = (storage: object): void => {
  Object.assign(globalThis, { window: { localStorage: storage } });
};
afterEach(() => {
  Reflect.deleteProperty(globalThis, 'window');
});

test('the library reads what was kept before it came, and the next page what it kept', async () => {
  const storage = new FakeStorage();
  open(storage);
  const first = keptTexts('jixiao');
  expect(first.get('locale')).toBeNull();
  first.set('locale', 'en');
  await first.takeOver();
  expect(first.get('locale')).toBe('en');
  first.set('theme', 'dark');
  expect(Object.fromEntries(Object.entries(storage))).toMatchObject({
    '@jixiao/locale': '"en"',
    '@jixiao/theme': '"dark"',
  });
  const second = keptTexts('jixiao');
  expect([second.get('locale'), second.get('theme')]).toEqual(['en', 'dark']);
  await second.takeOver();
  expect([second.get('locale'), second.get('theme')]).toEqual(['en', 'dark']);
  expect(keptTexts('another').get('locale')).toBeNull();
});

test.each([
  ['no JSON', '{'],
  ['no text', '7'],
  // The library makes a Date of it.
  ['a moment', '"2026-11-22T00:00:00Z"'],
])('an entry that is %s is no text', async (_, entry) => {
  const storage = new FakeStorage();
  storage['@jixiao/locale'] = entry;
  open(storage);
  const texts = keptTexts('jixiao');
  await texts.takeOver();
  expect([null, '{']).toContain(texts.get('locale'));
});

test('a storage that is full keeps what was there, and the page what is new', async () => {
  const full = new Proxy(new FakeStorage(), {
    set: () => {
      throw new DOMException('full', 'QuotaExceededError');
    },
  });
  open(full);
  const texts = keptTexts('jixiao');
  texts.set('theme', 'dark');
  await texts.takeOver();
  texts.set('theme', 'light');
  expect(texts.get('theme')).toBe('light');
  expect(keptTexts('jixiao').get('theme')).toBeNull();
});

test('a storage that is blocked is forgetful, not fatal', async () => {
  const blocked = Object.defineProperty({}, 'localStorage', {
    get: () => {
      throw new DOMException('denied', 'SecurityError');
    },
  });
  Object.assign(globalThis, { window: blocked });
  const texts = keptTexts('jixiao');
  await texts.takeOver();
  expect(texts.get('theme')).toBeNull();
  texts.set('theme', 'dark');
  expect(texts.get('theme')).toBe('dark');
});
