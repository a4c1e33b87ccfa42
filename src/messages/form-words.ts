/**
 * Puts what a form calls things in the place of what messages call them: "全年预算数" becomes "调整后预算数". The longest
 * word counts where several begin alike.
 */
export function inFormWords(
  words: Readonly<Record<string, string>> = {},
): (text: string) => string {
  const usual = Object.keys(words).sort((a, b) => b.length - a.length);
  if (usual.length === 0) return (text) => text;
  const pattern = new RegExp(usual.join('|'), 'g');
  return (text) => text.replace(pattern, (word) => words[word] ?? word);
}
