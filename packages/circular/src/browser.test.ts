import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { gzipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { renderDocx } from "./docx/index";
import { sampleDocument } from "./fixtures/sample-document";
import { renderHtml } from "./html/index";

const hasChromium = spawnSync("which", ["chromium"]).status === 0;
const source = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** What a page loads to make the Word file and the HTML by itself. */
const ENTRY = `
import { renderDocx } from ${JSON.stringify(source("./docx/index.ts"))};
import { renderHtml } from ${JSON.stringify(source("./html/index.ts"))};
const bytes = renderDocx(DOCUMENT);
document.body.dataset.docx = btoa(String.fromCharCode(...bytes));
document.body.dataset.html = String(renderHtml(DOCUMENT).length);
`;
let script = "";

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), "biaogan-browser-"));
  const entry = join(folder, "entry.ts");
  writeFileSync(entry, ENTRY.replaceAll("DOCUMENT", JSON.stringify(sampleDocument)).replace(/^/, ""));
  const alias = Object.fromEntries(
    ["core", "formula", "plan", "report", "indicators"].map((name) => [
      `@biaogan/${name}`,
      source(`../../${name}/src/index.ts`),
    ]),
  );
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: "iife",
    platform: "browser",
    minify: true,
    alias,
    nodePaths: [source("../../../node_modules")],
  });
  script = outputFiles[0]?.text ?? "";
});

describe("the renderers in a browser", () => {
  it("are one script without a request, below 150 KB gzipped", () => {
    expect(script).not.toMatch(/\bfetch\(|XMLHttpRequest|WebSocket|\bimport\(/);
    expect(gzipSync(new TextEncoder().encode(script)).length).toBeLessThan(150_000);
  });
  it.skipIf(!hasChromium)("make the same Word file offline, byte for byte (needs chromium)", () => {
    const folder = mkdtempSync(join(tmpdir(), "biaogan-chromium-"));
    const page = join(folder, "page.html");
    writeFileSync(
      page,
      `<!doctype html><meta charset="utf-8"><body><script>${script.replaceAll("</script", "<\\/script")}</script>`,
    );
    const args = [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      `--user-data-dir=${folder}/profile`,
      "--virtual-time-budget=5000",
    ];
    const dom = execFileSync("chromium", [...args, "--dump-dom", `file://${page}`], {
      maxBuffer: 1 << 26,
      stdio: ["ignore", "pipe", "ignore"],
    }).toString();
    const made = /data-docx="([^"]*)"/.exec(dom)?.[1] ?? "";
    expect(Buffer.compare(Buffer.from(made, "base64"), Buffer.from(renderDocx(sampleDocument)))).toBe(0);
    expect(/data-html="(\d+)"/.exec(dom)?.[1]).toBe(String(renderHtml(sampleDocument).length));
  });
});
