import { fill, type Texts } from './print';

/** Something that could not be done: ids and data. */
export interface ProblemLike {
  readonly code: string;
  readonly data: Readonly<Record<string, string | number>>;
}

/** Puts a problem into words. A problem without words shows its code and data: it is never silent. */
export function problemText({ code, data }: ProblemLike, texts: Texts): string {
  const template = texts[`problem.${code}`];
  if (template === undefined) return `${code} ${JSON.stringify(data)}`;
  const params = Object.fromEntries(
    Object.entries(data).map(([mark, value]) => [
      mark,
      texts[`problem.word.${mark}.${String(value)}`] ?? value,
    ]),
  );
  return fill(template, params, texts);
}
