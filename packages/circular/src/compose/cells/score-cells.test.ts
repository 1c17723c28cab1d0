import { describe, expect, it } from "vitest";
import { smallResult } from "../../fixtures/small-result";
import { missingParts } from "./score-cells";

const { institutions } = smallResult([]);
const [one] = institutions;
if (!one) throw new Error("no institution");

describe("the parts that are missing of an indicator", () => {
  it("are told by institution, each with its months", () => {
    expect(missingParts([`${one.code} 2021-08`, `${one.code} 2021-09`], institutions)).toBe(
      `${one.shortName}（8月、9月）`,
    );
  });
  it("name a month once, however many of its rows are missing", () => {
    expect(missingParts([`${one.code} 2021-09 taxi`, `${one.code} 2021-09 bus`], institutions)).toBe(
      `${one.shortName}（9月）`,
    );
  });
  it("are the county's where no institution is named; months of two years say theirs", () => {
    expect(missingParts(["2020-12", "2021-01"], institutions)).toBe("全县（2020年12月、2021年1月）");
  });
});
