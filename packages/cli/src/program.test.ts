import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { checkPrepared } from "@biaogan/report";
import { readWorkbook } from "@biaogan/spreadsheet";
import { describe, expect, it } from "vitest";
import { run } from "./program";
import { readTemplates } from "./templates";
import { openWorkspace } from "./workspace";

const workspace = fileURLToPath(new URL("../../../examples/monthly-aggregation/workspace", import.meta.url));
const inbox = `${workspace}/2021-09/收件`;

async function call(...args: readonly string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const console = { out: (line: string) => out.push(line), err: (line: string) => err.push(line), progress: () => {} };
  const code = await run(args, { console, folder: workspace, version: "1.2.3" });
  return { code, out: out.join("\n"), err: err.join("\n") };
}

describe("biaogan check accepts", () => {
  it("a sound report: exit 0, and says what was checked", async () => {
    const { code, out, err } = await call("check", `${inbox}/云汇支付202109.xlsx`);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toMatch(/规则执行：通过 \d+，不符 \d+，不适用 \d+，缺数未核 \d+，规则出错 0/);
    expect(out).toContain("✓ 可以报送");
  });
  it("the institution and the month by option, in English", async () => {
    const file = `${inbox}/云汇支付202109.xlsx`;
    const { code, out } = await call("check", file, "-i", "P01", "-m", "2021-09", "--lang", "en");
    expect(code).toBe(0);
    expect(out).toContain("✓ can be sent");
  });
});

describe("biaogan check refuses", () => {
  it("a report with an error: exit 1, the cell, the figures, the remedy", async () => {
    const { code, out } = await call("check", `${inbox}/邮政公司惠农服务室9月.xlsx`);
    expect(code).toBe(1);
    expect(out).toContain("邮政公司惠农服务室9月.xlsx");
    expect(out).toContain("✗ 有错误，更正后再报送");
  });
  it("the same as JSON, for another program", async () => {
    const { code, out } = await call("check", `${inbox}/邮政公司惠农服务室9月.xlsx`, "--json");
    const verdict = JSON.parse(out);
    expect([code, verdict.accepted, verdict.institution, verdict.month]).toEqual([1, false, "Y01", "2021-09"]);
    expect(verdict.findings[0]).toMatchObject({ severity: "error", place: { file: "邮政公司惠农服务室9月.xlsx" } });
  });
  it("and with --mark the file's marked copy, its own bytes untouched", async () => {
    const folder = await mkdtemp(join(tmpdir(), "biaogan-"));
    const file = join(folder, "邮政公司惠农服务室9月.xlsx");
    const original = await readFile(`${inbox}/邮政公司惠农服务室9月.xlsx`);
    await writeFile(file, original);
    const { code, out } = await call("check", file, "--mark");
    const copy = join(folder, "邮政公司惠农服务室9月_标注.xlsx");
    expect([code, out.split("\n")[0]]).toEqual([1, `标注副本：${copy}`]);
    expect(Buffer.compare(await readFile(file), original)).toBe(0);
    const first = await readFile(copy);
    const again = await call("check", copy, "--mark", "--lang", "en");
    expect(again.out.split("\n")[0]).toBe(`marked copy: ${join(folder, "邮政公司惠农服务室9月_标注2.xlsx")}`);
    expect(again.out).not.toContain("错误清单");
    expect(Buffer.compare(await readFile(copy), first)).toBe(0);
  });
  it("and with --mark of an xls a copy in xlsx, and says so", async () => {
    const folder = await mkdtemp(join(tmpdir(), "biaogan-"));
    const { out } = await call("check", `${inbox}/中行9月移动支付月报.xls`, "--mark", "-o", folder);
    expect(out).toContain("原文件是 xls，已转换为 xlsx");
    expect(out).toContain(join(folder, "中行9月移动支付月报_标注.xlsx"));
  });
  it("a text that is no report, whatever it is called: exit 1, what it is and which reports there are", async () => {
    const file = join(await mkdtemp(join(tmpdir(), "biaogan-")), "9月报表.xlsx");
    await writeFile(file, "姓名,电话\n张三,-\n");
    const { code, out, err } = await call("check", file);
    expect([code, out]).toEqual([1, ""]);
    expect(err).toMatch(/^✗ R-ST-0105 .*文件里没有一张报表：名为 \.xlsx，内容却是文本；应有的报表是月度进展表、/);
  });
  it("a file that is no workbook: exit 1, one line with its reason", async () => {
    const folder = await mkdtemp(join(tmpdir(), "biaogan-"));
    await writeFile(join(folder, "坏.xlsx"), "PK\u0003\u0004 broken");
    const { code, err } = await call("check", join(folder, "坏.xlsx"));
    expect(code).toBe(1);
    expect(err.split("\n")).toHaveLength(1);
    expect(err).toContain("F-BROKEN");
  });
});

