import type { Validation, ValidationRule } from '../../src/sheet/plan';
import { formatAddress } from './addresses';
import { defineType } from './api-type';
import type { Area } from './book';
import { invalidArgument, invalidOperation, notModelled } from './errors';
import { assertFormattable } from './looks';
import { dropValidations } from './range-edits';

type Fields = Readonly<Record<string, unknown>>;

function fieldsOf(value: unknown, what: string): Fields {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields;
  throw invalidArgument(what);
}

const TITLE_LIMIT = 32;
const MESSAGE_LIMIT = 255;

function words(value: unknown, limit: number, what: string): string {
  if (value === undefined || value === null) return '';
  if (typeof value !== 'string' || value.length > limit) throw invalidArgument(what);
  return value;
}

function numberOf(value: unknown, what: string): number {
  const text = typeof value === 'string' ? value.replace(/^=/, '') : value;
  const number = text === '' ? NaN : Number(text);
  if (!Number.isFinite(number)) throw notModelled(`${what} ${String(value)}`);
  return number;
}

function formulaOf(value: unknown, what: string): string {
  if (typeof value === 'number') return `=${String(value)}`;
  if (typeof value === 'string' && value !== '') return value.startsWith('=') ? value : `=${value}`;
  throw invalidArgument(what);
}

const DAY = 86_400_000;

/** A date as an add-in gives it: ISO 8601, or a formula that is a serial number. */
function dateOf(value: unknown): number {
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value)) {
    return Math.round((Date.parse(value.slice(0, 10)) - Date.UTC(1899, 11, 30)) / DAY);
  }
  if (typeof value === 'number') throw invalidArgument('a date is text or a formula');
  return numberOf(value, 'date');
}

/** One of our rules for what an add-in set. @throws ApiError for rules that plans cannot say */
function ruleOf(value: unknown): ValidationRule {
  const kinds = Object.entries(fieldsOf(value, 'rule')).filter(([, part]) => part !== undefined);
  const [[kind, part] = ['', undefined], ...more] = kinds;
  if (more.length > 0) throw invalidArgument('a rule has one kind');
  const fields = fieldsOf(part, 'rule');
  const { operator, formula1, formula2 } = fields;
  if (kind === 'decimal' && operator === 'GreaterThanOrEqualTo') {
    return { kind: 'decimal-at-least', minimum: numberOf(formula1, 'minimum') };
  }
  if (kind === 'decimal' && operator === 'Between') {
    return {
      kind: 'decimal-between',
      minimum: numberOf(formula1, 'minimum'),
      maximum: formulaOf(formula2, 'formula2'),
    };
  }
  if (kind === 'date' && operator === 'GreaterThanOrEqualTo') {
    return { kind: 'date-at-least', minimum: dateOf(formula1) };
  }
  if (kind === 'list') return { kind: 'list', values: listOf(fields.source) };
  if (kind === 'custom') {
    const { formula } = fields;
    if (typeof formula !== 'string' || !formula.startsWith('=')) throw invalidArgument('formula');
    return { kind: 'custom', formula };
  }
  throw notModelled(`the validation rule ${JSON.stringify(value)}`);
}

function listOf(source: unknown): readonly string[] {
  if (typeof source !== 'string' || source.startsWith('=')) throw notModelled('a list from cells');
  if (source === '' || source.length > MESSAGE_LIMIT) throw invalidArgument('list source');
  return source.split(',');
}

/** A rule as an add-in reads it. */
function ruleFields(rule: ValidationRule): Fields {
  switch (rule.kind) {
    case 'decimal-at-least':
      return { decimal: { formula1: rule.minimum, operator: 'GreaterThanOrEqualTo' } };
    case 'decimal-between':
      return {
        decimal: { formula1: rule.minimum, formula2: rule.maximum, operator: 'Between' },
      };
    case 'date-at-least':
      return { date: { formula1: rule.minimum, operator: 'GreaterThanOrEqualTo' } };
    case 'list':
      return { list: { inCellDropDown: true, source: rule.values.join(',') } };
    case 'custom':
      return { custom: { formula: rule.formula } };
  }
}

const KINDS: Readonly<Record<ValidationRule['kind'], string>> = {
  'decimal-at-least': 'Decimal',
  'decimal-between': 'Decimal',
  'date-at-least': 'Date',
  list: 'List',
  custom: 'Custom',
};

/** The validation that stands on exactly this area. */
function validationAt({ book, sheet, rects }: Area): Validation | undefined {
  const key = rects.map(formatAddress).join();
  return book
    .sheet(sheet)
    .validations.find(({ ranges }) => ranges.map(formatAddress).join() === key);
}

function editValidation(area: Area, edit: (validation: Validation) => Validation): void {
  const { book, sheet: id } = area;
  assertFormattable(book, id);
  const own = validationAt(area);
  if (!own) throw invalidOperation('set the rule first: this area has none of its own');
  book.change((draft) => {
    const sheet = book.sheet(id);
    const validations = sheet.validations.map((each) =>
      each === own ? Object.freeze(edit(own)) : each,
    );
    draft.set({ ...sheet, validations });
  });
}

export const dataValidation = defineType<Area>({
  name: 'DataValidation',
  properties: {
    Type: {
      since: '1.8',
      read: (area) => KINDS[validationAt(area)?.rule.kind ?? 'custom'],
    },
    Rule: {
      since: '1.8',
      read: (area) => {
        const own = validationAt(area);
        return own ? ruleFields(own.rule) : {};
      },
      write: (area, value) => {
        const { book, sheet: id, rects } = area;
        assertFormattable(book, id);
        const rule = ruleOf(value);
        const own = validationAt(area);
        dropValidations(area);
        const fresh: Validation = {
          ...(own ?? { level: 'stop', errorTitle: '', errorMessage: '' }),
          ranges: Object.freeze(rects.map((rect) => Object.freeze({ ...rect }))),
          rule: Object.freeze(rule),
        };
        book.change((draft) => {
          const sheet = book.sheet(id);
          draft.set({ ...sheet, validations: [...sheet.validations, Object.freeze(fresh)] });
        });
      },
    },
    ErrorAlert: {
      since: '1.8',
      write: (area, value) => {
        const { showAlert, style, title, message } = fieldsOf(value, 'errorAlert');
        if (showAlert !== true) throw notModelled('errorAlert that is not shown');
        if (style !== 'Stop' && style !== 'Warning') throw notModelled(`style ${String(style)}`);
        const errorTitle = words(title, TITLE_LIMIT, 'errorAlert.title');
        const errorMessage = words(message, MESSAGE_LIMIT, 'errorAlert.message');
        const level = style === 'Stop' ? 'stop' : 'warning';
        editValidation(area, (own) => ({ ...own, level, errorTitle, errorMessage }));
      },
    },
    Prompt: {
      since: '1.8',
      write: (area, value) => {
        const { showPrompt, title, message } = fieldsOf(value, 'prompt');
        if (showPrompt !== true) throw notModelled('prompt that is not shown');
        const promptTitle = words(title, TITLE_LIMIT, 'prompt.title');
        const promptMessage = words(message, MESSAGE_LIMIT, 'prompt.message');
        editValidation(area, (own) => ({
          ...own,
          ...(promptTitle && { promptTitle }),
          ...(promptMessage && { promptMessage }),
        }));
      },
    },
    IgnoreBlanks: {
      since: '1.8',
      read: () => true,
      write: (_area, value) => {
        if (value !== true) throw notModelled('ignoreBlanks = false');
      },
    },
  },
  methods: { Clear: { since: '1.8', call: dropValidations } },
});
