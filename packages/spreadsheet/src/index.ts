// Reading

export type { BookToWrite, CellToWrite, ChoiceToWrite, Look, MergeToWrite, SheetToWrite } from "./book";
export type { BatchOptions } from "./column-batches";
export { csvBatches, sheetBatches } from "./column-batches";
export type { ReadLimits } from "./limits";
export { defaultLimits } from "./limits";
export type { ReadOptions } from "./read-workbook";
export { readWorkbook } from "./read-workbook";
export type { TemplateOptions } from "./template-book";
export { templateBook } from "./template-book";
// Writing
export { writeWorkbook } from "./write-workbook";