describe("a wrong call ends with exit 2 and one clear line", () => {
  it.each([
    [["--nope"], "没有这个选项：--nope"],
    [["status", "--nope"], "没有这个选项：--nope"],
    [["nocommand"], "没有这个命令：nocommand"],
    [["check"], "缺少参数：files"],
    [["check", "没有.xlsx"], "找不到文件："],
    [["check", "county.json", "--workspace", "/nowhere"], "/nowhere 不是工作区"],
    [["aggregate"], "缺少选项：-m, --month <month>"],
    [["aggregate", "-m", "2021-9"], "月份应写作 2021-09，而不是 2021-9"],
    [["status", "-m", "2030-01"], "2030-01 没有收件文件夹"],
    [["explain", "K99"], "没有指标 K99"],
    [["explain", "K01", "-i", "谁"], "名单中没有这个机构：谁"],
    [["template", "没有"], "没有这张表：没有"],
    [["verify", "没有.docx"], "找不到文件："],
    [["verify", "county.json", "-w", "/nowhere", "-m", "2021-09"], "/nowhere 不是工作区"],
    [["circulate", "county.json", "--on", "10月9日"], "日期应写作 2021-10-09，而不是 10月9日"],
    [["circulate", "county.json", "--serial", "0"], "发文顺序号应是正整数，而不是 0"],
    [["reproduce", "-o", "/nowhere"], "没有可读的清单：/nowhere/manifest.json"],
    [["plan", "--lang", "fr"], "参数不对"],
    [["plan", "-w", "/nowhere", "-m", "2021-09", "--lang", "en"], "/nowhere is no workspace"],
    [["explain", "K99", "--lang", "en"], "No indicator K99"],
  ])("%j", async (args, line) => {
    const { code, out, err } = await call(...args);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(line);
    expect(err.split("\n")).toHaveLength(1);
    expect(err).not.toMatch(/\bat .+:\d+/);
  });
  it("a county's file that does not load names each fault", async () => {
    const folder = await mkdtemp(join(tmpdir(), "biaogan-"));
    const county = JSON.parse(await readFile(`${workspace}/county.json`, "utf8"));
    await writeFile(join(folder, "county.json"), JSON.stringify({ ...county, targets: {} }));
    const { code, err } = await call("plan", "-w", folder, "-m", "2021-09");
    expect(code).toBe(2);
    expect(err.split("\n").length).toBeGreaterThan(3);
  });
});

describe("biaogan says", () => {
  it("what it can do, where nothing is asked", async () => {
    const { code, out } = await call();
    expect(code).toBe(0);
    for (const command of [
      "check",
      "aggregate",
      "verify",
      "circulate",
      "reproduce",
      "explain",
      "template",
      "status",
      "plan",
    ])
      expect(out).toContain(command);
  });
  it("its version", async () => {
    expect((await call("--version")).out).toBe("1.2.3");
  });
  it("help of a command in Chinese and in English", async () => {
    expect((await call("check", "--help")).out).toContain("报送前自查");
    expect((await call("check", "--help", "--lang", "en")).out).toContain("before sending");
  });
  it("who reported", async () => {
    const { code, out } = await call("status", "--month", "2021-09");
    expect(code).toBe(0);
    expect(out).toMatch(/B07\s+村镇银行\s+未报/);
    expect(out).toMatch(/P02\s+捷付通\s+逾期\s+2021-10-02/);
    expect((await call("status", "--lang", "en")).out).toMatch(/P02\s+\S+\s+late/);
  });
  it("the plan's sixteen targets", async () => {
    const { out } = await call("plan");
    expect(out.match(/^K\d\d/gm)).toHaveLength(16);
    expect(out).toMatch(/K16.*4\.33 笔/);
  });
  it("how a figure came about, down to the cell, and as JSON", async () => {
    const { out } = await call("explain", "k05", "-i", "工行");
    expect(out).toContain("K05");
    expect(out).toMatch(/工行_商户及终端明细_202109\.xlsx/);
    const page = JSON.parse((await call("explain", "K05", "-i", "B01", "--json")).out);
    expect(page).toMatchObject({
      indicator: "K05",
      institution: { code: "B01", label: "工行" },
      value: { measure: "%" },
    });
    expect(page.steps.parts[0].parts[0].place.file).toBe("工行_商户及终端明细_202109.xlsx");
  });
});

