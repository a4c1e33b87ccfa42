import type { Form } from '../templates/form';
import type { Texts } from './print';

/** What of a form says how it calls things. */
export type FormWords = Pick<Form, 'sources' | 'words'>;

/** Terms whose name in a path differs from their id, by what they stand under. */
const TERMS: Readonly<Record<string, string>> = {
  'funds.total': 'fundsTotal',
  'goals.expected': 'goalsExpected',
  'goals.actual': 'goalsActual',
  'goals.process': 'goalsProcess',
};

/**
 * Puts the path of a field into the words of its form: "funds.currentYear.executed" is "当年财政拨款 · 全年执行数". A path
 * without words is shown as it is.
 */
export function fieldText(path: string, texts: Texts, form?: FormWords): string {
  const parts = path.split('.');
  const [block, ...rest] = parts;
  const named = (rest.length === 0 || block === 'total' ? parts : rest).flatMap((part) => {
    const sources = block === 'funds' ? form?.sources : undefined;
    const source = sources?.find(({ key }) => key === part)?.label;
    const text = source ?? texts[`term.${TERMS[`${String(block)}.${part}`] ?? part}`];
    return text === undefined ? [] : [form?.words?.[text] ?? text];
  });
  return named.length > 0 ? named.join(' · ') : path;
}
