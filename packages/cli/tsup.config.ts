import { defineConfig } from "tsup";
import { build } from "../../tools/tsup.shared";

const entry = { index: "src/index.ts", biaogan: "src/biaogan.ts" };
const worker = { "detail-worker": "src/detail-worker.ts" };
const { dts } = build(entry);

export default defineConfig([
  build(entry, {
    platform: "node",
    shims: true,
    clean: ["!detail-worker.*"],
    dts: { ...(typeof dts === "object" ? dts : {}), entry: { ...entry, ...worker } },
  }),
  // The second thread loads one file with what it runs and nothing else: the packages take four times as long to load.
  build(worker, { platform: "node", clean: false, dts: false, splitting: false, noExternal: [/./] }),
]);
