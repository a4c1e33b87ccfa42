import * as z from 'zod/mini';
import { settingsSchema } from '../../src/engine/settings-schema';
import { zhCNChecks } from '../../src/messages/zh-cn/checks';
import type { Texts } from '../../src/messages/print';

const TEXTS: Texts = zhCNChecks;

/** docs/settings.schema.json: editors complete and check a settings file by it; each check bears its title. */
export function settingsSchemaDoc(): string {
  const schema = z.toJSONSchema(settingsSchema, {
    override: ({ jsonSchema, path }) => {
      const title = path.at(-2) === 'properties' && TEXTS[`checks.${String(path.at(-1))}.title`];
      if (title) jsonSchema.description = title;
    },
  });
  return `${JSON.stringify(schema, null, 2)}\n`;
}
