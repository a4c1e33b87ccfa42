/** Text of at most so many characters that a cell takes: nothing that is not printed, and told where it was cut. */
export function clip(text: string, limit: number): string {
  const clean = text.replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]+/gu, ' ').trim();
  return clean.length <= limit ? clean : `${whole(clean.slice(0, limit - 1))}…`;
}

/** Without half of a character that lies beyond Unicode's first plane. */
function whole(text: string): string {
  return text.replace(/[\ud800-\udbff]$/, '');
}
