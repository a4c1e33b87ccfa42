import type { Injector, Workbook } from '@univerjs/core';
import { SheetsDataValidationValidatorService } from '@univerjs/preset-sheets-data-validation';

/**
 * Lets nothing be validated in a sheet that is gone. Univer 0.25.1 validates what changed a moment later, when the
 * browser is idle, and throws where the sheet was taken back in between.
 */
export function keepValidation(injector: Injector, workbook: Workbook): void {
  const service = injector.get(SheetsDataValidationValidatorService);
  const validate = service.validatorRanges.bind(service);
  service.validatorRanges = (unitId, sheetId, ranges) =>
    workbook.getSheetBySheetId(sheetId) ? validate(unitId, sheetId, ranges) : Promise.resolve([]);
}
