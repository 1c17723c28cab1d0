import { defineConfig } from "tsup";
import { build } from "../../tools/tsup.shared";

export default defineConfig(
  build(
    { index: "src/index.ts", biaogan: "src/biaogan.ts", "detail-worker": "src/detail-worker.ts" },
    { platform: "node" },
  ),
);
