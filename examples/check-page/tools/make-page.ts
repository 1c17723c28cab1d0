import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Language } from "@biaogan/core";
import { type CountyPlan, loadPlan } from "@biaogan/plan";
import { workPlan2021 } from "@biaogan/plan/standard";
import { loadPack, prepareCheck, type ReportPack, say } from "@biaogan/report";
import { benchmarkCounty2021 } from "@biaogan/report/standard";
import { build } from "esbuild";

const source = fileURLToPath(new URL("../src", import.meta.url));

/** What a page is made for: a county's plan with its forms and rules. */
export interface Declared {
  readonly plan: CountyPlan;
  readonly pack: ReportPack;
}

/** A county's declarations from its workspace: `county.json`, and `plan.json` and `forms.json` where it has its own. */
export async function readDeclared(workspace: string): Promise<Declared> {
  const read = async (file: string): Promise<unknown> => JSON.parse(await readFile(join(workspace, file), "utf8"));
  const own = async (file: string): Promise<unknown> =>
    read(file).catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return undefined;
      throw error;
    });
  const [county, plan, forms] = [await read("county.json"), await own("plan.json"), await own("forms.json")];
  const loaded = plan === undefined ? loadPlan(workPlan2021, county) : loadPlan(plan, county, { base: workPlan2021 });
  if ("findings" in loaded) throw new Error(loaded.findings.map((finding) => say(finding)).join("\n"));
  if (forms === undefined) return { plan: loaded.plan, pack: benchmarkCounty2021 };
  const checked = loadPack(forms, loaded.plan, { base: benchmarkCounty2021, file: "forms.json" });
  if (!("pack" in checked)) throw new Error(checked.findings.map((finding) => say(finding)).join("\n"));
  return { plan: loaded.plan, pack: checked.pack };
}

/**
 * One HTML file that holds the checker and what the county's declarations come to. Its content-security policy lets nothing but its own
 * script run and nothing be fetched or sent.
 */
export async function makePage({ pack, plan }: Declared, language: Language = "zh"): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: `import { startPage } from "./page";
startPage(JSON.parse(document.getElementById("prepared").textContent), ${JSON.stringify(language)});`,
      resolveDir: source,
    },
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    platform: "browser",
    target: "es2022",
  });
  const script = closed(outputFiles[0]?.text ?? "");
  const style = closed(await readFile(join(source, "page.css"), "utf8"));
  const policy = `default-src 'none'; script-src '${hash(script)}'; style-src '${hash(style)}'; form-action 'none'; base-uri 'none'`;
  return `<!doctype html>
<html lang="${language === "zh" ? "zh-CN" : "en"}">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>${style}</style>
<body>
<script type="application/json" id="prepared">${JSON.stringify(prepareCheck(pack, plan)).replaceAll("<", "\\u003c")}</script>
<script>${script}</script>
</body>
</html>
`;
}

/** No text inside a script or a style may end it. */
function closed(text: string): string {
  return text.replaceAll(/<\/(script|style)/gi, "<\\/$1");
}

function hash(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}
