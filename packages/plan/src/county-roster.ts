import { figureKindSchema, measureSchema, textSchema } from "@biaogan/core";
import { itemTypeSchema } from "@biaogan/formula";
import * as z from "zod";

/** A name that formulas can write. */
const nameSchema = z.string().regex(/^[A-Za-z][A-Za-z0-9]*$/);

/** What is stated of each entry; a text where nothing else is said. */
const rosterColumnSchema = z
  .strictObject({
    label: textSchema,
    type: itemTypeSchema.default("text"),
    measure: measureSchema.default("text"),
    kind: figureKindSchema.default("attribute"),
  })
  .readonly();

/** A list that the county keeps (名单): what is on it, and which institution answers for it. */
export const countyRosterSchema = z
  .strictObject({
    label: textSchema,
    /** The column whose code tells the entries apart. */
    key: nameSchema,
    /** The column that names an entry where findings speak of it. */
    name: nameSchema.optional(),
    /** The codes are the machine's (`taxi`): people know the entries by their names alone. */
    namesAlone: z.literal(true).optional(),
    columns: z.record(nameSchema, rosterColumnSchema),
    entries: z.array(z.object({ reportedBy: z.string() }).catchall(z.string()).readonly()).readonly(),
  })
  .readonly();
export type CountyRoster = z.infer<typeof countyRosterSchema>;
