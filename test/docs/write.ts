import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { checksDoc } from './checks-doc';
import { resultSchemaDoc } from './result-schema-doc';
import { settingsSchemaDoc } from './settings-schema-doc';

const DOCS = path.resolve(__dirname, '../../docs');

writeFileSync(path.join(DOCS, 'checks.md'), checksDoc());
writeFileSync(path.join(DOCS, 'settings.schema.json'), settingsSchemaDoc());
writeFileSync(path.join(DOCS, 'result.schema.json'), resultSchemaDoc());
