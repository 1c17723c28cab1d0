// npm run reference: writes docs/language.md and docs/handbook.md from the declarations. A test holds the files against them.
import { writeFileSync } from "node:fs";
import { languageReference } from "./language-reference.mjs";
import { standardHandbook } from "./standard-handbook.mjs";
import { root } from "./steps.mjs";

const [formula, core, report, standard, plan, planStandard] = await Promise.all(
  [
    "formula/dist/index",
    "core/dist/index",
    "report/dist/index",
    "report/dist/standard",
    "plan/dist/index",
    "plan/dist/standard",
  ].map((path) => import(`${root}packages/${path}.js`)),
);
writeFileSync(`${root}docs/language.md`, languageReference(formula, core));
writeFileSync(`${root}docs/handbook.md`, standardHandbook({ ...report, ...standard, ...plan, ...planStandard }));
