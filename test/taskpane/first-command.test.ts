import { takeCommand, type PageHistory } from '../../src/taskpane/first-command';

function tab() {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
  return (address: string, again = false): PageHistory => ({
    address,
    again,
    storage: () => storage,
  });
}

test('a click on a button counts each time, a page loaded again does not repeat it', () => {
  const page = tab();
  expect(takeCommand(page('?command=validate'))).toBe('validate');
  expect(takeCommand(page('?command=validate', true))).toBeNull();
  expect(takeCommand(page('?command=validate'))).toBe('validate');
  expect(takeCommand(page('?command=insert-project'))).toBe('insert-project');
  expect(takeCommand(page('?command=insert-project', true))).toBeNull();
});

test('what was never carried out is carried out by the page that is loaded again', () => {
  expect(takeCommand(tab()('?command=validate', true))).toBe('validate');
});

test('without a command nothing is remembered', () => {
  const page = tab();
  expect(takeCommand(page('?'))).toBeNull();
  expect(page('').storage().getItem('jixiao.carried-out')).toBeNull();
});

test('where nothing can be remembered, a page loaded again repeats nothing', () => {
  const storage = () => {
    throw new Error('denied');
  };
  const address = '?command=validate';
  expect(takeCommand({ address, again: false, storage })).toBe('validate');
  expect(takeCommand({ address, again: true, storage })).toBeNull();
});
