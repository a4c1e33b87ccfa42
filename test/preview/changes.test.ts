import { countChanges } from '../../src/preview/changes';

test('what is typed while a file is being written stays unsaved', () => {
  const changes = countChanges();
  changes.note();
  const mark = changes.count();
  changes.note();
  changes.settle(mark);
  expect(changes.unsaved()).toBe(true);
  changes.settle(changes.count());
  expect(changes.unsaved()).toBe(false);
});

test('an older file that is ready later makes nothing unsaved again', () => {
  const changes = countChanges();
  const before = changes.count();
  changes.note();
  changes.settle(changes.count());
  changes.settle(before);
  expect(changes.unsaved()).toBe(false);
});

test('listeners hear of it until they leave', () => {
  const changes = countChanges();
  const heard: boolean[] = [];
  const leave = changes.subscribe(() => heard.push(changes.unsaved()));
  changes.note();
  changes.settle(changes.count());
  leave();
  changes.note();
  expect(heard).toEqual([true, false]);
});
