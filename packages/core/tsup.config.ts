import { defineConfig } from "tsup";
import { pureSchemas } from "../../tools/pure-schemas";
import { build } from "../../tools/tsup.shared";
import { bareCalendar } from "./tools/bare-calendar";

export default defineConfig(
  build({ index: "src/index.ts" }, { noExternal: [/chinese-days/], esbuildPlugins: [pureSchemas(), bareCalendar()] }),
);
