import { chance } from "@biaogan/testing";
import { MONTHS } from "./county";
import { creditCode, type Row } from "./figures";

/** A merchant of an institution with its row of the month. */
export interface Shop {
  readonly row: Row;
}

const LIFE = ["2020-11", "2020-12", ...MONTHS];
const MCCS = ["5411", "5812", "5499", "5912"] as const;

/** An institution's merchants as a month's detail lists them: those of old, and two new small ones each month. */
export function merchantsOf(institution: string, prefix: string, month: string): readonly Shop[] {
  return Array.from({ length: 14 + 2 * LIFE.indexOf(month) }, (_, index): Shop => {
    const born = index < 14 ? "2020-06" : (LIFE[Math.trunc((index - 14) / 2) + 1] ?? month);
    const serial = String(index + 1).padStart(4, "0");
    const draw = chance(`${institution}/${serial}`);
    const mcc = draw.pick(MCCS);
    const gone = index < 14 && index % 5 === 4 ? LIFE[3 + index - 4] : undefined;
    const closed = gone !== undefined && gone <= month ? `${gone}-11` : "";
    const now = chance(`${institution}/${serial}/${month}`);
    const transactions = closed === "" ? now.between(3, 90) : 0;
    return {
      row: {
        code: `${prefix}9901${mcc}${serial}`,
        name: `第${serial}商店`,
        creditCode: creditCode(Number(prefix) * 1000 + index),
        mcc,
        class: index < 6 ? "mainstream" : "small",
        area: draw.pick(["street", "market", "none"]),
        openedOn: `${born}-${index % 2 === 0 ? "09" : "17"}`,
        closedOn: closed,
        acceptsUnified: draw.perMille(900) ? "true" : "false",
        transactions: String(transactions),
        amount: transactions === 0 ? "0" : `${transactions * now.between(11, 97)}.${now.between(10, 99)}`,
      },
    };
  });
}

/** A terminal for every merchant, placed the month it opened; some are withdrawn. */
export function terminalsOf(institution: string, prefix: string, month: string): readonly Row[] {
  if (prefix === "") return [];
  return merchantsOf(institution, prefix, month).map(({ row }, index) => {
    const draw = chance(`${institution}/${index}/terminal`);
    const gone = index < 12 && index % 6 === 5 ? LIFE[4 + index - 5] : undefined;
    return {
      number: `T${prefix}${String(index + 1).padStart(4, "0")}`,
      merchantCode: row.code ?? "",
      type: draw.pick(["pos", "qr-box", "code-plate"]),
      unifiedQr: draw.perMille(850) ? "true" : "false",
      placedOn: row.openedOn ?? "",
      withdrawnOn: gone !== undefined && gone <= month ? `${gone}-19` : "",
    };
  });
}
