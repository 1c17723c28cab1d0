import { cp, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { run } from "@biaogan/cli";
import { describe, expect, it } from "vitest";

const workspace = fileURLToPath(new URL("./workspace", import.meta.url));
const files = ["county.json", "plan.json", "forms.json", "indicators.json", "assessment.json", "templates"] as const;

/** A workspace in which a word of a declaration is another. */
async function changed(file: string, was: string, is: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "biaogan-broken-"));
  for (const one of files) await cp(join(workspace, one), join(folder, one), { recursive: true });
  await cp(join(workspace, "2021-09"), join(folder, "2021-09"), { recursive: true });
  const source = await readFile(join(folder, file), "utf8");
  expect(source).toContain(was);
  await writeFile(join(folder, file), source.replace(was, is));
  return folder;
}

/** What a clerk sees where a word of a declaration is another. */
async function saidOf(file: string, was: string, is: string, lang = "zh"): Promise<string> {
  const folder = await changed(file, was, is);
  const said: string[] = [];
  const tell = (line: string): void => {
    said.push(line);
  };
  const console = { out: tell, err: tell, progress: () => {} };
  const code = await run(["aggregate", "-m", "2021-09", "-w", folder, "--lang", lang], {
    console,
    folder,
    version: "0",
  });
  expect(code).toBe(2);
  return said.join("\n");
}

describe("a fault in a declaration is told at its place in the file", () => {
  it.each([
    [
      "plan.json",
      "benchmark-county@2021.1",
      "benchmark-county@2020.1",
      ["✗ P-0118  plan.json › extends", "处理：把 extends 改为 benchmark-county@2021.1"],
    ],
    ["plan.json", '"T03"', '"T33"', ["✗ P-0119  plan.json › drop.targets[0]", "所改的工作方案中没有 T33"]],
    [
      "plan.json",
      '"banks",\n        "tea-office"',
      '"banks",\n        "tea-bureau"',
      ["✗ P-0115  plan.json › targets[1].cooperating", "tea-bureau"],
    ],
    ["plan.json", '"coverage"', '"covering"', ["✗ P-0101  plan.json › targets[1].progress"]],
    [
      "county.json",
      '"T06": "120"',
      '"T66": "120"',
      ["✗ P-0102  county.json › targets", "目标 T06", "✗ P-0109  county.json › targets.T66"],
    ],
    [
      "forms.json",
      "monthly-progress",
      "monthly-progres",
      ["✗ R-PK-0105  forms.json › keep[0]", "没有“monthly-progres”"],
    ],
    [
      "forms.json",
      "mobileAmount <= amount",
      "mobileAmount <= amont",
      [
        "✗ R-PK-0201  forms.json › rules[0].meaning.formula",
        "R-TP-0301：第17字“amont”：表中没有项目“teaPoints.amont”，是否为“amount”",
      ],
    ],
    [
      "forms.json",
      "sum(teaPoints.mobileCount) <= products.count[total]",
      "sum(teaPoints.mobileAmount) <= products.count[total]",
      ["✗ R-PK-0201  forms.json › rules[2].meaning.formula", "计量单位不同，不能相加减或比较：元 与 笔"],
    ],
    [
      "forms.json",
      '"settledBy"',
      '"setledBy"',
      ["✗ R-PK-0102  forms.json › rules[0].setledBy", "R-TP-0301：不认识字段“setledBy”"],
    ],
    [
      "indicators.json",
      "yearToDate(sum(teaPoints.mobileAmount))",
      "yearToDate(sum(teaPoints.mobilAmount))",
      [
        "✗ I-0102  indicators.json › [0].formula",
        "K17 茶青收购移动支付占比：第22字“teaPoints.mobilAmount”：表中没有项目",
        "是否为“mobileAmount”",
      ],
    ],
    [
      "indicators.json",
      "sum(progress.terminalsUnified over institutions)",
      "progress.terminalsUnified",
      ["✗ I-0102  indicators.json › [2].formula", "各机构的数：全县的数要先按机构汇总"],
    ],
    ["indicators.json", '"id": "K05"', '"id": "K06"', ["✗ I-0102  indicators.json › K05.formula", "没有表“terminals”"]],
    [
      "assessment.json",
      '"indicator": "K05"',
      '"indicator": "K12"',
      ["✗ I-0201  assessment.json › items[1].of", "受理终端统一二维码支持率：没有以 K12 衡量的目标"],
    ],
    [
      "assessment.json",
      '"reads": "value"',
      '"reads": "pace"',
      ["✗ I-0201  assessment.json › items[0].of", "K17 不与时间进度对照，没有序时完成率"],
    ],
    ["assessment.json", '"weight": "40"', '"weight": 40', ["✗ I-0101  assessment.json › items[0].weight"]],
    [
      "templates/circular.json",
      "{K17.distance}",
      "{K17.distanse}",
      [
        "✗ C-0103  templates/circular.json › additions[0].subsections[0].sentences[0].text",
        "第38字",
        "没有名为 {K17.distanse} 的占位符",
      ],
    ],
    [
      "templates/circular.json",
      '"to": "机构间进展不平衡"',
      '"to": "机构间不平衡"',
      ["✗ C-0108  templates/circular.json › additions[1].to", "没有标题“机构间不平衡”"],
    ],
    [
      "templates/circular.json",
      '"indicator": "K17"',
      '"indicator": "K18"',
      ["✗ C-0104  templates/circular.json › annexes[0].table.columns[2].indicator", "没有指标 K18"],
    ],
    ["forms.json", '"keep": [', '"keep": [[', ["不是有效的 JSON：forms.json（第 "]],
  ] as const)("%s: %s → %s", async (file, was, is, lines) => {
    const said = await saidOf(file, was, is);
    for (const line of lines) expect(said).toContain(line);
    expect(said).not.toMatch(/\bat .+:\d+|undefined/);
  });
  it("in English too", async () => {
    const said = await saidOf("forms.json", "mobileAmount <= amount", "mobileAmount <= amont", "en");
    expect(said).toContain("✗ R-PK-0201  forms.json › rules[0].meaning.formula");
    expect(said).toContain('character 17, "amont": the table has no column "teaPoints.amont"; did you mean "amount"?');
    expect(said).toContain("to do: ");
  });
});

