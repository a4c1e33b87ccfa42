/** The report's sheet bears this name in every language, so that it is found and replaced whoever makes it anew. */
export const REPORT_NAME = '校验报告';