describe("biaogan assess", () => {
  it("tells the institutions' scores, from the highest down", async () => {
    const { code, out } = await call("assess");
    expect(code).toBe(0);
    const lines = out.split("\n");
    expect(lines[1]).toMatch(/^名次\s+机构\s+得分/);
    expect(lines.slice(2).map((line) => line.split(/\s+/)[1])).toHaveLength(9);
    expect(out).toMatch(/村镇银行\s+\d+\.\d\d 分\s+\S+\s+—\s+未报送/);
  });
  it("explains one institution's sum down to the cells", async () => {
    const { out } = await call("assess", "-i", "工行");
    expect(out).toMatch(/新增绑卡用户（序时完成率）\s+30\.00 × [\d.]+% ＝ [\d.]+ 分/);
    expect(out).toContain("工行_商户及终端明细_202109.xlsx › 受理终端明细表");
  });
});

describe("--as-of", () => {
  it("gives the month as it was published: before the correction came, without who came later", async () => {
    const then = (await call("explain", "K01", "--as-of", "2021-09-29")).out;
    const now = (await call("explain", "K01")).out;
    expect(now).toContain("农商行_2021-09_更正1.xlsx");
    expect(then).not.toContain("农商行_2021-09_更正1.xlsx");
    expect((await call("explain", "K01", "--as-of", "2021-9-29")).err).toContain("日期应写作 2021-10-09");
  });
});

describe("the life of what was handed in", () => {
  it("status tells the six states with their shares, and each report step by step", async () => {
    const { out } = await call("status", "-m", "2021-09");
    expect(out).toContain("共 11 家：按时 9（81.82%），逾期 1（9.09%），未报 1（9.09%）");
    expect(out).toMatch(
      /农商行 {2}已收 09-28 10:21 → 退回（错误 3 处：.*） → 重报 09-30 14:08 → 通过（疑问 1 处待说明） → 采用/,
    );
    expect((await call("status", "-m", "2021-09", "--as-of", "2021-09-29")).out).toMatch(
      /农商行 {2}已收 09-28 10:21 → 退回/,
    );
  });
  it("check --previous tells what a revision changed and settled, and tables that do not come again stand", async () => {
    const old = ["农商行_2021-09.xlsx", "农商行_2021-09_明细.xlsx"].map((file) => `${inbox}/${file}`);
    const { code, out } = await call("check", `${inbox}/农商行_2021-09_更正1.xlsx`, "--previous", ...old);
    expect(code).toBe(0);
    expect(out).toContain("改动 3 个单元格；问题已消除 3 处，仍存在 2 处，新出现 0 处");
    expect(out).toContain("月度进展表 › D7  17,480 户 → 17,390 户");
    expect(out).toMatch(/✓ R-MP-0501 {2}累计绑卡用户与上月衔接/);
  });
  it("check --previous tells the rows and cells of a detail that changed, the first of many", async () => {
    const folder = await mkdtemp(join(tmpdir(), "biaogan-"));
    const header =
      "商户编号,商户名称,统一社会信用代码,MCC,商户类别,区域标识,开通日期,关闭日期,支持统一标准,本月交易笔数,本月交易金额";
    const row = (number: number, amount: string) =>
      `1029901541${String(number).padStart(5, "0")},某商店,91350100M000100Y43,5411,小微,无,2021-03-05,,是,3,${amount}`;
    const rows = Array.from({ length: 40 }, (_, index) => row(index, "30.00"));
    const [old, now] = ["工行_商户明细_202109.csv", "工行_商户明细_202109_更正.csv"].map((file) => join(folder, file));
    await writeFile(old ?? "", [header, ...rows].join("\n"));
    await writeFile(now ?? "", [header, row(3, "31.50"), ...rows.slice(25), row(99, "1.00")].join("\n"));
    const { out } = await call(
      "check",
      now ?? "",
      "--institution",
      "工行",
      "--month",
      "2021-09",
      "--previous",
      old ?? "",
    );
    expect(out).toContain("商户明细表：新增 1 行，删去 24 行，改动 1 个单元格");
    expect(out).toContain("102990154100003  工行_商户明细_202109_更正.csv › K2  30.00 元 → 31.50 元");
    expect(out).toContain("    + 102990154100099  工行_商户明细_202109_更正.csv › A18");
    expect(out).toContain("……其余 4 处，全部见 --json");
    expect(out).not.toContain("某商店");
  });
});

