import { labelIndex, labelKey } from '../../src/binding/bind/labels';
import type { Hit } from '../../src/binding/bind/scan';
import { FORMS } from '../../src/templates/registry';
import { INDICATOR_SYNONYMS } from '../../src/templates/vocabulary';
import type { Dice } from './dice';

const { roles: WORDS } = labelIndex(FORMS);
const REMARK = /[（(][^（()）]*[)）]\s*$/;
const OF_WHICH = /^\s*其中\s*[:：]\s*/;
const COLON = /[:：]\s*$/;

/** The label in other words of the same meaning, spelt in another way. */
export function variantOf({ text, roles, inline }: Hit, dice: Dice): string {
  if (inline !== null) return recoloned(text, dice);
  const words = [...WORDS].flatMap(([word, own]) =>
    [...roles].every((role) => own.has(role)) ? [word] : [],
  );
  return respelt(reworded(text, dice.roll(2) === 0 ? labelKey(text) : dice.pick(words)), dice);
}

/** A category's or subcategory's label in other words. */
export function categoryVariant(text: string, key: string, dice: Dice): string {
  const words = INDICATOR_SYNONYMS[key] ?? [];
  const word = words.length === 0 || dice.roll(2) === 0 ? labelKey(text) : dice.pick(words);
  return respelt(reworded(text, word), dice);
}

/** What stands around the word stays: 其中, a remark in brackets, the colon. */
function reworded(text: string, word: string): string {
  const open = COLON.exec(text)?.[0] ?? '';
  const closed = text.replace(COLON, '');
  const remark = word.endsWith(')') ? '' : (REMARK.exec(closed)?.[0] ?? '');
  return `${OF_WHICH.exec(text)?.[0] ?? ''}${word}${remark}${open}`;
}

/** The same text with other brackets, spaces, line breaks, full-width forms or a colon. */
export function respelt(text: string, dice: Dice): string {
  switch (dice.roll(9)) {
    case 0:
      return ` ${text}\u3000`;
    case 1:
      return Array.from(text).join(' ');
    case 2:
      return Array.from(text).join('\u3000');
    case 3: {
      const chars = Array.from(text);
      const at = 1 + dice.roll(Math.max(1, chars.length - 1));
      return `${chars.slice(0, at).join('')}\n${chars.slice(at).join('')}`;
    }
    case 4:
      return fullWidth(text);
    case 5:
      return bracketed(text, dice.pick(['()', '（）', '[]', '【】', '〔〕']));
    case 6:
      return COLON.test(text) ? text : `${text}：`;
    case 7:
      return text.replace(/[:：]/g, dice.pick([':', '：', ' ： ']));
    default:
      return text;
  }
}

function recoloned(text: string, dice: Dice): string {
  return text.replace(/[:：]/, dice.pick([':', '：', '： ', ' ：']));
}

function fullWidth(text: string): string {
  return text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
}

function bracketed(text: string, [open = '(', close = ')']: string): string {
  return text.replace(/[（(]/g, open).replace(/[）)]/g, close);
}
