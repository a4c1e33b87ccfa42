/** The sheet-scoped constant name that holds a sheet's identity. */
export const IDENTITY_NAME = 'jx.sheet';

/** The formula of the identity name: a text constant. */
export function identityFormula(identity: string): string {
  return `="${identity.replaceAll('"', '""')}"`;
}

/** Reads the identity out of the name's formula; null for anything that is not a text constant. */
export function identityOf(formula: unknown): string | null {
  const match = typeof formula === 'string' ? /^="((?:[^"]|"")*)"$/.exec(formula) : null;
  return match?.[1]?.replaceAll('""', '"') ?? null;
}
