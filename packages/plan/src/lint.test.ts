import { sampleCounty } from "@biaogan/testing";
import { assert, describe, expect, it } from "vitest";
import { lintPlan, loadPlan } from "./index";
import { workPlan2021 } from "./standard/index";

const { targets, tasks } = workPlan2021;
const said = (planChanges: object, countyChanges: object = {}, indicators?: readonly string[]) => {
  const loaded = loadPlan({ ...workPlan2021, ...planChanges }, { ...sampleCounty, ...countyChanges });
  assert("plan" in loaded);
  const findings = lintPlan(loaded.plan, indicators ? { indicators } : {});
  return findings.map(({ code, severity, place }) => `${code} ${severity} ${place.cell}`);
};
const at = <T>(list: readonly T[], index: number, change: object) =>
  list.map((one, i) => (i === index ? { ...one, ...change } : one));

describe("lintPlan accepts", () => {
  it("the 2021 plan with the sample county and the sixteen indicators", () => {
    expect(
      said(
        {},
        {},
        targets.map(({ indicator }) => indicator),
      ),
    ).toEqual([]);
  });
});

describe("lintPlan reports", () => {
  it.each<readonly [string, readonly string[], object, object]>([
    ["a target without a task", ["P-0201 error targets[0]"], { tasks: at(tasks, 0, { targets: ["T02"] }) }, {}],
    ["a coverage over 100%", ["P-0202 error targets[3].value"], { targets: at(targets, 3, { value: "101" }) }, {}],
    [
      "two targets on one indicator",
      ["P-0203 error targets[10].indicator"],
      { targets: at(targets, 10, { indicator: "K10" }) },
      {},
    ],
    [
      "two targets that contradict each other",
      ["P-0211 error targets[5].value", "P-0203 error targets[5].indicator"],
      { targets: at(targets, 5, { indicator: "K01", value: "100", comparator: "equal" }) },
      { targets: { T01: "12000", T02: "26000", T07: "2600" } },
    ],
    [
      "a base of zero, and one that is missing: no growth rate",
      ["P-0205 error bases[0].figure", "P-0205 error bases[1].figure"],
      {},
      {
        bases: sampleCounty.bases.map((base, i) => ({
          ...base,
          figure: i === 0 ? { known: "0", measure: "笔" } : { missing: "no-base", measure: "天" },
        })),
      },
    ],
    [
      "a task without a target, as a hint",
      ["P-0206 hint tasks[9].targets"],
      { tasks: [...tasks, { ...tasks[0], clause: "三（四）", targets: [] }] },
      {},
    ],
    [
      "more rooms than the roster holds",
      ["P-0207 error targets[14].value"],
      {},
      { rooms: sampleCounty.rooms.slice(2) },
    ],
    ["no room at all", ["P-0207 error targets[14].value", "P-0207 error targets[15].value"], {}, { rooms: [] }],
    [
      "a target of two tasks, one of another clause",
      ["P-0208 error targets[0]", "P-0209 warning targets[0]"],
      { tasks: at(tasks, 1, { targets: ["T03", "T01"] }) },
      {},
    ],
    [
      "a target whose institutions are not its task's",
      ["P-0209 warning targets[7]"],
      { targets: at(targets, 7, { lead: ["pboc"] }) },
      {},
    ],
    [
      "a date after the plan, and one before the window ends",
      ["P-0210 error targets[2].by", "P-0210 error targets[6].by"],
      { targets: at(at(targets, 2, { by: "2022-01" }), 6, { by: "2021-09" }) },
      {},
    ],
    [
      "a class that nobody fills",
      ["P-0212 hint institutions"],
      {},
      { institutions: sampleCounty.institutions.filter((one) => one.class !== "payment-institution") },
    ],
    [
      "a point whose reporter closes",
      ["P-0213 warning points[4].reportedBy"],
      {},
      { institutions: at(sampleCounty.institutions, 0, { closed: "2021-10" }) },
    ],
    [
      "months without a due day",
      ["P-0214 warning schedule.circularDue"],
      {},
      { schedule: { circularDue: { monthsAfter: 1, day: 10, convention: "by-notice" } } },
    ],
  ])("%s", (_, expected, planChanges, countyChanges) => {
    expect(said(planChanges, countyChanges)).toEqual(expected);
  });

  it("a target whose indicator nobody declares, where the declared ones are given", () => {
    const declared = targets.map(({ indicator }) => indicator).filter((id) => id !== "K16");
    expect(said({}, {}, declared)).toEqual(["P-0204 error targets[15].indicator"]);
  });
});
