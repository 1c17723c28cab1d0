import { figureKindSchema } from "@biaogan/core";
import { describe, expect, it } from "vitest";
import { workPlanSchema } from "../work-plan";
import { workPlan2021 } from "./index";

/** Every row of the plan's table "Tasks and targets" (work-plan.md): clause, scenario, kind, comparator, number, window. */
const ROWS = [
  ["T01", "K01", "三（一）1", "全县", "accumulating", "at-least", "open", "户", "flow", "year"],
  ["T02", "K02", "三（一）1", "全县", "level", "at-least", "open", "户", "distinct", "year"],
  ["T03", "K03", "三（一）2", "农贸市场、建材市场", "milestone", "equal", undefined, "state", "attribute", "month"],
  ["T04", "K04", "三（二）1", "主流商户", "coverage", "equal", "100", "%", "ratio", "month"],
  ["T05", "K05", "三（二）1", "受理终端", "coverage", "equal", "100", "%", "ratio", "month"],
  ["T06", "K06", "三（二）2", "小微商户", "accumulating", "at-least", "open", "户", "flow", "year"],
  ["T07", "K07", "三（二）2", "小微商户", "level", "at-least", "open", "户", "stock", "second-half"],
  ["T08", "K08", "三（二）3", "商业街区", "milestone", "equal", undefined, "state", "attribute", "month"],
  ["T09", "K09", "三（三）1", "县域公交", "growth", "at-least", "30", "%", "ratio", "year"],
  ["T10", "K10", "三（三）1", "出租车", "coverage", "at-least", "50", "%", "ratio", "month"],
  ["T11", "K11", "三（三）1", "长途汽车站", "coverage", "at-least", "50", "%", "ratio", "month"],
  ["T12", "K12", "三（三）2", "风景区、农家乐", "coverage", "equal", "100", "%", "ratio", "month"],
  ["T13", "K13", "三（三）3", "县人民医院", "milestone", "equal", undefined, "state", "attribute", "month"],
  ["T14", "K14", "三（三）3", "县人民医院", "milestone", "equal", undefined, "state", "attribute", "month"],
  ["T15", "K15", "三（三）4", "惠农金融服务室", "count", "equal", "10", "个", "stock", "year"],
  ["T16", "K16", "三（三）4", "惠农金融服务室", "floor", "at-least", "5", "笔", "ratio", "second-half"],
] as const;

const targetOf = (id: string) => workPlan2021.targets.find((one) => one.id === id);
const roleTitles = (codes: readonly string[]) =>
  codes.map((code) => workPlan2021.roles.find((role) => role.code === code)?.title.zh);

describe("the 2021 plan accepts", () => {
  it("its own schema, and loses nothing in it", () => {
    expect(workPlanSchema.parse(workPlan2021)).toEqual(workPlan2021);
  });

  it("has sixteen targets and no more", () => {
    expect(workPlan2021.targets.map(({ id }) => id)).toEqual(ROWS.map(([id]) => id));
  });

  it.each(ROWS)("%s (%s) is clause %s, %s: %s %s %s %s", (id, ...row) => {
    const target = targetOf(id);
    const [indicator, clause, scenario, progress, comparator, value, measure, kind, window] = row;
    expect(target).toMatchObject({ indicator, clause, progress, comparator, measure, kind, window, by: "2021-12" });
    expect(target?.scenario.zh).toBe(scenario);
    expect(target && "value" in target ? target.value : undefined).toBe(value);
    expect(figureKindSchema.options).toContain(kind);
  });

  it("holds every bank to the terminals' target, every room to the payments' floor, and buses to their base", () => {
    expect(targetOf("T05")).toMatchObject({ forEach: "commercial-bank" });
    expect(targetOf("T16")).toMatchObject({ forEach: "rooms" });
    expect(targetOf("T09")).toMatchObject({ bases: ["base.busTransactions", "base.busDays"] });
  });

  it.each([
    ["users", "县市场监管局"],
    ["acceptance", "县市场监管局"],
    ["transport", "县交通运输局"],
    ["tourism", "县文旅局"],
    ["health", "县卫健委"],
    ["agriculture", "县科技经信局（县商务局）", "县邮政公司"],
  ])("the tasks on %s are led by both lead units, with UnionPay, every bank and %s", (field, ...departments) => {
    for (const task of workPlan2021.tasks.filter((one) => one.field === field)) {
      expect(roleTitles(task.lead)).toEqual(["人民银行县支行", "县财政局（县地方金融监管局）"]);
      expect(roleTitles(task.cooperating)).toEqual(["银联", "各商业银行", ...departments]);
    }
  });

  it("has the nine tasks by clause, five safeguards, four products and nine points", () => {
    expect(workPlan2021.tasks.map(({ clause }) => clause)).toEqual([
      ...["三（一）1", "三（一）2", "三（二）1", "三（二）2", "三（二）3"],
      ...["三（三）1", "三（三）2", "三（三）3", "三（三）4"],
    ]);
    expect(workPlan2021.safeguards.map(({ clause }) => clause)).toEqual([
      ...["四（一）", "四（二）", "四（三）", "四（四）", "四（五）"],
    ]);
    expect(workPlan2021.products.map(({ code }) => code)).toEqual([
      ...["quickpass-app", "unified-qr", "phone-tap", "bank-app"],
    ]);
    expect(Object.fromEntries(workPlan2021.points.map(({ code, reports }) => [code, reports]))).toEqual({
      "farmers-market": "milestone",
      "building-market": "milestone",
      "shopping-street": "milestone",
      "county-bus": "transactions",
      taxi: "coverage",
      "coach-station": "coverage",
      "scenic-area": "coverage",
      "hospital-registration": "milestone",
      "hospital-self-service": "milestone",
    });
  });

  it("says the leading group, its office and the acquirers", () => {
    const running = workPlan2021.roles.filter(({ role }) => role !== "lead" && role !== "cooperating");
    expect(running.map(({ role, class: filledBy }) => [role, filledBy])).toEqual([
      ["leading-group", "pboc"],
      ["leading-group", undefined],
      ["leading-group", "unionpay"],
      ["leading-group", "commercial-bank"],
      ["leading-group", "payment-institution"],
      ["office", "pboc"],
      ["acquirer", undefined],
    ]);
  });

  it.each([
    ["market-promotion", "progress.promotions"],
    ["merchant-survey", "progress.surveyedMerchants"],
    ["merchant-survey", "progress.openedMerchants"],
    ["aggregated-codes", "progress.aggregatedCodes"],
    ["scenic-equipment", "points.evidence"],
    ["withdrawal-points", "rooms.withdrawals"],
    ["publicity", "progress.promotions"],
    ["cashier-training", "progress.cashiersTrained"],
    ["complaints", "progress.complaints"],
    ["risk-monitoring", "progress.riskAlerts"],
  ])("asks for %s without a number and reads it from %s", (code, item) => {
    expect(workOf(code)?.reports).toContain(item);
  });

  it.each(["rural-e-commerce", "produce-trade", "parcel-logistics", "information-protection"])(
    "asks for %s, told in words only",
    (code) => {
      expect(workOf(code)?.reports).toEqual([]);
    },
  );

  it("sets reports due on the month's last day and the circular on the 10th of the next", () => {
    expect(workPlan2021.schedule.reportDue).toMatchObject({ monthsAfter: 0, day: "last" });
    expect(workPlan2021.schedule.circularDue).toMatchObject({ monthsAfter: 1, day: 10 });
  });
});

function workOf(code: string) {
  return [...workPlan2021.tasks, ...workPlan2021.safeguards]
    .flatMap(({ work }) => work)
    .find((one) => one.code === code);
}
