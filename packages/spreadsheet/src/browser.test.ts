import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { beforeAll, describe, expect, it } from "vitest";
import { cases } from "../corpus/cases";
import { readWorkbook } from "./index";

const hasChromium = spawnSync("which", ["chromium"]).status === 0;
const source = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** What a page loads to read files by itself; each answer goes into the page as it is. */
const ENTRY = `
import { readWorkbook } from ${JSON.stringify(source("./index.ts"))};
const bytesOf = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
const textOf = (bytes) => { let text = ""; for (const byte of bytes) text += String.fromCharCode(byte); return btoa(text); };
(async () => {
  for (const [file, bytes] of Object.entries(FILES)) {
    const read = await readWorkbook(bytesOf(bytes), { file });
    const element = document.createElement("output");
    element.id = file;
    element.textContent = textOf(new TextEncoder().encode(JSON.stringify(read)));
    document.body.append(element);
  }
})();
`;

const corpus = new URL("../corpus/files/", import.meta.url);
const csv = "支付产品,笔数,金额\n云闪付APP,5120,1024.50\n";
/** Every file of the corpus, and csv in each encoding and with each separator. */
const files: Readonly<Record<string, Uint8Array>> = {
  ...Object.fromEntries(readdirSync(corpus).map((file) => [file, readFileSync(new URL(file, corpus))])),
  "utf-8.csv": new TextEncoder().encode(csv),
  "bom.csv": new TextEncoder().encode(`\ufeff${csv.replaceAll(",", ";")}`),
  "utf-16.csv": Buffer.from(`\ufeff${csv.replaceAll(",", "\t")}`, "utf16le"),
  // 笔数,金额 in GB18030
  "gb18030.csv": Uint8Array.from([0xb1, 0xca, 0xca, 0xfd, 0x2c, 0xbd, 0xf0, 0xb6, 0xee, 0x0a, 0x35, 0x2c, 0x31, 0x0a]),
  "broken.xlsx": new TextEncoder().encode("PK\u0003\u0004 broken"),
};
let script = "";

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), "biaogan-readers-"));
  const entry = join(folder, "entry.js");
  const inline = Object.fromEntries(
    Object.entries(files).map(([file, bytes]) => [file, Buffer.from(bytes).toString("base64")]),
  );
  writeFileSync(entry, ENTRY.replace("FILES", JSON.stringify(inline)));
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: "iife",
    platform: "browser",
    alias: Object.fromEntries(
      ["core", "formula", "plan", "report"].map((name) => [`@biaogan/${name}`, source(`../../${name}/src/index.ts`)]),
    ),
    nodePaths: [source("../../../node_modules")],
  });
  script = outputFiles[0]?.text ?? "";
});

describe("the readers in a browser", () => {
  it("are one script that asks the network for nothing", () => {
    expect(script).not.toMatch(/\bfetch\(|XMLHttpRequest\(|WebSocket/);
  });
  it.skipIf(!hasChromium)("read every file of the corpus as in Node (needs chromium)", async () => {
    const folder = mkdtempSync(join(tmpdir(), "biaogan-chromium-"));
    const page = join(folder, "page.html");
    writeFileSync(
      page,
      `<!doctype html><meta charset="utf-8"><body><script>${script.replaceAll("</script", "<\\/script")}</script>`,
    );
    const args = ["--headless", "--no-sandbox", "--disable-gpu", `--user-data-dir=${folder}/profile`];
    const dom = execFileSync("chromium", [...args, "--virtual-time-budget=120000", "--dump-dom", `file://${page}`], {
      maxBuffer: 1 << 28,
      stdio: ["ignore", "pipe", "ignore"],
    }).toString();
    const answers = new Map(
      [...dom.matchAll(/<output id="([^"]*)">([^<]*)<\/output>/g)].map(([, file = "", text = ""]) => [
        file,
        Buffer.from(text, "base64").toString(),
      ]),
    );
    expect(answers.size).toBe(cases.length * 4 + 5);
    for (const [file, bytes] of Object.entries(files)) {
      expect(answers.get(file), file).toBe(JSON.stringify(await readWorkbook(bytes, { file })));
    }
  });
});
