// npm run reference: writes docs/language.md from the declarations. A test holds the file against them.
import { writeFileSync } from "node:fs";
import { languageReference } from "./language-reference.mjs";
import { root } from "./steps.mjs";

const [formula, core] = await Promise.all(
  ["formula", "core"].map((name) => import(`${root}packages/${name}/dist/index.js`)),
);
writeFileSync(`${root}docs/language.md`, languageReference(formula, core));
