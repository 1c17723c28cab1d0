import { readFileSync } from "node:fs";
import { checkSubmission, showPersonal } from "@biaogan/report";
import { benchmarkCounty2021 } from "@biaogan/report/standard";
import { describe, expect, it } from "vitest";
import { samplePlan } from "./fixtures/sample-plan";
import { readWorkbook } from "./index";

const plan = samplePlan();
const makers = ["openpyxl.xlsx", "libreoffice.xlsx", "libreoffice.xls", "libreoffice.ods"];

/** What is said of how a file of the corpus is laid out: each deviation with its cell. */
async function layout(file: string) {
  const bytes = readFileSync(new URL(`../corpus/files/${file}`, import.meta.url));
  const read = await readWorkbook(bytes, { file });
  if ("refusal" in read) throw new Error(read.refusal.message.en);
  const { findings, submission, heads } = checkSubmission(showPersonal(benchmarkCounty2021), plan, [read.workbook], {
    institution: "B05",
    month: "2021-09",
  });
  const said = findings
    .filter(({ code }) => /^R-ST-01(07|08|2[5-9]|3[0-9])$/.test(code))
    .map(({ code, place }) => `${code} ${place.cell}`);
  const fields = heads.map(({ fields: { preparedBy, reviewedBy, responsible } }) =>
    [preparedBy, reviewedBy, responsible].map((field) => field?.value ?? "—").join(" "),
  );
  return { said, fields, tables: Object.keys(submission.tables) };
}

describe.each(makers)("forms in files of %s are found as people laid them out", (maker) => {
  it("signatures with label and value in cells of their own", async () => {
    expect((await layout(`signed-apart.${maker}`)).fields).toEqual(["— 张三 王五"]);
    expect((await layout(`signed.${maker}`)).fields).toEqual(["甲 乙 丙"]);
  });
  it("a header under forty rows of notes", async () => {
    expect(await layout(`header-low.${maker}`)).toMatchObject({ said: ["R-ST-0133 B50"], tables: ["products"] });
  });
  it("two tables side by side", async () => {
    const { said, tables } = await layout(`tables-beside.${maker}`);
    expect([said, tables]).toEqual([["R-ST-0134 G3"], ["products", "rooms"]]);
  });
  it("a record in two blocks", async () => {
    const { said, tables } = await layout(`record-in-blocks.${maker}`);
    expect([said, tables]).toEqual([["R-ST-0135 F3"], ["progress"]]);
  });
});
