// The document

export { checkTemplate } from "./compose/check-template";
export type { ComposeOptions } from "./compose-circular";
// From figures to words
export { composeCircular } from "./compose-circular";
export { composeNotice } from "./compose-notice";
export type { Block, FigureReference, Inline, OfficialDocument, Table } from "./document";
export {
  blockSchema,
  figureReferenceSchema,
  headingSchema,
  inlineSchema,
  officialDocumentSchema,
  paragraphBlockSchema,
  referenceKey,
  tableSchema,
} from "./document";
export { annexLabel, annexList, chineseDay, documentNumber, inlineText, plainText } from "./document-text";
export { boundFigures, figureReferences } from "./figure-references";
export { jsonSchemas } from "./json-schema";
// Words without a renderer of their own
export { renderMarkdown } from "./markdown";
export { chineseNumber, headingNumber } from "./numbering";
// The page
export { faces, officialLayout } from "./official-layout";
export type { CircularTemplate, Section, Sentence, TableTemplate } from "./template";
export { circularTemplateSchema } from "./template";
