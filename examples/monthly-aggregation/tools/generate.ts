// npm run generate -w @biaogan/example-monthly-aggregation: makes the workspace's files again, the same each time.
// Those that other programs write are made by other_programs.py (openpyxl, LibreOffice), where they are installed.
import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { otherDrawings, ownFiles } from "./own-files";

const workspace = new URL("../workspace/", import.meta.url);
for (const [path, bytes] of await ownFiles()) {
  const target = fileURLToPath(new URL(encodeURI(path), workspace));
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, bytes);
}
const drawings = fileURLToPath(new URL("../.tmp/drawings.json", import.meta.url));
await mkdir(dirname(drawings), { recursive: true });
await writeFile(drawings, otherDrawings());
console.log(`workspace written; now run: python3 tools/other_programs.py`);
