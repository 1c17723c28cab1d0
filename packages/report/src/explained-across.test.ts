import { loadPlan } from "@biaogan/plan";
import { workPlan2021 } from "@biaogan/plan/standard";
import { sampleCounty } from "@biaogan/testing";
import fc from "fast-check";
import { assert, describe, expect, it } from "vitest";
import { exampleWorkbook } from "./example/example-workbook";
import { checkMonth, type MonthContext, type Receipt } from "./index";
import { benchmarkCounty2021 } from "./standard/index";
import { fullProgress, type Rows, type Sheets } from "./standard/sample-sheets";

const loaded = loadPlan(workPlan2021, sampleCounty);
assert("plan" in loaded);
const { plan } = loaded;
const [bank, unionPay] = ["B07", "U01"];

/** A file that came at a time, or at none that anybody wrote down: then its name tells the order. */
const came = (institution: string, at: string, ...sheets: Sheets): Receipt => {
  const file = `${institution}_${at}.xlsx`;
  const workbook = exampleWorkbook(sheets, file);
  return { file, institution, workbook, ...(at.startsWith("2021") ? { receivedAt: at } : {}) };
};
/** The bank counts so many newly bound users, UnionPay so many: R-UP-0601 where they differ. */
const users = (count: string): Sheets[number] => {
  const sheet = fullProgress();
  const rows: Rows = sheet.rows.map((row) => (row[1] === "云闪付新增绑卡用户" ? [...row.slice(0, 3), count] : row));
  return { ...sheet, rows };
};
const platform = (count: string): Sheets[number] => ({
  name: "分银行数据",
  rows: [["分银行数据"], ["机构", "云闪付新增绑卡用户"], ["村镇银行", count]],
});
const explained = (words: string, rule = "R-UP-0601"): Sheets[number] => ({
  name: "情况说明",
  rows: [
    ["校验规则编号", "涉及项目", "情况说明"],
    [rule, "", words],
  ],
});
const standing = (receipts: readonly Receipt[], more: Partial<MonthContext> = {}) => {
  const checked = checkMonth(benchmarkCounty2021, plan, receipts, { month: "2021-09", history: [], ...more });
  const found = checked.findings.find(({ code }) => code === "R-UP-0601");
  return found && [found.explanation?.state ?? "none", found.explanation?.words ?? ""];
};
const first = [came(unionPay, "2021-09-27T09:00:00", platform("8")), came(bank, "2021-09-28T09:00:00", users("5"))];
const told = came(bank, "2021-09-29T09:00:00", explained("口径不同"));

describe("an explanation of a rule across institutions", () => {
  it("holds as long as the figures are those that it spoke of, whatever else comes", () => {
    expect(standing(first)).toEqual(["none", ""]);
    expect(standing([...first, told])).toEqual(["accepted", "口径不同"]);
    const others = [came("B01", "2021-09-30T09:00:00", users("3")), came(bank, "2021-09-30T10:00:00", users("5"))];
    expect(standing([...first, told, ...others])).toEqual(["accepted", "口径不同"]);
  });
  it("is stale once the institution's own figure is another", () => {
    expect(standing([...first, told, came(bank, "2021-09-30T09:00:00", users("6"))])).toEqual(["stale", "口径不同"]);
  });
  it("is stale once the other institution's figure is another", () => {
    expect(standing([...first, told, came(unionPay, "2021-09-30T09:00:00", platform("9"))])).toEqual([
      "stale",
      "口径不同",
    ]);
  });
  it("that is filed anew answers the figures of now", () => {
    const changed = came(unionPay, "2021-09-30T09:00:00", platform("9"));
    const again = came(bank, "2021-10-01T09:00:00", explained("平台补报"));
    expect(standing([...first, told, changed, again])).toEqual(["accepted", "平台补报"]);
  });
  it("that came before the other's figure waits for it, and is bound to what it then answered", () => {
    const [platforms, report] = first;
    assert(platforms && report);
    const early = came(bank, "2021-09-26T09:00:00", users("5"), explained("口径不同"));
    expect(standing([early, platforms])).toEqual(["accepted", "口径不同"]);
    expect(standing([early, platforms, came(unionPay, "2021-09-30T09:00:00", platform("9"))])?.[0]).toBe("stale");
  });
  it("of files whose times nobody wrote down is told by the order of the revisions", () => {
    const receipts = [came(unionPay, "第1次", platform("8")), came(bank, "第1次", users("5"), explained("口径不同"))];
    expect(standing(receipts)).toEqual(["accepted", "口径不同"]);
    expect(standing([...receipts, came(bank, "第2次", users("6"))])?.[0]).toBe("stale");
    expect(standing([...receipts, came(unionPay, "第2次", platform("9"))])?.[0]).toBe("stale");
  });
  it("that is stale is brought back by no decision; one that holds is rejected by it", () => {
    const decide = (decision: "accepted" | "rejected") => ({
      decisions: [{ institution: bank, rule: "R-UP-0601", decision }],
    });
    const changed = came(unionPay, "2021-09-30T09:00:00", platform("9"));
    expect(standing([...first, told, changed], decide("accepted"))?.[0]).toBe("stale");
    expect(standing([...first, told], decide("rejected"))?.[0]).toBe("rejected");
  });
});

describe("laws", () => {
  it("holds at the end exactly where the figures of the end are those of when it was filed", () => {
    const change = fc.record({ who: fc.constantFrom(bank, unionPay), count: fc.constantFrom("5", "6", "8", "9") });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 4 }), fc.integer({ min: 0, max: 4 }), (changes, filedAt) => {
        const receipts: Receipt[] = [...first];
        const now: Record<string, string> = { [bank]: "5", [unionPay]: "8" };
        let then: typeof now | undefined;
        let hasMoved = false;
        for (let day = 0; day <= changes.length; day += 1) {
          if (day === Math.min(filedAt, changes.length)) {
            receipts.push(came(bank, `2021-10-0${day + 1}T08:00:00`, explained("口径不同")));
            then = now[bank] === now[unionPay] ? undefined : { ...now };
          }
          const one = changes[day];
          if (!one) continue;
          const { who, count } = one;
          const [sheet] = who === bank ? [users(count)] : [platform(count)];
          receipts.push(came(who, `2021-10-0${day + 1}T09:00:00`, { ...sheet, rows: [...sheet.rows, [`${day}`]] }));
          now[who] = count;
          if (then === undefined && now[bank] !== now[unionPay] && day >= filedAt) then = { ...now };
          else if (
            then &&
            now[bank] !== now[unionPay] &&
            (now[bank] !== then[bank] || now[unionPay] !== then[unionPay])
          )
            hasMoved = true;
        }
        const state = standing(receipts)?.[0];
        if (now[bank] === now[unionPay]) expect(state).toBeUndefined();
        else expect(state).toBe(hasMoved ? "stale" : "accepted");
      }),
      { numRuns: 30 },
    );
  });
});
