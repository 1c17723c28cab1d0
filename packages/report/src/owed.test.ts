import { loadPlan } from "@biaogan/plan";
import { workPlan2021 } from "@biaogan/plan/standard";
import { sampleCounty } from "@biaogan/testing";
import { expect, it } from "vitest";
import { formsOwed, handbookOf, type ReportPack, vocabularyOf } from "./index";
import { benchmarkCounty2021 } from "./standard/index";

const loaded = loadPlan(workPlan2021, sampleCounty);
if ("findings" in loaded) throw new Error("the sample county does not load");
const { plan } = loaded;
const [progress, ...others] = benchmarkCounty2021.forms;
if (!progress) throw new Error("no forms");
const quarterly: ReportPack = { ...benchmarkCounty2021, forms: [{ ...progress, everyMonths: 3 }, ...others] };
const owes = (month: string): boolean => formsOwed(quarterly, plan, "B01", month).some(({ id }) => id === progress.id);

it("a form that is filed every quarter is owed in its last month", () => {
  expect(["2021-07", "2021-08", "2021-09", "2021-12"].map(owes)).toEqual([false, false, true, true]);
  expect(vocabularyOf(quarterly, plan).tables.progress?.everyMonths).toBe(3);
});
it("and the handbook says so", () => {
  expect(handbookOf(quarterly, plan).forms[0]?.reportedBy.zh).toBe("商业银行、支付机构（每季末月报送）");
});
