import { NOTE_WORDS } from '../../templates/vocabulary';

const NOTE = new RegExp(
  `^\\s*(?:${NOTE_WORDS.map((word) => Array.from(word).join('\\s*')).join('|')})\\s*[:：]`,
);

/** Whether a text opens as a note does: "备注：…". */
export function isNote(text: string): boolean {
  return NOTE.test(text);
}
