import { describe, expect, it } from "vitest";
import { packAt, strengthOf } from "./stage";
import { benchmarkCounty2021 } from "./standard/index";

const rule = (code: string) => {
  const found = benchmarkCounty2021.rules.find((one) => one.code === code);
  if (!found) throw new Error(code);
  return found;
};

describe("how strong a rule is", () => {
  it("follows its severity where nothing is declared", () => {
    expect(strengthOf(rule("R-PT-0301"), "sending")).toBe("blocks");
    expect(strengthOf(rule("R-MP-0504"), "summing")).toBe("warns");
  });
  it("is what is declared for a stage: a form half filled in misses nothing yet", () => {
    expect(strengthOf(rule("R-ST-0101"), "filling")).toBe("unchecked");
    expect(strengthOf(rule("R-CE-0201"), "filling")).toBe("warns");
    expect(strengthOf(rule("R-ST-0101"), "sending")).toBe("blocks");
    expect(strengthOf(rule("R-UP-0601"), "sending")).toBe("unchecked");
  });
});

describe("a pack at a stage", () => {
  it("leaves out what is unchecked and turns a blocking rule into a warning where it only warns", () => {
    const filling = packAt(benchmarkCounty2021, "2021-09", "filling");
    expect(filling.rules.some(({ code }) => code === "R-ST-0101")).toBe(false);
    expect(filling.rules.find(({ code }) => code === "R-CE-0201")?.severity).toBe("warning");
    expect(packAt(benchmarkCounty2021, "2021-09", "summing").rules).toHaveLength(benchmarkCounty2021.rules.length);
  });
  it("leaves out what is not in force", () => {
    expect(packAt(benchmarkCounty2021, "2020-12", "sending").rules).toEqual([]);
  });
});
