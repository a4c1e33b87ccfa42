import { readFileSync } from 'node:fs';
import path from 'node:path';
import { FIX_KINDS } from '../../src/checks/fix';
import { ALL_CHECKS } from '../../src/checks/registry';
import { readSettings } from '../../src/engine/settings-file';
import { zhCNCheckDocs, zhCNFixDocs } from '../../src/messages/zh-cn/check-docs';
import { checksDoc, exampleOf } from './checks-doc';
import { resultSchemaDoc } from './result-schema-doc';
import { settingsSchemaDoc } from './settings-schema-doc';

const doc = (name: string) => readFileSync(path.resolve(__dirname, '../../docs', name), 'utf8');

test('every check has its sentence, and no sentence is without its check', () => {
  expect(Object.keys(zhCNCheckDocs).sort()).toEqual(ALL_CHECKS.map(({ id }) => id).sort());
  for (const text of Object.values(zhCNCheckDocs)) expect(text).toMatch(/^\S.*。$/);
});

test('every kind of fix has its words', () => {
  expect(Object.keys(zhCNFixDocs).sort()).toEqual([...FIX_KINDS].sort());
});

test('every check has an example', () => {
  expect(ALL_CHECKS.filter((check) => !exampleOf(check)).map(({ id }) => id)).toEqual([]);
});

test('docs/checks.md is what the checks say now: run `npm run docs:checks`', () => {
  expect(doc('checks.md')).toBe(checksDoc());
});

test('docs/settings.schema.json is the schema of now: run `npm run docs:checks`', () => {
  expect(JSON.parse(doc('settings.schema.json'))).toEqual(JSON.parse(settingsSchemaDoc()));
});

test('docs/result.schema.json is the schema of now: run `npm run docs:checks`', () => {
  expect(JSON.parse(doc('result.schema.json'))).toEqual(JSON.parse(resultSchemaDoc()));
});

test('docs/settings.example.json can be read and changes something', () => {
  const result = readSettings(doc('settings.example.json'));
  expect(result).toMatchObject({ ok: true, settings: { publication: false } });
  if (!result.ok) return;
  expect(Object.keys(result.settings.levels).length).toBeGreaterThan(0);
  expect(result.settings.thresholds).toMatchObject({ lowExecution: 0.8 });
});
