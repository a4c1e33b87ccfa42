import * as z from 'zod/mini';
import { ALL_CHECKS } from '../checks/registry';

// The compiled form of zod's schemas is made with `new Function`, which the pane's policy forbids.
z.config({ jitless: true });

/** Characters of the settings' name. */
export const NAME_LIMIT = 60;
/** The version of the file's form. */
export const SETTINGS_VERSION = 1;

const share = z.number().check(z.gte(0), z.lte(1));
const multiple = z.number().check(z.gt(1), z.lte(100));
const band = z.tuple([share, share]);
const level = z.strictObject({ level: z.enum(['error', 'warning', 'info', 'off']) });

/** The form of a bureau's settings file. What goes beyond single values is checked where it is read. */
export const settingsSchema = z.strictObject({
  $schema: z.exactOptional(z.string()),
  version: z.literal(SETTINGS_VERSION),
  name: z.string().check(z.regex(/\S/), z.maxLength(NAME_LIMIT)),
  checks: z.exactOptional(
    z.strictObject(Object.fromEntries(ALL_CHECKS.map(({ id }) => [id, z.exactOptional(level)]))),
  ),
  thresholds: z.exactOptional(
    z.strictObject({
      lowExecution: z.exactOptional(z.number().check(z.gt(0), z.lte(1))),
      secondLook: z.exactOptional(multiple),
      overachieved: z.exactOptional(multiple),
      roundingPerItem: z.exactOptional(z.number().check(z.gte(0), z.lte(1))),
      bands: z.exactOptional(z.strictObject({ attained: band, partly: band, missed: band })),
    }),
  ),
  publication: z.exactOptional(z.boolean()),
});

/** A settings file whose single values are sound. */
export type SettingsFile = z.infer<typeof settingsSchema>;
