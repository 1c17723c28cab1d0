import { spawnSync } from "node:child_process";
import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { renderDocx } from "@biaogan/circular/docx";
import { describe, expect, it } from "vitest";
import { run } from "./program";

const hasLibreOffice = spawnSync("which", ["soffice"]).status === 0;

async function call(folder: string, ...args: readonly string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const console = { out: (line: string) => out.push(line), err: (line: string) => err.push(line), progress: () => {} };
  const code = await run(["pdf", ...args], { console, folder, version: "0" });
  return { code, out: out.join("\n"), err: err.join("\n") };
}

const letter = renderDocx({
  schema: "biaogan/official-document@1",
  kind: "reminder",
  head: { mark: "示例县移动支付标杆县建设工作领导小组办公室" },
  title: ["关于报送月度报表的函"],
  recipients: "示例县惠民村镇银行",
  body: [{ block: "paragraph", inlines: [{ text: "请于10月12日前补报。" }] }],
  annexes: [],
  signature: { institution: "示例县移动支付标杆县建设工作领导小组办公室", day: "2021-10-09" },
});

describe("biaogan pdf", () => {
  it.skipIf(!hasLibreOffice)("accepts a Word file: the PDF lies beside it (needs soffice)", async () => {
    const folder = await mkdtemp(join(tmpdir(), "biaogan-pdf-"));
    await writeFile(join(folder, "催报函.docx"), letter);
    const { code, out, err } = await call(folder, "催报函.docx");
    expect([code, err]).toEqual([0, ""]);
    expect(out).toBe(join(folder, "催报函.pdf"));
    expect((await readFile(out)).subarray(0, 5).toString("latin1")).toBe("%PDF-");
  });
  it("refuses a file that is not there, in one line", async () => {
    const { code, err } = await call(tmpdir(), "没有.docx");
    expect([code, err]).toEqual([2, `找不到文件：${join(tmpdir(), "没有.docx")}`]);
  });
});
