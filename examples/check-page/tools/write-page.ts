// npm run page -w @biaogan/example-check-page [-- WORKSPACE [FILE]]: writes a county's page; 示例县's where none is named.
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { makePage, readDeclared } from "./make-page";

const sample = fileURLToPath(new URL("../../monthly-aggregation/workspace", import.meta.url));
const [workspace = sample, out = "out/报送前自查.html"] = process.argv.slice(2);
const page = await makePage(await readDeclared(workspace));
await mkdir(dirname(resolve(out)), { recursive: true });
await writeFile(out, page);
console.log(`${resolve(out)}  ${Math.round(Buffer.byteLength(page) / 1000)} kB`);
