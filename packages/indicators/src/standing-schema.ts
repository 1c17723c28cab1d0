import * as z from "zod";

/** 已完成 · 达到序时 · 滞后 · 严重滞后 · 无数据 */
export const standingSchema = z.enum(["done", "on-pace", "behind", "far-behind", "no-data"]);
export type Standing = z.infer<typeof standingSchema>;
