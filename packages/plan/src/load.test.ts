import type { Finding } from "@biaogan/core";
import { sampleCounty } from "@biaogan/testing";
import fc from "fast-check";
import { assert, describe, expect, it } from "vitest";
import { loadPlan } from "./index";
import { workPlan2021 } from "./standard/index";

const county = structuredClone<unknown>(sampleCounty);
const findingsOf = (changes: object, planChanges: object = {}): readonly Finding[] => {
  const tried = loadPlan({ ...workPlan2021, ...planChanges }, { ...sampleCounty, ...changes });
  return "findings" in tried ? tried.findings : [];
};
const places = (changes: object, planChanges: object = {}) =>
  findingsOf(changes, planChanges).map(({ code, place }) => `${code} ${place.file} ${place.cell}`);
/** A list with one entry changed. */
const at = <T>(list: readonly T[], index: number, change: object) =>
  list.map((one, i) => (i === index ? { ...one, ...change } : one));

describe("loadPlan accepts", () => {
  const loaded = loadPlan(workPlan2021, county);
  assert("plan" in loaded);
  const { plan } = loaded;

  it("the 2021 plan with the sample county, every number resolved but the milestones'", () => {
    expect(plan.targets.map(({ target, value }) => `${target.id} ${value ?? "-"}`)).toEqual([
      ...["T01 12000", "T02 26000", "T03 -", "T04 100", "T05 100", "T06 900", "T07 1600", "T08 -"],
      ...["T09 30", "T10 50", "T11 50", "T12 100", "T13 -", "T14 -", "T15 10", "T16 5"],
    ]);
  });

  it("the county's own settings in the place of the plan's, the rest as planned", () => {
    expect(plan.schedule.cutOffDay).toBe(25);
    const some = loadPlan(workPlan2021, { ...sampleCounty, schedule: { cutOffDay: 20 } });
    assert("plan" in some);
    expect(some.plan.schedule).toEqual({ ...workPlan2021.schedule, cutOffDay: 20 });
  });

  it("what has a default left out", () => {
    const { breakdown: _, ...rest } = sampleCounty;
    const bare = loadPlan(workPlan2021, rest);
    assert("plan" in bare);
    expect(bare.plan.county).toMatchObject({ breakdown: {}, amendments: [], activeFrom: 1, signedOn: {} });
  });

  it("a breakdown that adds to its target", () => {
    expect(findingsOf({ breakdown: { T01: { B01: "7000", B02: "5000" }, T15: { B05: "6", Y01: "4" } } })).toEqual([]);
  });

  it("an amendment of a broken-down target with its new breakdown", () => {
    const breakdown = { T06: { B01: "400", B02: "500" } };
    const amendment = { from: "2021-07", document: "示移支发〔2021〕3号", targets: { T06: "1000" } };
    expect(findingsOf({ breakdown, amendments: [{ ...amendment, breakdown: { T06: { B01: "1000" } } }] })).toEqual([]);
  });
});