describe("biaogan handbook", () => {
  it("writes every form and rule as a page and as a workbook that reads back", async () => {
    const folder = await mkdtemp(join(tmpdir(), "biaogan-"));
    const { code, out } = await call("handbook", "-o", folder);
    expect([code, out.split("\n")]).toEqual([0, [join(folder, "填报手册.html"), join(folder, "填报手册.xlsx")]]);
    const page = await readFile(join(folder, "填报手册.html"), "utf8");
    const read = await readWorkbook(await readFile(join(folder, "填报手册.xlsx")), { file: "填报手册.xlsx" });
    const [items, rules] = "workbook" in read ? read.workbook.sheets : [];
    expect([items?.name, rules?.name]).toEqual(["填报说明", "校验规则"]);
    const codes = rules?.cells.filter(({ column, row }) => column === 1 && row > 2).map(({ value }) => value) ?? [];
    expect(codes.length).toBeGreaterThan(100);
    for (const one of codes) expect(page).toContain(`<tr id="${one}"`);
  });
});

describe("biaogan prepare", () => {
  it("writes what a page checks by: as the command does", async () => {
    const folder = await mkdtemp(join(tmpdir(), "biaogan-"));
    const { code, out } = await call("prepare", "-o", join(folder, "自查定义.json"));
    expect([code, out]).toEqual([0, join(folder, "自查定义.json")]);
    const prepared = JSON.parse(await readFile(join(folder, "自查定义.json"), "utf8"));
    const verdict = checkPrepared(prepared, [], { institution: "B02", month: "2021-09" });
    expect(verdict.findings.map((finding) => finding.code)).toContain("R-ST-0101");
  });
});

describe("biaogan template", () => {
  it("writes a document's template, and a county's own is read from templates/", async () => {
    const folder = await mkdtemp(join(tmpdir(), "biaogan-"));
    const { code, out } = await call("template", "circular", "-o", join(folder, "templates"));
    expect([code, out]).toEqual([0, join(folder, "templates", "circular.json")]);
    await writeFile(join(folder, "county.json"), await readFile(`${workspace}/county.json`));
    const opened = await openWorkspace(folder);
    const template = JSON.parse(await readFile(out, "utf8"));
    await writeFile(out, JSON.stringify({ ...template, closing: "特此通报，请遵照执行。" }));
    expect((await readTemplates(opened)).circular.closing).toBe("特此通报，请遵照执行。");
    await writeFile(out, JSON.stringify({ ...template, closing: "截至{cutOf}。" }));
    await expect(readTemplates(opened)).rejects.toMatchObject({
      told: {
        zh: expect.stringMatching(
          /C-0103 {2}templates\/circular\.json › closing\n {2}模板 closing（第3字）：没有名为 \{cutOf\}/,
        ),
      },
    });
  });
  it.each(["monthly-progress", "merchant-detail", "月度进展表"])(
    "%s writes a form that this very check can read",
    async (form) => {
      const folder = await mkdtemp(join(tmpdir(), "biaogan-"));
      const { code, out } = await call("template", form, "-o", folder, "-i", "工行", "-m", "2021-10");
      expect(code).toBe(0);
      const path = /\S*\.xlsx/.exec(out)?.[0] ?? "";
      const check = await call("check", path, "--json");
      expect(JSON.parse(check.out)).toMatchObject({ institution: "B01", month: "2021-10", accepted: false });
    },
  );
});