describe("what is to be said of declarations that may be used", () => {
  it.each([
    [
      "amount",
      "mobileAmount >= 0",
      [
        "! R-PK-0303  forms.json › rules[0]",
        "R-TP-0301 由表式规定的取值范围即可推出，从不会不符",
        "处理：核对该规则；确实多余的可删去",
      ],
    ],
    [
      "condition",
      "mobileAmount <= amount when amount < 0",
      ["! R-PK-0302  forms.json › rules[0]", "R-TP-0301 的条件不可能成立，规则从不生效"],
    ],
  ])(
    "a rule whose %s makes it idle is named by check, plan and aggregate, and the month goes on",
    async (_, is, lines) => {
      const folder = await changed("forms.json", "mobileAmount <= amount", is);
      const [out, err]: [string[], string[]] = [[], []];
      const console = {
        out: (line: string) => out.push(line),
        err: (line: string) => err.push(line),
        progress: () => {},
      };
      for (const args of [
        ["check", `${folder}/2021-09/收件/农行_2021-09.xlsx`],
        ["plan", "-m", "2021-09"],
        ["aggregate", "-m", "2021-09"],
      ]) {
        err.length = 0;
        expect(await run([...args, "-w", folder], { console, folder, version: "0" }), args[0]).toBe(0);
        for (const line of lines) expect(err.join("\n"), args[0]).toContain(line);
        expect(out.join("\n")).not.toContain("R-PK-");
      }
    },
  );
});
