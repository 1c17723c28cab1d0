// Reading
export { readWorkbook } from "./read-workbook";
export type { ReadOptions } from "./read-workbook";
export { defaultLimits } from "./limits";
export type { ReadLimits } from "./limits";
export { csvBatches, sheetBatches } from "./column-batches";
export type { BatchOptions } from "./column-batches";
// Writing
export { writeWorkbook } from "./write-workbook";
export type { BookToWrite, CellToWrite, ChoiceToWrite, Look, MergeToWrite, SheetToWrite } from "./book";
export { templateBook } from "./template-book";
export type { TemplateOptions } from "./template-book";