describe("loadPlan reports", () => {
  const { institutions, points, rooms, bases } = sampleCounty;

  it.each<readonly [string, object, readonly string[]]>([
    ["an open target without a number", { targets: { T01: "1", T02: "1", T06: "1" } }, ["P-0102 county targets.T07"]],
    ["a growth target without a base", { bases: bases.slice(1) }, ["P-0103 county bases"]],
    [
      "a base that is no number",
      { bases: at(bases, 0, { figure: { known: "73万", measure: "笔" } }) },
      ["P-0111 county bases[0].figure.known"],
    ],
    [
      "a name that stands twice, spelt in full width",
      { institutions: at(institutions, 1, { shortName: "工　行" }) },
      ["P-0104 county institutions[1].shortName"],
    ],
    [
      "a code that stands twice",
      { institutions: at(institutions, 6, { code: "B01" }) },
      ["P-0104 county institutions[6].code"],
    ],
    [
      "an alias that is another's name",
      { institutions: at(institutions, 6, { aliases: ["农商行"] }) },
      ["P-0104 county institutions[6].aliases[0]"],
    ],
    [
      "two acquirers with one prefix",
      { institutions: at(institutions, 6, { acquirerPrefix: "102" }) },
      ["P-0104 county institutions[6].acquirerPrefix"],
    ],
    ["a room that stands twice", { rooms: at(rooms, 1, { code: "01" }) }, ["P-0104 county rooms[1].code"]],
    ["a base that stands twice", { bases: [...bases, bases[0]] }, ["P-0104 county bases[2].id"]],
    ["a point assigned twice", { points: [...points, points[0]] }, ["P-0104 county points[9].point"]],
    [
      "a point reported by a stranger",
      { points: at(points, 0, { reportedBy: "B99" }) },
      ["P-0105 county points[0].reportedBy"],
    ],
    [
      "a room reported by a stranger",
      { rooms: at(rooms, 3, { reportedBy: "B99" }) },
      ["P-0105 county rooms[3].reportedBy"],
    ],
    ["a point that nobody reports", { points: points.slice(1) }, ["P-0106 county points"]],
    [
      "a point that the plan does not have",
      { points: [...points, { point: "airport", name: "机场", reportedBy: "B01" }] },
      ["P-0107 county points[9].point"],
    ],
    [
      "parts that do not add to the target",
      { breakdown: { T01: { B01: "5000", B02: "6999" } } },
      ["P-0108 county breakdown.T01"],
    ],
    [
      "a number for a target that the plan sets itself",
      { targets: { ...sampleCounty.targets, T09: "10" } },
      ["P-0109 county targets.T09"],
    ],
    [
      "a number for a target that the plan does not have",
      { targets: { ...sampleCounty.targets, T99: "10" } },
      ["P-0109 county targets.T99"],
    ],
    ["a target of zero", { targets: { ...sampleCounty.targets, T01: "0" } }, ["P-0110 county targets.T01"]],
    ["half an account", { targets: { ...sampleCounty.targets, T06: "900.5" } }, ["P-0110 county targets.T06"]],
    [
      "a breakdown of active users: one person, several banks",
      { breakdown: { T02: { U01: "26000" } } },
      ["P-0112 county breakdown.T02"],
    ],
    ["a breakdown of a milestone", { breakdown: { T03: { B05: "1" } } }, ["P-0112 county breakdown.T03"]],
    [
      "a part for a stranger, and one under zero",
      { breakdown: { T01: { B99: "12001", B01: "-1" } } },
      ["P-0113 county breakdown.T01.B99", "P-0114 county breakdown.T01.B01"],
    ],
    ["months outside the plan's", { inForce: { from: "2021-01", until: "2022-03" } }, ["P-0116 county inForce"]],
    [
      "an institution that closes before it opens",
      { institutions: at(institutions, 6, { opened: "2021-06", closed: "2021-03" }) },
      ["P-0116 county institutions[6].closed"],
    ],
    [
      "an amendment out of its year, and one that leaves the breakdown behind",
      {
        breakdown: { T06: { B01: "900" } },
        amendments: [
          { from: "2021-07", document: "示移支发〔2021〕3号", targets: { T06: "1000" } },
          { from: "2022-01", document: "示移支发〔2022〕1号" },
        ],
      },
      ["P-0117 county amendments[1].from", "P-0108 county amendments[0].breakdown.T06"],
    ],
  ])("%s", (_, changes, expected) => {
    expect(places(changes)).toEqual(expected);
  });

  it.each<readonly [string, object, readonly string[]]>([
    [
      "a milestone at a point that is not there",
      { targets: at(workPlan2021.targets, 2, { point: "airport" }) },
      ["P-0115 plan targets[2].point"],
    ],
    [
      "a task of a role that is not there",
      { tasks: at(workPlan2021.tasks, 0, { lead: ["mayor"] }) },
      ["P-0115 plan tasks[0].lead"],
    ],
    [
      "a target that stands twice",
      { targets: [...workPlan2021.targets, workPlan2021.targets[0]] },
      ["P-0104 plan targets[16].id"],
    ],
    ["a plan of another year", { year: 2020 }, ["P-0116 plan inForce"]],
  ])("%s", (_, planChanges, expected) => {
    expect(places({}, planChanges)).toEqual(expected);
  });

  it("everything at once, in a fixed order, in the files as they are called", () => {
    const tried = loadPlan(workPlan2021, { ...sampleCounty, targets: {}, bases: [] }, { countyFile: "county.json" });
    assert("findings" in tried);
    expect(tried.findings.map(({ code, place }) => `${code} ${place.file}`)).toEqual([
      ...Array.from({ length: 4 }, () => "P-0102 county.json"),
      ...Array.from({ length: 2 }, () => "P-0103 county.json"),
    ]);
  });

  it("in both languages, with the key to add and the figures that disagree", () => {
    const [open] = findingsOf({ targets: { T01: "1", T02: "1", T06: "1" } });
    expect(open?.message).toEqual({
      zh: "目标 T07“下半年月均活动小微商户”未填数值",
      en: 'target T07 "Monthly average active small merchants, second half" has no number',
    });
    expect(open?.mend.zh).toBe("在县文件中增加 targets.T07，填写该目标的数值");
    const [parts] = findingsOf({ breakdown: { T01: { B01: "5000", B02: "6999" } } });
    expect(parts?.difference).toEqual({ known: "-1", measure: "户" });
    expect(parts?.clause).toBe("三（一）1");
  });
});

describe("loadPlan refuses", () => {
  it("another shape, at its JSON path, in both languages", () => {
    const [shape] = findingsOf({ institutions: [{ ...sampleCounty.institutions[0], code: 7 }] });
    expect(shape).toMatchObject({ code: "P-0101", place: { file: "county", cell: "institutions[0].code" } });
    expect(shape?.message.zh).toContain("期望 string");
    expect(shape?.message.en).toContain("expected string");
  });
  it("a key that it does not know, rather than pass over it", () => {
    expect(places({ activeForm: 5 })).toEqual(["P-0101 county activeForm"]);
    expect(places({ office: { ...sampleCounty.office, fax: "1" } })).toEqual(["P-0101 county office.fax"]);
  });
  it("a figure of no known shape, at the part that is wrong", () => {
    const bases = [{ ...sampleCounty.bases[0], figure: { known: 730000, measure: "笔" } }, sampleCounty.bases[1]];
    expect(places({ bases })).toEqual(["P-0101 county bases[0].figure.known"]);
  });
  it("anything at all, without a crash", () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (plan, other) => {
        for (const tried of [loadPlan(plan, sampleCounty), loadPlan(workPlan2021, other)]) {
          assert("findings" in tried);
          expect(tried.findings.length).toBeGreaterThan(0);
        }
      }),
    );
  });
});
