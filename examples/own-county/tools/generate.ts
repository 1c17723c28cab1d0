// npm run generate -w @biaogan/example-own-county: makes the report files and the history again, the same each time.
import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { ownFiles } from "./own-files";

for (const [path, bytes] of await ownFiles()) {
  const target = fileURLToPath(new URL(encodeURI(path), new URL("../workspace/", import.meta.url)));
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, bytes);
}
