import { MisuseError } from "@biaogan/core";
import { sampleCounty } from "@biaogan/testing";
import fc from "fast-check";
import { assert, describe, expect, it } from "vitest";
import { acquirersOf, findInstitution, institutionsOf, institutionTargets, loadPlan, membersOf } from "./index";
import { workPlan2021 } from "./standard/index";

const institutions = sampleCounty.institutions.map((one) => {
  if (one.code === "B07") return { ...one, opened: "2021-04", closed: "2021-10" };
  return one.code === "B06" ? { ...one, aliases: ["邮储（城关）支行"] } : one;
});
const loaded = loadPlan(workPlan2021, { ...sampleCounty, institutions, breakdown: { T06: { B04: "900" } } });
assert("plan" in loaded);
const { plan } = loaded;
const codes = (list: readonly { readonly code: string }[]) => list.map(({ code }) => code).join(" ");

describe("the roster accepts", () => {
  it("institutions in the months they live, both ends included, in the roster's order", () => {
    expect(codes(institutionsOf(plan, "2021-03"))).toBe("B01 B02 B03 B04 B05 B06 P01 P02 U01 Y01");
    expect(codes(institutionsOf(plan, "2021-04", "commercial-bank"))).toBe("B01 B02 B03 B04 B05 B06 B07");
    expect(codes(institutionsOf(plan, "2021-10", "commercial-bank"))).toBe("B01 B02 B03 B04 B05 B06 B07");
    expect(codes(institutionsOf(plan, "2021-11", "commercial-bank"))).toBe("B01 B02 B03 B04 B05 B06");
    expect(institutionsOf(plan, "2021-04", "government")).toEqual([]);
  });

  it.each([
    ["B02", "B02"],
    ["ｂ０２", "B02"],
    [" 农　行 ", "B02"],
    ["示例县农村商业银行", "B05"],
    ["邮储(城关)支行", "B06"],
    ["邮储〔城关〕\u200b支行", "B06"],
  ])("%s as %s", (written, code) => {
    expect(findInstitution(plan, written)?.code).toBe(code);
  });

  it("who fills a role: a class, the acquirers, or an office that the roster does not hold", () => {
    expect(codes(membersOf(plan, "banks", "2021-09"))).toBe("B01 B02 B03 B04 B05 B06 B07");
    expect(codes(membersOf(plan, "acquirers", "2021-09"))).toBe("B01 B02 B03 B04 B05 B06 P01 P02");
    expect(membersOf(plan, "acquirers", "2021-09")).toEqual(acquirersOf(plan, "2021-09"));
    expect(membersOf(plan, "market", "2021-09")).toEqual([]);
  });

  it.each([
    ["B04", "T05 class 100, T06 breakdown 900, T11 point 50, T14 point -"],
    ["B05", "T03 point -, T05 class 100, T10 point 50, T16 rooms 5"],
    ["Y01", "T16 rooms 5"],
    ["P01", ""],
  ])("the targets that fall to %s, and why", (code, expected) => {
    const institution = findInstitution(plan, code);
    assert(institution);
    const said = institutionTargets(plan, institution);
    expect(said.map(({ target, because, value }) => `${target.id} ${because} ${value ?? "-"}`).join(", ")).toBe(
      expected,
    );
  });
});

describe("the roster refuses", () => {
  it.each(["", "  ", "某银行", "农", "行", "农行支行"])("“%s”: never by likeness", (written) => {
    expect(findInstitution(plan, written)).toBeUndefined();
  });
  it("a role that the plan does not have", () => {
    expect(() => membersOf(plan, "mayor", "2021-09")).toThrow(MisuseError);
  });
});

describe("the roster's laws", () => {
  const names = institutions.flatMap(({ code, name, shortName, aliases }) =>
    [code, name, shortName, ...aliases].map((written) => ({ code, written })),
  );
  const gaps = fc.constantFrom("", " ", "　", "\u00a0", "\u200b");
  it("every name means its own institution, whatever its spaces", () => {
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.infiniteStream(gaps), ({ code, written }, stream) => {
        const spaced = [...written].map((letter) => letter + (stream.next().value ?? "")).join("");
        expect(findInstitution(plan, spaced)?.code).toBe(code);
      }),
    );
  });
});
