import { type Text, text } from "@biaogan/core";

/** Why an institution need not report in a month. */
export const statusReasons = {
  waived: (reason: string, until: string): Text => text(`${reason}（至 ${until}）`, `${reason} (until ${until})`),
  opens: (month: string): Text => text(`${month} 开业`, `opens in ${month}`),
  closed: (month: string): Text => text(`${month} 撤销`, `closed in ${month}`),
  merged: (month: string, into: string): Text =>
    text(`${month} 撤销，并入${into}`, `closed in ${month} and merged into ${into}`),
  nothingOwed: text("本月无应报报表", "owes no report this month"),
} as const;
