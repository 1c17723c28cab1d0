import { severitySchema } from "@biaogan/core";
import * as z from "zod";

const header = { header: z.string().min(1), weight: z.number().positive().default(1) };

function rowsOf<Rows extends string, const Cells extends readonly [string, ...string[]], More extends z.ZodRawShape>(
  rows: Rows,
  cells: Cells,
  more: More,
) {
  return z
    .object({
      rows: z.literal(rows),
      ...more,
      columns: z
        .array(z.object({ ...header, cell: z.enum(cells) }).readonly())
        .min(1)
        .readonly(),
    })
    .readonly();
}

const indicators = { indicators: z.array(z.string()).readonly().optional() };

/** A table: a row for each target, institution, score, report, finding or change. */
export const tableTemplateSchema = z.discriminatedUnion("rows", [
  /** The targets, all or those named. */
  rowsOf(
    "scores",
    [
      "number",
      "title",
      "target",
      "value",
      "month",
      "completion",
      "lead",
      "yearOnYear",
      "monthOnMonth",
      "remaining",
      "standing",
    ],
    indicators,
  ),
  /** Banks and payment institutions, each column with the indicator it shows. */
  z
    .object({
      rows: z.literal("institutions"),
      columns: z
        .array(
          z
            .object({
              ...header,
              /** Columns of one group stand under one merged head. */
              group: z.string().optional(),
              cell: z.enum(["number", "institution", "value", "share", "rank"]),
              indicator: z.string().optional(),
            })
            .readonly(),
        )
        .min(1)
        .readonly(),
    })
    .readonly(),
  rowsOf("reports", ["number", "institution", "state", "receivedAt", "revision", "verdict", "findings"], {}),
  /** Assessed institutions from the highest score down; `items` stands for a column of each item of the assessment. */
  rowsOf("assessment", ["rank", "institution", "items", "adjustments", "vetoes", "total", "grade"], {}),
  /** Indicators of which parts are missing, and whose. */
  rowsOf("incomplete", ["number", "title", "missing"], {}),
  /** The notice's institution: its own figures. */
  rowsOf("own", ["number", "title", "value", "share", "rank", "target", "completion", "lead", "standing"], indicators),
  /** The notice's findings of one severity. */
  rowsOf("findings", ["number", "code", "place", "message", "mend"], { severity: severitySchema }),
  /** What a corrigendum corrects. */
  rowsOf("changes", ["number", "figure", "institution", "aspect", "before", "after"], {}),
]);
export type TableTemplate = z.infer<typeof tableTemplateSchema>;
