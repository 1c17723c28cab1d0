import { defineConfig } from "tsup";
import { build } from "../../tools/tsup.shared";

export default defineConfig(
  build({
    index: "src/index.ts",
    standard: "src/standard/index.ts",
    docx: "src/docx/index.ts",
    html: "src/html/index.ts",
  }),
);
