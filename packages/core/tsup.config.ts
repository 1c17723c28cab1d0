import { defineConfig } from "tsup";
import { build } from "../../tools/tsup.shared";

export default defineConfig(build({ index: "src/index.ts" }, { noExternal: [/chinese-days/] }));
