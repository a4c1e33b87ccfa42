import { parseRect, type Rect } from '../../sheet/address';
import type { ConditionalFormat, Validation, ValidationRule } from '../../sheet/plan';
import { tooLarge, type FileLimits } from '../../package/problem';
import type { NotKept } from './warning';
import type { Highlight } from './styles-part';
import { attribute, decodeText, flag, numeric, toNumber, type XmlTag } from '../../package/xml';

/** Gathers the data validations and conditional formats of one worksheet. */
export interface RulesReader {
  open(tag: XmlTag): void;
  readonly close: (name: string, text: string) => void;
  readonly validations: readonly Validation[];
  /** In the order in which they win. */
  conditionalFormats(): readonly ConditionalFormat[];
}

interface RawRule {
  readonly tag: XmlTag;
  readonly ranges: readonly Rect[] | undefined;
  readonly formulas: string[];
}

const DAYS_1904 = 1462;

export function rulesReader(
  highlights: readonly Highlight[],
  from1904: boolean,
  limits: FileLimits,
  notKept: (what: NotKept) => void,
): RulesReader {
  const validations: Validation[] = [];
  const formats: { readonly priority: number; readonly format: ConditionalFormat }[] = [];
  let ranges: readonly Rect[] | undefined;
  let rule: RawRule | undefined;
  let count = 0;

  const readRanges = (tag: XmlTag): readonly Rect[] | undefined => {
    const parts = (attribute(tag, 'sqref') ?? '').split(/\s+/).filter((part) => part !== '');
    count += parts.length + 1;
    if (count > limits.ranges) throw tooLarge('ranges', limits.ranges);
    const rects = parts.map((part) => parseRect(part));
    return rects.length > 0 && rects.every((rect) => rect !== undefined) ? rects : undefined;
  };

  return {
    validations,
    conditionalFormats: () =>
      formats.sort((a, b) => a.priority - b.priority).map(({ format }) => format),
    open(tag) {
      if (tag.local === 'conditionalFormatting') ranges = readRanges(tag);
      else if (tag.local === 'cfRule') rule = { tag, ranges, formulas: [] };
      else if (tag.local === 'dataValidation') {
        rule = { tag, ranges: readRanges(tag), formulas: [] };
      }
    },
    close(name, text) {
      if (!rule) return;
      if (name === 'formula' || name === 'formula1') rule.formulas[0] = decodeText(text);
      else if (name === 'formula2') rule.formulas[1] = decodeText(text);
      else if (name === 'dataValidation') {
        const validation = validationOf(rule, from1904);
        if (validation) validations.push(validation);
        else notKept('validation');
        rule = undefined;
      } else if (name === 'cfRule') {
        if (++count > limits.ranges) throw tooLarge('ranges', limits.ranges);
        const format = conditionalFormatOf(rule, highlights);
        if (format) formats.push({ priority: numeric(rule.tag, 'priority') ?? 0, format });
        else notKept('conditional-format');
        rule = undefined;
      }
    },
  };
}

function validationOf(raw: RawRule, from1904: boolean): Validation | undefined {
  const { tag, ranges } = raw;
  const style = attribute(tag, 'errorStyle') ?? 'stop';
  const rule = ruleOf(raw, from1904);
  const isShown = flag(tag, 'showErrorMessage') && (style === 'stop' || style === 'warning');
  if (!ranges || !rule || !isShown) return undefined;
  const text = (name: string): string => decodeText(attribute(tag, name) ?? '');
  const promptTitle = text('promptTitle');
  const promptMessage = text('prompt');
  return {
    ranges,
    rule,
    level: style,
    errorTitle: text('errorTitle'),
    errorMessage: text('error'),
    ...(promptTitle !== '' && { promptTitle }),
    ...(promptMessage !== '' && { promptMessage }),
  };
}

function ruleOf({ tag, formulas }: RawRule, from1904: boolean): ValidationRule | undefined {
  const [first = '', second = ''] = formulas;
  const type = attribute(tag, 'type') ?? 'none';
  const operator = attribute(tag, 'operator') ?? 'between';
  const minimum = toNumber(first);
  if (type === 'custom' && first !== '') return { kind: 'custom', formula: `=${first}` };
  if (type === 'list') return listOf(first);
  if (minimum === undefined) return undefined;
  if (type === 'date' && operator === 'greaterThanOrEqual') {
    return { kind: 'date-at-least', minimum: minimum + (from1904 ? DAYS_1904 : 0) };
  }
  if (type !== 'decimal') return undefined;
  if (operator === 'greaterThanOrEqual') return { kind: 'decimal-at-least', minimum };
  if (operator !== 'between' || second === '') return undefined;
  const maximum = toNumber(second) === undefined ? `=${second}` : second;
  return { kind: 'decimal-between', minimum, maximum };
}

/** A list that is written out in the rule; one that stands in cells cannot be said. */
function listOf(formula: string): ValidationRule | undefined {
  const inner = /^"(.*)"$/s.exec(formula)?.[1];
  if (inner === undefined) return undefined;
  return { kind: 'list', values: inner.replaceAll('""', '"').split(',') };
}

function conditionalFormatOf(
  { tag, ranges, formulas }: RawRule,
  highlights: readonly Highlight[],
): ConditionalFormat | undefined {
  const { fill, color } = highlights[numeric(tag, 'dxfId') ?? -1] ?? {};
  const formula = formulas[0] ?? '';
  if (attribute(tag, 'type') !== 'expression' || formula === '' || !ranges) return undefined;
  if (fill === undefined || color === undefined) return undefined;
  return { ranges, formula: `=${formula}`, fill, color };
}
