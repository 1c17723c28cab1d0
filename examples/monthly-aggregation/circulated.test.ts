import { cp, mkdtemp, readFile, rename } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readDocx } from "@biaogan/circular";
import { run } from "@biaogan/cli";
import { describe, expect, it } from "vitest";

const sample = fileURLToPath(new URL("./workspace", import.meta.url));

describe("a revision that arrives after the circular went out", () => {
  it("gives a corrigendum that says what changed and by whom", async () => {
    const folder = await mkdtemp(join(tmpdir(), "biaogan-circulated-"));
    await cp(sample, folder, { recursive: true });
    const told: string[] = [];
    const console = {
      out: (line: string) => told.push(line),
      err: (line: string) => told.push(line),
      progress: () => {},
    };
    const biaogan = (...args: readonly string[]) =>
      run([...args, "-m", "2021-09", "-w", folder], { console, folder, version: "0" });
    const revision = "农商行_2021-09_更正1.xlsx";
    await rename(join(folder, "2021-09/收件", revision), join(folder, revision));
    // 1. The circular goes out
    expect(await biaogan("aggregate")).toBe(0);
    expect(told.join("\n")).not.toContain("更正.docx");
    expect(await biaogan("circulate", "2021-09/out/circular.docx", "--on", "2021-10-08", "--serial", "12")).toBe(0);
    expect(told.at(-1)).toBe(
      `✓ 已登记印发：${join(folder, "2021-09/印发")}；采用数：${join(folder, "history/2021-09.json")}`,
    );
    // 2. The revision arrives
    await rename(join(folder, revision), join(folder, "2021-09/收件", revision));
    expect(await biaogan("aggregate")).toBe(0);
    const path = join(folder, "2021-09/out/更正.docx");
    expect(told.join("\n")).toContain(path);
    const text = (readDocx(await readFile(path)) ?? [])
      .map((block) => (block.block === "paragraph" ? block.pieces.map((piece) => piece.text).join("") : ""))
      .join("\n");
    expect(text).toContain("示移支办发〔2021〕12号，以下简称原通报）于10月8日印发后，");
    expect(text).toContain("示例县农村商业银行（以下简称农商行）补报或更正了报表");
    expect(text).toMatch(/原通报共有\d+处数据需要更正/);
    expect(text).toMatch(/由[\d,.]+[^，；。]*更正为[\d,.]+/);
    // 3. What went out is held against what it rested on
    expect(await biaogan("verify", "2021-09/印发/通报.docx")).toBe(0);
  }, 300_000);
});
