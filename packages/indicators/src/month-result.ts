import { figureSchema, monthSchema, textSchema } from "@biaogan/core";
import { traceSchema } from "@biaogan/formula";
import { institutionClassSchema } from "@biaogan/plan";
import { reportStatusSchema } from "@biaogan/report";
import * as z from "zod";
import { assessedSchema } from "./assessed";
import { policiesSchema } from "./policies";
import { standingSchema } from "./standing-schema";

/** A figure with the whole arithmetic it came from. */
export const explainedFigureSchema = z.object({ value: figureSchema, trace: traceSchema }).readonly();
export type ExplainedFigure = z.infer<typeof explainedFigureSchema>;

/** Of how many parts due how many were there, and which were not (`B07 2021-09`). */
export const completenessSchema = z
  .object({ have: z.number().int(), due: z.number().int(), missing: z.array(z.string()).readonly() })
  .readonly();
export type Completeness = z.infer<typeof completenessSchema>;

/** What stands beside an indicator. An aspect that has no meaning for its kind is not applicable, never zero. */
export const aspectSchema = z.enum([
  "value", // the indicator as its formula says
  "month", // 当月值
  "yearToDate", // 本年累计
  "yearOnYear", // 同比 of the indicator itself: of a sum or mean of the year 累计同比
  "monthYearOnYear", // 当月同比
  "monthOnMonth", // 环比
  "change", // 较上月增减
  "completion", // 完成率
  "lead", // 较序时进度 (个百分点)
  "distance", // 距目标 (个百分点), of a rate or ratio
  "remaining", // 剩余月均需完成
  "target",
]);
export type Aspect = z.infer<typeof aspectSchema>;

/** One institution's part in an indicator whose institutions add up. */
export const contributionSchema = z
  .object({
    institution: z.string(),
    value: figureSchema,
    /** Share of the county's total, in %. */
    share: figureSchema,
    /** Its own change since last month, in the indicator's measure. */
    change: figureSchema,
    /** Share of the county's change (贡献率), in %: who moved the total. */
    changeShare: figureSchema,
  })
  .readonly();
export type Contribution = z.infer<typeof contributionSchema>;

/** 并列 shares a rank: 1, 2, 2, 4. Who lacks a part of its figure is named and has no rank. */
export const rankSchema = z
  .object({
    institution: z.string(),
    value: figureSchema,
    rank: z.number().int().positive().optional(),
    tied: z.boolean(),
    /** The parts it lacks (`B07 2021-09`). */
    missing: z.array(z.string()).readonly(),
    /** Places gained since last month (negative: lost). */
    moved: z.number().int().optional(),
    /** Why it has no place: it lacks a part, or its ratio is over too small a base. */
    unranked: z.enum(["missing", "small-base"]).optional(),
  })
  .readonly();
export type Rank = z.infer<typeof rankSchema>;

/** An institution's own part of a target, and how far it is. */
export const allotmentSchema = z
  .object({
    institution: z.string(),
    value: figureSchema,
    target: figureSchema,
    completion: figureSchema,
    lead: figureSchema,
    remaining: figureSchema,
    standing: standingSchema,
  })
  .readonly();
export type Allotment = z.infer<typeof allotmentSchema>;

/**
 * A comparison in two samples: all that was reported (全口径), and those alone that are on both sides (可比口径). Who lacks
 * a report on one side, who came and who went are named.
 */
export const sampledSchema = z
  .object({
    full: figureSchema,
    matched: figureSchema,
    /** The sample that the aspect shows. */
    shown: z.enum(["full", "matched"]),
    without: z.array(z.string()).readonly(),
    came: z.array(z.string()).readonly(),
    went: z.array(z.string()).readonly(),
  })
  .readonly();
export type Sampled = z.infer<typeof sampledSchema>;

/** The aspects that compare two periods. */
export const comparedAspectSchema = z.enum(["yearOnYear", "monthYearOnYear", "monthOnMonth", "change"]);
export type ComparedAspect = z.infer<typeof comparedAspectSchema>;

/** One indicator of the month with its target. */
export const scoreSchema = z
  .object({
    indicator: z.string(),
    target: z.string(),
    clause: z.string(),
    field: z.string(),
    title: textSchema,
    /** The formula as declared, and in words. */
    formula: z.object({ text: z.string(), reads: textSchema }).readonly(),
    /** How the target is read. */
    goal: z
      .object({
        progress: z.string(),
        comparator: z.enum(["at-least", "equal"]),
        /** Each member of a class, or each room, has to reach it alone. */
        forEach: z.enum([...institutionClassSchema.options, "rooms"]).optional(),
      })
      .readonly(),
    /** Decimals the indicator is shown with, where it states its own; see `decimalsOf`. */
    decimals: z.number().int().nonnegative().optional(),
    /** The county's aspects; their traces are in `figures`. */
    aspects: z.record(aspectSchema, figureSchema).readonly(),
    standing: standingSchema,
    completeness: completenessSchema,
    /** Each comparison in both samples, where it has a meaning. */
    samples: z.partialRecord(comparedAspectSchema, sampledSchema).readonly(),
    /** For a milestone: when it was done, and the evidence. */
    doneOn: figureSchema.optional(),
    evidence: figureSchema.optional(),
    /** For a floor or an each-institution target: who does not reach it. */
    below: z.array(z.object({ key: z.string(), label: z.string(), value: figureSchema }).readonly()).readonly(),
    /** Named, and left out of the figure: suspended rooms. */
    excluded: z.array(z.object({ key: z.string(), label: z.string() }).readonly()).readonly(),
    /** How institutions stand to their parts of the target, where the county broke it down (四（二）). */
    allotments: z.array(allotmentSchema).readonly(),
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
    /** The rules that the result was made by. */
    policies: policiesSchema,
    /** The county's scenario points and rooms by key (`taxi`, `07`), as traces and `below` name them. */
    sites: z.array(z.object({ key: z.string(), label: z.string(), reportedBy: z.string() }).readonly()).readonly(),
    reports: z.array(reportStatusSchema).readonly(),
    scores: z.array(scoreSchema).readonly(),
    /** 考核得分, where the county declares an assessment. */
    assessment: assessedSchema.optional(),
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
