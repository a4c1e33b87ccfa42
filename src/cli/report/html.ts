/** Text that is HTML already. */
export interface Markup {
  readonly markup: string;
}

type Part = Markup | string | number | null | readonly Part[];

/** A template of HTML that escapes whatever is put into it, unless it is HTML of another template. null is nothing. */
export function markup(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  const text = strings.reduce(
    (before, string, at) => before + printed(parts[at - 1] ?? null) + string,
  );
  return { markup: text };
}

/** Text that is HTML, CSS or a script of ours and is taken as it stands. */
export function raw(text: string): Markup {
  return { markup: text };
}

function printed(part: Part): string {
  if (part === null) return '';
  if (typeof part === 'string') return escaped(part);
  if (typeof part === 'number') return String(part);
  return 'markup' in part ? part.markup : part.map(printed).join('');
}

const MARKS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => MARKS[mark] ?? mark).replace(/\p{Cc}/gu, ' ');
}
