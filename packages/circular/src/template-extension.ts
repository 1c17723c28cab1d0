import { inForceSchema, textSchema } from "@biaogan/core";
import * as z from "zod";
import { chartTemplateSchema } from "./chart-template";
import { namingPolicySchema } from "./naming";
import {
  annexTemplateSchema,
  copySchema,
  type DocumentTemplate,
  type Section,
  sectionSchema,
  sentenceSchema,
  subsectionSchema,
  tableWithNotesSchema,
} from "./template";

/** The heading or title that something new follows; at the end where left out. */
const after = { after: z.string().optional() };

/** What is added to a section or a sub-section, named by its heading: sentences, and to a section blocks of its own. */
export const additionSchema = z
  .strictObject({
    to: z.string().min(1),
    sentences: z.array(sentenceSchema).readonly().default([]),
    subsections: z.array(subsectionSchema).readonly().default([]),
    tables: z.array(tableWithNotesSchema).readonly().default([]),
    charts: z.array(chartTemplateSchema).readonly().default([]),
  })
  .readonly();
export type Addition = z.infer<typeof additionSchema>;

/**
 * A county's own document as what it changes in another: blocks are named by their headings, annexes by their titles.
 * One sentence more is one addition; what is not said stays as it is, and follows the other template's next edition.
 */
export const templateExtensionSchema = z
  .strictObject({
    /** For editors that check the file against the JSON Schema. */
    $schema: z.string().optional(),
    /** `monthly-circular@2021.2`: id and version of the template that is changed. */
    extends: z.string().regex(/^[^@]+@[^@]+$/),
    id: z.string().min(1),
    version: z.string().min(1),
    inForce: inForceSchema.optional(),
    title: textSchema.optional(),
    mark: z.string().min(1).optional(),
    agency: z.string().min(1).optional(),
    documentTitle: z.string().min(1).optional(),
    recipients: z.string().min(1).optional(),
    copies: z.array(copySchema).readonly().optional(),
    closing: z.string().optional(),
    naming: namingPolicySchema.optional(),
    /** Headings and titles of what falls away. */
    drop: z.array(z.string()).readonly().default([]),
    additions: z.array(additionSchema).readonly().default([]),
    sections: z.array(sectionSchema.unwrap().extend(after).readonly()).readonly().default([]),
    annexes: z.array(annexTemplateSchema.unwrap().extend(after).readonly()).readonly().default([]),
  })
  .readonly();
export type TemplateExtension = z.infer<typeof templateExtensionSchema>;

/** A heading that an extension names and the template does not have, at its key. */
export interface UnknownHeading {
  readonly key: string;
  readonly heading: string;
}

/** The headings and titles that an extension names and the template that it changes does not have. */
export function unknownHeadings(base: DocumentTemplate, own: TemplateExtension): readonly UnknownHeading[] {
  const sections = base.sections.flatMap(({ heading }) => heading ?? []);
  const subsections = base.sections.flatMap((section) => section.subsections.map(({ heading }) => heading));
  const annexes = base.annexes.map(({ title }) => title);
  const ownSections = own.sections.flatMap(({ heading }) => heading ?? []);
  const ownAnnexes = own.annexes.map(({ title }) => title);
  const check = (key: string, heading: string | undefined, known: readonly string[]): readonly UnknownHeading[] =>
    heading === undefined || known.includes(heading) ? [] : [{ key, heading }];
  return [
    ...own.drop.flatMap((heading, i) => check(`drop[${i}]`, heading, [...sections, ...subsections, ...annexes])),
    ...own.additions.flatMap(({ to, ...more }, i) =>
      check(`additions[${i}].to`, to, hasBlocks(more) ? sections : [...sections, ...subsections]),
    ),
    ...own.sections.flatMap((one, i) => check(`sections[${i}].after`, one.after, [...sections, ...ownSections])),
    ...own.annexes.flatMap((one, i) => check(`annexes[${i}].after`, one.after, [...annexes, ...ownAnnexes])),
  ];
}

function hasBlocks({ subsections, tables, charts }: Omit<Addition, "to">): boolean {
  return subsections.length + tables.length + charts.length > 0;
}

/** The template that an extension makes of another; its headings have been found before. */
export function extendTemplate(base: DocumentTemplate, own: TemplateExtension): DocumentTemplate {
  const dropped = new Set(own.drop);
  const kept = base.sections
    .filter(({ heading }) => heading === undefined || !dropped.has(heading))
    .map((section) => ({
      ...section,
      subsections: section.subsections.filter(({ heading }) => !dropped.has(heading)),
    }));
  const sections = own.additions.reduce<readonly Section[]>(added, kept);
  return {
    ...base,
    id: own.id,
    version: own.version,
    inForce: own.inForce ?? base.inForce,
    title: own.title ?? base.title,
    mark: own.mark ?? base.mark,
    agency: own.agency ?? base.agency,
    documentTitle: own.documentTitle ?? base.documentTitle,
    recipients: own.recipients ?? base.recipients,
    copies: own.copies ?? base.copies,
    closing: own.closing ?? base.closing,
    naming: own.naming ?? base.naming,
    sections: placed(sections, own.sections, ({ heading }) => heading),
    annexes: placed(
      base.annexes.filter(({ title }) => !dropped.has(title)),
      own.annexes,
      ({ title }) => title,
    ),
  };
}

/** Sentences run on in a sub-section, and stand as a paragraph of their own in a section. */
function added(
  sections: readonly Section[],
  { to, sentences, subsections, tables, charts }: Addition,
): readonly Section[] {
  return sections.map((section) => {
    if (section.heading !== to)
      return {
        ...section,
        subsections: section.subsections.map((one) =>
          one.heading === to ? { ...one, sentences: [...one.sentences, ...sentences] } : one,
        ),
      };
    return {
      ...section,
      paragraphs: sentences.length === 0 ? section.paragraphs : [...section.paragraphs, { sentences }],
      subsections: [...section.subsections, ...subsections],
      tables: [...section.tables, ...tables],
      charts: [...(section.charts ?? []), ...charts],
    };
  });
}

/** Each new one behind the one it names, at the end without a name. */
function placed<T>(
  list: readonly T[],
  own: readonly (T & { readonly after?: string | undefined })[],
  nameOf: (one: T) => string | undefined,
): readonly T[] {
  const all = [...list];
  for (const { after: behind, ...rest } of own) {
    const entry = rest as T;
    const at = behind === undefined ? -1 : all.findIndex((other) => nameOf(other) === behind);
    all.splice(at < 0 ? all.length : at + 1, 0, entry);
  }
  return all;
}
