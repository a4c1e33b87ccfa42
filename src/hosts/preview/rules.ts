import {
  DataValidationErrorStyle,
  DataValidationOperator,
  DataValidationRenderMode,
  DataValidationType,
  type IDataValidationRuleBase,
  type ISheetDataValidationRule,
} from '@univerjs/core';
import {
  CFRuleType,
  CFSubRuleType,
  type IConditionFormattingRule,
  type IFormulaHighlightCell,
} from '@univerjs/preset-sheets-conditional-formatting';
import type { ConditionalFormat, Validation, ValidationRule } from '../../sheet/plan';
import { fromRange, toRange } from './geometry';

/** Univer's kinds of validation as the plain strings that its rules hold. */
const TYPES: Readonly<Record<'list' | 'custom' | 'date' | 'decimal', string>> = {
  list: DataValidationType.LIST,
  custom: DataValidationType.CUSTOM,
  date: DataValidationType.DATE,
  decimal: DataValidationType.DECIMAL,
};

/** Univer's form of a validation. */
export function toValidationRule(validation: Validation, uid: string): ISheetDataValidationRule {
  const { promptTitle, promptMessage } = validation;
  return {
    ...toRuleBase(validation.rule),
    uid,
    ranges: validation.ranges.map(toRange),
    allowBlank: true,
    errorStyle:
      validation.level === 'stop'
        ? DataValidationErrorStyle.STOP
        : DataValidationErrorStyle.WARNING,
    showErrorMessage: true,
    errorTitle: validation.errorTitle,
    error: validation.errorMessage,
    showInputMessage: promptTitle !== undefined || promptMessage !== undefined,
    ...(promptTitle !== undefined && { promptTitle }),
    ...(promptMessage !== undefined && { prompt: promptMessage }),
  };
}

function toRuleBase(
  rule: ValidationRule,
): IDataValidationRuleBase & { readonly renderMode?: DataValidationRenderMode } {
  switch (rule.kind) {
    case 'decimal-at-least':
      return {
        type: DataValidationType.DECIMAL,
        operator: DataValidationOperator.GREATER_THAN_OR_EQUAL,
        formula1: String(rule.minimum),
      };
    case 'decimal-between':
      return {
        type: DataValidationType.DECIMAL,
        operator: DataValidationOperator.BETWEEN,
        formula1: String(rule.minimum),
        formula2: asFormula(rule.maximum),
      };
    case 'date-at-least':
      return {
        type: DataValidationType.DATE,
        operator: DataValidationOperator.GREATER_THAN_OR_EQUAL,
        formula1: String(rule.minimum),
      };
    case 'list':
      return {
        type: DataValidationType.LIST,
        formula1: rule.values.join(','),
        renderMode: DataValidationRenderMode.ARROW,
      };
    case 'custom':
      return { type: DataValidationType.CUSTOM, formula1: asFormula(rule.formula) };
  }
}

/** The plan's form of a validation, or null for a kind that a plan has no word for. */
export function fromValidationRule(rule: ISheetDataValidationRule): Validation | null {
  const kind = fromRuleBase(rule);
  if (!kind) return null;
  return {
    ranges: rule.ranges.map(fromRange),
    rule: kind,
    level: rule.errorStyle === DataValidationErrorStyle.STOP ? 'stop' : 'warning',
    errorTitle: rule.errorTitle ?? '',
    errorMessage: rule.error ?? '',
    ...(rule.promptTitle !== undefined && { promptTitle: rule.promptTitle }),
    ...(rule.prompt !== undefined && { promptMessage: rule.prompt }),
  };
}

function fromRuleBase(rule: IDataValidationRuleBase): ValidationRule | null {
  const { type, operator, formula1 = '', formula2 = '' } = rule;
  const minimum = Number(formula1);
  const atLeast = operator === DataValidationOperator.GREATER_THAN_OR_EQUAL;
  if (type === TYPES.list && !formula1.startsWith('=')) {
    return { kind: 'list', values: formula1.split(',').filter((value) => value !== '') };
  }
  if (type === TYPES.custom) return { kind: 'custom', formula: formula1 };
  if (formula1 === '' || Number.isNaN(minimum)) return null;
  if (type === TYPES.date && atLeast) return { kind: 'date-at-least', minimum };
  if (type !== TYPES.decimal) return null;
  if (atLeast) return { kind: 'decimal-at-least', minimum };
  return operator === DataValidationOperator.BETWEEN
    ? { kind: 'decimal-between', minimum, maximum: formula2 }
    : null;
}

/** A bare number stays one; everything else is a formula and gets its sign. */
function asFormula(text: string): string {
  return text.startsWith('=') || (text.trim() !== '' && !Number.isNaN(Number(text)))
    ? text
    : `=${text}`;
}

/** Univer's form of a conditional format. */
export function toConditionalRule(
  format: ConditionalFormat,
  cfId: string,
): IConditionFormattingRule<IFormulaHighlightCell> {
  return {
    cfId,
    ranges: format.ranges.map(toRange),
    stopIfTrue: false,
    rule: {
      type: CFRuleType.highlightCell,
      subType: CFSubRuleType.formula,
      value: asFormula(format.formula),
      style: { bg: { rgb: format.fill }, cl: { rgb: format.color } },
    },
  };
}

/** The plan's form of a conditional format, or null for a kind that a plan has no word for. */
export function fromConditionalRule(rule: IConditionFormattingRule): ConditionalFormat | null {
  const config = rule.rule;
  if (config.type !== CFRuleType.highlightCell) return null;
  if (config.subType !== CFSubRuleType.formula) return null;
  return {
    ranges: rule.ranges.map(fromRange),
    formula: config.value,
    fill: config.style.bg?.rgb ?? '#FFFFFF',
    color: config.style.cl?.rgb ?? '#000000',
  };
}
