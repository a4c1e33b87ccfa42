/**
 * Rows of a table as text, one a line: what is typed, an arrow, how it is read (see notation.ts). "⏎" stands for a line
 * break.
 */
export function rows(table: string): [string, string][] {
  return table
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [typed, reading, ...more] = line.split(' → ');
      if (typed === undefined || reading === undefined || more.length > 0) throw new Error(line);
      return [typed.trim().replaceAll('⏎', '\n'), reading.trim()];
    });
}
