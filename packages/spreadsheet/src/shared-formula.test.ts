import { describe, expect, it } from "vitest";
import { sharedFormula } from "./shared-formula";

describe("sharedFormula", () => {
  it.each([
    ["A1+B2", 1, 0, "A2+B3"],
    ["$A1+A$1+$A$1", 2, 3, "$A3+D$1+$A$1"],
    ["SUM(A1:A3)*2", 1, 1, "SUM(B2:B4)*2"],
    ['IF(A1="A1",LOG10(B1),1E5)', 1, 0, 'IF(A2="A1",LOG10(B2),1E5)'],
    ["'A1 表'!B2+月报!C3", 1, 0, "'A1 表'!B3+月报!C4"],
    ["SUM(A:B,$C:C,1:2)", 1, 1, "SUM(B:C,$C:D,2:3)"],
    ["A1", -1, 0, "#REF!"],
    ["Table1[列A1]+A1_name+XFD1", 0, 1, "Table1[列A1]+A1_name+#REF!"],
    ["A1+B2", 0, 0, "A1+B2"],
  ])("%s moved by %d rows and %d columns reads %s", (formula, rows, columns, moved) => {
    expect(sharedFormula(formula)(rows, columns)).toBe(moved);
  });
});
