import { remembering } from '../../model/remember';
import type { CategorySpec, Form, FormCell, LabelRole } from '../../templates/form';
import {
  INDICATOR_SYNONYMS,
  MONEY_WORD,
  OF_WHICH,
  OWN_CURRENCY,
  POINTS_WORD,
  SEAL_WORDS,
  SYNONYMS,
  UNIT_CAPTION,
} from '../../templates/vocabulary';

/** Longer texts are content, not labels. */
export const LABEL_LENGTH = 400;

const UNITS = `(?:${OWN_CURRENCY})?(?:${MONEY_WORD})(?:${OWN_CURRENCY})?`;
/** Bracketed remarks that labels carry and that do not change what they announce: units, letters of the formula. */
const REMARKS = new RegExp(
  `\\((?:(?:[^():]{0,4}${UNIT_CAPTION}:?)?${UNITS}|%|[AB]|B[/÷]A|${SEAL_WORDS.join('|')}|\\d+(?:\\.\\d+)?${POINTS_WORD})\\)`,
  'g',
);
const ITEM_OF = new RegExp(`^${OF_WHICH}:?`);
/** Heavy brackets around a whole label are decoration. */
const FRAME = /^[【[]([^】\]]+)[】\]]/;
const BRACKETS = /[【[{〔]/g;
const CLOSING = /[】\]}〕]/g;

/**
 * One spelling for a label: half-width, no white space, no remarks, no "其中：", no closing colon.
 * A text too long to be a label stays as it is.
 */
export const labelKey = remembering((text: string): string => {
  if (text.length > LABEL_LENGTH) return text;
  return compact(text).replace(REMARKS, '').replace(ITEM_OF, '').replace(/:+$/, '');
});

/** Half-width forms, round brackets, no white space. */
export const compact = remembering((text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\u200b\ufeff]+/g, '')
    .replace(FRAME, '$1')
    .replace(BRACKETS, '(')
    .replace(CLOSING, ')'),
);

/** All spellings of all labels of some forms: which roles a text can play. */
export interface LabelIndex {
  readonly roles: ReadonlyMap<string, ReadonlySet<LabelRole>>;
  /** Keys of categories and subcategories by spelling. */
  readonly categories: ReadonlyMap<string, string>;
  readonly subcategories: ReadonlyMap<string, string>;
}

const indexes = new WeakMap<readonly Form[], LabelIndex>();

/** The index of some forms; computed once for each list of forms. */
export function labelIndex(forms: readonly Form[]): LabelIndex {
  const found = indexes.get(forms);
  if (found) return found;
  const index = buildIndex(forms);
  indexes.set(forms, index);
  return index;
}

function buildIndex(forms: readonly Form[]): LabelIndex {
  const roles = new Map<string, Set<LabelRole>>();
  const add = (text: string, role: LabelRole): void => {
    const key = labelKey(text);
    const set = roles.get(key) ?? new Set<LabelRole>();
    roles.set(key, set.add(role));
  };
  for (const [role, words] of Object.entries(SYNONYMS)) {
    for (const word of words ?? []) add(word, role as LabelRole);
  }
  for (const form of forms) {
    for (const { label, role } of labelled(form)) {
      for (const level of Object.values(form.levels)) add(label.replace('{level}', level), role);
    }
    for (const [role, words] of Object.entries(form.synonyms ?? {})) {
      for (const word of words ?? []) add(word, role as LabelRole);
    }
  }
  const specs = forms.flatMap((form) => form.categories);
  return {
    roles,
    categories: spellings(specs),
    subcategories: spellings(specs.flatMap((spec) => spec.subcategories)),
  };
}

function labelled(form: Form): { label: string; role: LabelRole }[] {
  const ofRows = (cells: readonly FormCell[]): { label: string; role: LabelRole }[] =>
    cells.flatMap(({ label, role }) =>
      label && role && role !== 'title' && role !== 'note' ? [{ label, role }] : [],
    );
  return form.blocks.flatMap((block) =>
    block.kind === 'rows'
      ? block.rows.flatMap((row) => ofRows(row.cells))
      : block.columns.map(({ label, column }) => ({
          label,
          role: `indicators.${column}` as const,
        })),
  );
}

function spellings(
  specs: readonly Pick<CategorySpec, 'key' | 'label' | 'synonyms'>[],
): Map<string, string> {
  const map = new Map<string, string>();
  for (const { key, label, synonyms = [] } of specs) {
    for (const word of [label, ...synonyms, ...(INDICATOR_SYNONYMS[key] ?? [])]) {
      if (!map.has(labelKey(word))) map.set(labelKey(word), key);
    }
  }
  return map;
}

const POINTS = new RegExp(`\\((\\d+(?:\\.\\d+)?)${POINTS_WORD}\\)$`);

/** Points in a category label's own bracket: "产出指标（50分）" → 50; null without one. */
export function statedPoints(text: string): number | null {
  const match = POINTS.exec(compact(text));
  return match ? Number(match[1]) : null;
}
