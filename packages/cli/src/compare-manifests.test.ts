import { describe, expect, it } from "vitest";
import { compareManifests } from "./compare-manifests";
import type { Manifest } from "./manifest";

const one = (id: string, sha256 = "a") => ({ id, version: "1", sha256 });
const manifest: Manifest = {
  schema: "biaogan/manifest@1",
  month: "2021-09",
  library: "0.1.0",
  plan: one("plan"),
  forms: [one("monthly-progress")],
  rules: one("benchmark-county"),
  indicators: [one("K01"), one("K02")],
  templates: [one("monthly-circular")],
  inputs: [
    { file: "county.json", sha256: "a" },
    { file: "2021-09/收件/农行.xlsx", sha256: "b" },
  ],
  outputs: [{ file: "circular.docx", sha256: "c" }],
};
const told = (now: Partial<Manifest>) => compareManifests(manifest, { ...manifest, ...now }).map(({ zh }) => zh);

describe("two manifests", () => {
  it("of the same month differ in nothing", () => {
    expect(told({})).toEqual([]);
  });
  it("differ by an input that changed, went or came", () => {
    const inputs = [
      { file: "county.json", sha256: "z" },
      { file: "2021-09/收件/工行.xlsx", sha256: "b" },
    ];
    expect(told({ inputs })).toEqual([
      "输入有改动：county.json",
      "输入少了：2021-09/收件/农行.xlsx",
      "输入多了：2021-09/收件/工行.xlsx",
    ]);
  });
  it("differ by the library, a rule, an indicator or a template, with both versions", () => {
    expect(
      told({
        library: "0.2.0",
        rules: one("benchmark-county", "z"),
        indicators: [one("K01")],
        templates: [{ ...one("monthly-circular", "z"), version: "2" }],
      }),
    ).toEqual([
      "程序版本：当时 0.1.0，现在 0.2.0",
      "校验规则 benchmark-county 有改动：当时 1，现在 1",
      "指标 K02 有改动：当时 1，现在 —",
      "公文模板 monthly-circular 有改动：当时 1，现在 2",
    ]);
  });
  it("differ by an output byte", () => {
    expect(told({ outputs: [{ file: "circular.docx", sha256: "d" }] })).toEqual(["输出有改动：circular.docx"]);
  });
});
