// Reading

export type { BookToWrite, CellToWrite, ChartToWrite, ChoiceToWrite, Look, MergeToWrite, SheetToWrite } from "./book";
export type { CsvBatches, CsvBatchesOptions } from "./csv-batches";
// Large tables
export { csvBatches } from "./csv-batches";
export type { CsvStreamed, CsvStreamOptions } from "./csv-stream";
export { splitPieces, streamCsv } from "./csv-stream";
export type { ReadLimits } from "./limits";
export { defaultLimits } from "./limits";
// Marking
export type { MarkedCopy, MarkOptions } from "./mark-workbook";
export { markWorkbook } from "./mark-workbook";
export type { ReadOptions, ReadResult } from "./read-workbook";
export { readWorkbook } from "./read-workbook";
export type { SheetBatchesOptions } from "./sheet-batches";
export { sheetToBatches } from "./sheet-batches";
export type { TemplateOptions } from "./template-book";
export { templateBook } from "./template-book";
export type { CsvOptions } from "./write-csv";
export { writeCsv } from "./write-csv";
// Writing
export { writeWorkbook } from "./write-workbook";
export type { XlsxBatches, XlsxBatchesOptions } from "./xlsx-batches";
export { xlsxBatches } from "./xlsx-batches";
export type { SizedSheet, XlsxBySheet } from "./xlsx-by-sheet";
export { xlsxBySheet } from "./xlsx-by-sheet";
