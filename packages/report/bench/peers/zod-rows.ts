import { isUnifiedSocialCreditCodeAt } from "@biaogan/core";
import * as z from "zod";
import type { MerchantObject } from "./merchant-objects";

const LAST_DAY = "2021-09-25";
const bytes = new Uint8Array(18);
const encoder = new TextEncoder();

/** The check character of a credit code, for the peers as fast as our own. */
export function isCreditCode(text: string): boolean {
  if (text.length !== 18) return false;
  encoder.encodeInto(text, bytes);
  return isUnifiedSocialCreditCodeAt(bytes, 0, 18);
}

const merchant = z
  .object({
    code: z.string().regex(/^\d{11}[0-9A-Z]{4}$/),
    name: z.string().min(1).max(80),
    creditCode: z.string().refine(isCreditCode),
    mcc: z.string().regex(/^\d{4}$/),
    class: z.enum(["主流商户", "主流", "小微商户", "小微", "其他", "其它", "其他商户"]),
    area: z.enum(["示范街区", "街区", "示范街", "风景区", "景区", "市场", "农贸市场", "无", "其他", "一般区域"]),
    openedOn: z.iso.date().refine((day) => day <= LAST_DAY),
    closedOn: z.union([z.literal(""), z.iso.date().refine((day) => day <= LAST_DAY)]),
    acceptsUnified: z.enum(["是", "否"]),
    transactions: z.string().regex(/^\d+$/),
    amount: z.string().regex(/^\d+(\.\d{1,2})?$/),
  })
  .refine((row) => row.closedOn === "" || row.closedOn >= row.openedOn)
  .refine((row) => row.transactions !== "0" || /^0(\.00?)?$/.test(row.amount))
  .refine((row) => row.code.startsWith("102"))
  .refine((row) => row.code.slice(7, 11) === row.mcc);

/** A zod object for each row, with its issues where it is wrong. */
export function isRightByZod(row: MerchantObject): boolean {
  return merchant.safeParse(row).success;
}
