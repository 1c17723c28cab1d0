import { execFileSync, spawnSync } from "node:child_process";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { run } from "@biaogan/cli";
import { beforeAll, describe, expect, it } from "vitest";

const workspace = fileURLToPath(new URL("./workspace", import.meta.url));
const editor = fileURLToPath(new URL("./tools/edit_circular.py", import.meta.url));
const fonts = fileURLToPath(new URL("../../packages/circular/rendering/fonts.conf", import.meta.url));
const PYTHON = "/usr/bin/python3";
const canEdit = spawnSync("which", ["soffice"]).status === 0 && spawnSync(PYTHON, ["-c", "import uno"]).status === 0;
const canPrint = ["soffice", "pdfinfo"].every((tool) => spawnSync("which", [tool]).status === 0);

let folder: string;

async function biaogan(
  ...args: readonly string[]
): Promise<{ readonly code: number; readonly out: readonly string[] }> {
  const out: string[] = [];
  const say = (line: string) => out.push(line);
  const code = await run(args, { console: { out: say, err: say, progress: () => {} }, folder, version: "0" });
  return { code, out };
}

interface Found {
  readonly code: string;
  readonly place: { readonly sheet: string; readonly cell: string };
  readonly message: { readonly zh: string };
}

/** Longer than a machine under load takes to start an office. */
const PATIENT = 300_000;

async function verify(file: string): Promise<readonly string[]> {
  const { out } = await biaogan("verify", join(folder, file), "-w", workspace, "-m", "2021-09", "--json");
  const { findings }: { readonly findings: readonly Found[] } = JSON.parse(out.join("\n"));
  return findings.map(({ code, place, message }) => `${code} ${place.sheet}${place.cell} ${message.zh}`);
}

/** Opens the circular in LibreOffice, edits it there and saves it as Word. */
async function edit(to: string, edits: readonly object[]): Promise<void> {
  await writeFile(join(folder, "edits.json"), JSON.stringify(edits));
  execFileSync(PYTHON, [editor, join(folder, "circular.docx"), join(folder, to), join(folder, "edits.json")], {
    timeout: PATIENT,
  });
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "biaogan-edited-"));
  expect((await biaogan("aggregate", "-m", "2021-09", "-w", workspace, "-o", folder)).code).toBe(0);
}, PATIENT);

describe.skipIf(!canEdit)("a circular edited in LibreOffice (needs soffice and python3-uno)", () => {
  it(
    "gives exactly the right findings: a number changed, a sentence rewritten, a row deleted",
    async () => {
      await edit("edited.docx", [
        { find: "8,422", replace: "8,522" },
        { find: "上述机构工作成效较好，予以通报表扬。", replace: "以上机构工作扎实，特予表扬。" },
        { find: "，完成年度目标的", replace: "，已达到全年任务的" },
        { deleteRow: "建行" },
      ]);
      expect(await verify("edited.docx")).toEqual([
        "V-0101 正文第10段“（一）用户拓展。…” K01 云闪付新增绑卡用户·本年累计应为8,422户，文中为8,522；附件1表第2行（云闪付新增绑卡用户）第4列为8,422",
        expect.stringMatching(/^V-0105 附件2表第\d行（建行）第3列 “建行”一行被删，含7个数：1,418户/),
      ]);
    },
    PATIENT,
  );
});

describe.skipIf(!canPrint)("the month's letters on paper (needs soffice and pdfinfo)", () => {
  it(
    "the leaders' page and a reminder take one page each",
    () => {
      const letters = ["领导专报.docx", "催报函/村镇银行.docx"].map((name) => join(folder, name));
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      execFileSync("soffice", ["--headless", profile, "--convert-to", "pdf", "--outdir", folder, ...letters], {
        env: { ...process.env, FONTCONFIG_FILE: fonts },
        stdio: "ignore",
        timeout: PATIENT,
      });
      for (const name of ["领导专报.pdf", "村镇银行.pdf"])
        expect(
          `${name} ${/^Pages: +(\d+)$/m.exec(execFileSync("pdfinfo", [join(folder, name)], { encoding: "utf8" }))?.[1]}`,
        ).toBe(`${name} 1`);
    },
    PATIENT,
  );
});
