import conditionalFormats from '@univerjs/preset-sheets-conditional-formatting/locales/zh-CN';
import core from '@univerjs/preset-sheets-core/locales/zh-CN';
import validation from '@univerjs/preset-sheets-data-validation/locales/zh-CN';
import notes from '@univerjs/preset-sheets-note/locales/zh-CN';

/** Univer's own words in Chinese. */
export const LOCALES = [core, conditionalFormats, validation, notes];
