import type { ConditionalFormat, Validation, ValidationRule } from '../../sheet/plan';
import { areasOf } from './areas';

/** Queues data validation with its words. */
export function writeValidations(sheet: Excel.Worksheet, validations: readonly Validation[]): void {
  for (const validation of validations) {
    for (const { dataValidation } of areasOf(sheet, validation.ranges)) {
      dataValidation.rule = ruleOf(validation.rule);
      dataValidation.errorAlert = {
        showAlert: true,
        style: validation.level === 'stop' ? 'Stop' : 'Warning',
        title: validation.errorTitle,
        message: validation.errorMessage,
      };
      if (validation.promptTitle === undefined && validation.promptMessage === undefined) continue;
      dataValidation.prompt = {
        showPrompt: true,
        title: validation.promptTitle ?? '',
        message: validation.promptMessage ?? '',
      };
    }
  }
}

function ruleOf(rule: ValidationRule): Excel.DataValidationRule {
  switch (rule.kind) {
    case 'decimal-at-least':
      return { decimal: { formula1: rule.minimum, operator: 'GreaterThanOrEqualTo' } };
    case 'decimal-between':
      return { decimal: { formula1: rule.minimum, formula2: rule.maximum, operator: 'Between' } };
    case 'date-at-least':
      return { date: { formula1: `=${String(rule.minimum)}`, operator: 'GreaterThanOrEqualTo' } };
    case 'list':
      return { list: { inCellDropDown: true, source: rule.values.join(',') } };
    case 'custom':
      return { custom: { formula: rule.formula } };
  }
}

/** Queues the marks that the sheet shows by itself. Excel puts each new one before the others: the last comes first. */
export function writeConditionalFormats(
  sheet: Excel.Worksheet,
  formats: readonly ConditionalFormat[],
): void {
  for (const { ranges, formula, fill, color } of [...formats].reverse()) {
    for (const { conditionalFormats } of areasOf(sheet, ranges)) {
      const { custom } = conditionalFormats.add(Excel.ConditionalFormatType.custom);
      custom.rule.formula = formula;
      custom.format.fill.color = fill;
      custom.format.font.color = color;
    }
  }
}
