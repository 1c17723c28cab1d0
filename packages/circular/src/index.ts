// The document

export type { Chart, ChartPoint, ChartSeries } from "./chart";
export { chartSchema } from "./chart";
export type { ChartOption } from "./chart-option";
export { chartOption } from "./chart-option";
export type { ChartTemplate } from "./chart-template";
export { chartTemplateSchema } from "./chart-template";
export type { CheckTemplateOptions } from "./compose/check-template";
export { checkTemplate } from "./compose/check-template";
export type { FigureChange } from "./compose/figure-changes";
export { figureChanges } from "./compose/figure-changes";
export { areCut } from "./compose/finding-rows";
export { phraseText } from "./compose/phrase-text";
export { slotNames } from "./compose/slots";
export { composeCircular } from "./compose-circular";
export type { Circulated } from "./compose-corrigendum";
export { composeCorrigendum } from "./compose-corrigendum";
export type { ComposeOptions } from "./compose-document";
export type { CheckedMonth, NoticeOptions } from "./compose-notice";
export { composeNotice, reportsToRemind } from "./compose-notice";
export type {
  Block,
  DocumentFormat,
  DocumentKind,
  FigureBlock,
  FigureReference,
  Inline,
  OfficialDocument,
  Table,
} from "./document";
export {
  blockSchema,
  documentFormatSchema,
  documentKindSchema,
  figureBlockSchema,
  figureReferenceSchema,
  formatOf,
  headingSchema,
  inlineSchema,
  officialDocumentSchema,
  paragraphBlockSchema,
  referenceKey,
  tableSchema,
} from "./document";
export { annexLabel, annexList, chineseDay, documentNumber, inlineText, plainText } from "./document-text";
export { figureOf } from "./figure-lookup";
export { boundFigures, figureReferences, parseReferenceKey } from "./figure-references";
export { figureTraces } from "./figure-traces";
export { jsonSchemas } from "./json-schema";
// Words without a renderer of their own
export { renderMarkdown } from "./markdown";
export type { NamingPolicy } from "./naming";
export { nameMerchant, namingPolicySchema } from "./naming";
export { chineseNumber, headingNumber } from "./numbering";
// The page
export { faces, officialLayout } from "./official-layout";
export type { TableFit } from "./table-fit";
export { fitTable } from "./table-fit";
export type { TableTemplate } from "./table-template";
export type { DocumentTemplate, Section, Sentence, TemplateKind } from "./template";
export { documentTemplateSchema, templateKindSchema } from "./template";
export type { TemplateExtension } from "./template-extension";
export { templateExtensionSchema } from "./template-extension";
export { breakTitle } from "./title-lines";
export { pickDocument } from "./verify/pick-document";
export type { ReadBlock, ReadPiece } from "./verify/read-docx";
export { readDocx } from "./verify/read-docx";
// Reading a document back
export type { Verification, VerifyOptions } from "./verify/verify-circular";
export { verifyCircular } from "./verify/verify-circular";
