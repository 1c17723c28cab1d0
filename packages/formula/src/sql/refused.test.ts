import { describe, expect, it } from "vitest";
import { exampleVocabulary } from "../fixtures/example-county";
import { parseFormula, toSql } from "../index";

describe("SQL refuses by name", () => {
  it.each([
    "root(progress.users / progress.terminals)",
    "spread(progress.newUsers over last 6 months)",
    "withinUsual(progress.newUsers, last 6 months, 2)",
    "median(progress.users / progress.terminals over last 6 months)",
    "count(rooms where listedOnce(rooms.room))",
    "products.amount[qr] * products.count[qr] > 5 万元",
  ])("%s", (formula) => {
    const parsed = parseFormula(formula);
    if ("fault" in parsed) throw new Error(parsed.fault.message.en);
    const options = { dialect: "duckdb", month: "2021-09", institution: "B01" } as const;
    const given = toSql(parsed.expression, exampleVocabulary, options);
    expect("fault" in given ? given.fault.code : given.sql).toBe("F-0701");
  });
});
