// The document
export { blockSchema, figureReferenceSchema, headingSchema, inlineSchema, officialDocumentSchema, paragraphBlockSchema, referenceKey, tableSchema } from "./document";
export type { Block, FigureReference, Inline, OfficialDocument, Table } from "./document";
export { annexLabel, annexList, chineseDay, documentNumber, inlineText, plainText } from "./document-text";
export { chineseNumber, headingNumber } from "./numbering";
// From figures to words
export { composeCircular } from "./compose-circular";
export type { ComposeOptions } from "./compose-circular";
export { composeNotice } from "./compose-notice";
export { boundFigures, figureReferences } from "./figure-references";
export { circularTemplateSchema } from "./template";
export type { CircularTemplate, Section, Sentence, TableTemplate } from "./template";
export { checkTemplate } from "./compose/check-template";
// Words without a renderer of their own
export { renderMarkdown } from "./markdown";
// The page
export { faces, officialLayout } from "./official-layout";
