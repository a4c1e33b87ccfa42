import conditionalFormats from '@univerjs/preset-sheets-conditional-formatting/locales/en-US';
import core from '@univerjs/preset-sheets-core/locales/en-US';
import validation from '@univerjs/preset-sheets-data-validation/locales/en-US';
import notes from '@univerjs/preset-sheets-note/locales/en-US';

/** Univer's own words in English. */
export const LOCALES = [core, conditionalFormats, validation, notes];
