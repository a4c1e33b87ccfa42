export { createExcelHost, type ExcelHostOptions } from './host';
