import { monthSchema } from "@biaogan/core";
import * as z from "zod";

/** Classes of institutions that a plan names; "every commercial bank" is a class that a county fills in. */
export const institutionClassSchema = z.enum([
  "pboc", // 人民银行县支行
  "government", // 县级部门
  "unionpay", // 银联
  "commercial-bank", // 商业银行
  "payment-institution", // 支付机构
  "postal", // 县邮政公司
]);
export type InstitutionClass = z.infer<typeof institutionClassSchema>;

const formerNameSchema = z
  .strictObject({ name: z.string().min(1), shortName: z.string().min(1).optional(), until: monthSchema })
  .readonly();

/** An institution of the county's roster, with its life: it owes reports in the months it is open. */
export const institutionSchema = z
  .strictObject({
    /** The county's own stable code: `B01`. */
    code: z.string().regex(/^[A-Z]\d{2}$/),
    class: institutionClassSchema,
    /** Full name (at first mention) and stated short name. */
    name: z.string().min(1),
    shortName: z.string().min(1),
    /** Other spellings met in files. */
    aliases: z.array(z.string()).readonly().default([]),
    /** Acquirers hand in merchant and terminal details; their merchants' codes begin with this prefix. */
    acquirerPrefix: z
      .string()
      .regex(/^\d{3}$/)
      .optional(),
    opened: monthSchema.optional(),
    /** The last month it lives. */
    closed: monthSchema.optional(),
    /** Who took it over when it closed: its figures, points, rooms and targets are counted there from then on. */
    mergedInto: z.string().optional(),
    /** Names it bore up to a month, oldest first; files are recognised by any of them. */
    formerNames: z.array(formerNameSchema).readonly().default([]),
  })
  .readonly();
export type Institution = z.infer<typeof institutionSchema>;
