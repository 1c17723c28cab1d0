import { figureSchema, monthSchema, textSchema } from "@biaogan/core";
import { traceSchema } from "@biaogan/formula";
import { reportStatusSchema } from "@biaogan/report";
import { z } from "zod";

/** A figure with the whole arithmetic it came from. */
export const explainedFigureSchema = z.object({ value: figureSchema, trace: traceSchema }).readonly();
export type ExplainedFigure = z.infer<typeof explainedFigureSchema>;

/** Of how many parts due how many were there, and which were not (`B07 2021-09`). */
export const completenessSchema = z
  .object({ have: z.number().int(), due: z.number().int(), missing: z.array(z.string()).readonly() })
  .readonly();
export type Completeness = z.infer<typeof completenessSchema>;

/** 已完成 · 达到序时 · 滞后 · 严重滞后 · 无数据 */
export const standingSchema = z.enum(["done", "on-pace", "behind", "far-behind", "no-data"]);
export type Standing = z.infer<typeof standingSchema>;

/** What stands beside an indicator. An aspect that has no meaning for its kind is not applicable, never zero. */
export const aspectSchema = z.enum([
  "value", // the indicator as its formula says
  "month", // 当月值
  "yearToDate", // 本年累计
  "yearOnYear", // 同比
  "monthOnMonth", // 环比
  "change", // 较上月增减
  "completion", // 完成率
  "lead", // 较序时进度 (个百分点)
  "remaining", // 剩余月均需完成
  "target",
]);
export type Aspect = z.infer<typeof aspectSchema>;

export const contributionSchema = z
  .object({
    institution: z.string(),
    value: figureSchema,
    /** Share of the county's total, in %. */
    share: figureSchema,
    /** Share of the change since last month: who moved the total. */
    change: figureSchema,
  })
  .readonly();
export type Contribution = z.infer<typeof contributionSchema>;

/** 并列 shares a rank: 1, 2, 2, 4. Institutions without a figure have no rank and say why. */
export const rankSchema = z
  .object({
    institution: z.string(),
    value: figureSchema,
    rank: z.number().int().positive().optional(),
    tied: z.boolean(),
    /** Places gained since last month (negative: lost). */
    moved: z.number().int().optional(),
  })
  .readonly();
export type Rank = z.infer<typeof rankSchema>;

/** One indicator of the month with its target. */
export const scoreSchema = z
  .object({
    indicator: z.string(),
    target: z.string(),
    clause: z.string(),
    field: z.string(),
    title: textSchema,
    /** How the target is read. */
    goal: z
      .object({
        progress: z.string(),
        comparator: z.enum(["at-least", "equal"]),
        /** Each member of a class, or each room, has to reach it alone. */
        forEach: z.string().optional(),
      })
      .readonly(),
    /** The county's aspects; the traces of all but `target` explain themselves. */
    aspects: z.record(aspectSchema, figureSchema).readonly(),
    standing: standingSchema,
    completeness: completenessSchema,
    /** For a milestone: when it was done, and the evidence. */
    doneOn: figureSchema.optional(),
    evidence: figureSchema.optional(),
    /** For a floor or an each-institution target: who does not reach it. */
    below: z.array(z.object({ key: z.string(), label: z.string(), value: figureSchema }).readonly()).readonly(),
    /** Named, and left out of the figure: suspended rooms. */
    excluded: z.array(z.object({ key: z.string(), label: z.string() }).readonly()).readonly(),
    contributions: z.array(contributionSchema).readonly(),
    ranking: z.array(rankSchema).readonly(),
  })
  .readonly();
export type Score = z.infer<typeof scoreSchema>;

/** The seam between `indicators` and `circular`: everything a month amounts to, and why. */
export const monthResultSchema = z
  .object({
    schema: z.literal("biaogan/month-result@1"),
    plan: z.object({ id: z.string(), version: z.string(), title: textSchema }).readonly(),
    county: z.string(),
    month: monthSchema,
    /** The statistical period and the data cut-off. */
    period: z.object({ from: z.iso.date(), to: z.iso.date() }).readonly(),
    /** 序时进度 in %. */
    elapsed: figureSchema,
    institutions: z
      .array(z.object({ code: z.string(), name: z.string(), shortName: z.string(), class: z.string() }).readonly())
      .readonly(),
    reports: z.array(reportStatusSchema).readonly(),
    scores: z.array(scoreSchema).readonly(),
    /** Every figure with its trace: figures.K05.county, figures.K05.institutions.B02. */
    figures: z
      .record(
        z.string(),
        z
          .object({
            county: explainedFigureSchema,
            institutions: z.record(z.string(), explainedFigureSchema).readonly(),
            /** The county's other aspects with their traces. */
            aspects: z.partialRecord(aspectSchema, explainedFigureSchema).readonly(),
          })
          .readonly(),
      )
      .readonly(),
  })
  .readonly();
export type MonthResult = z.infer<typeof monthResultSchema>;
