// npm run reference: writes docs/language.md, docs/handbook.md and docs/indicators.md from the declarations; tests hold them.
import { writeFileSync } from "node:fs";
import { indicatorPage } from "./indicator-page.mjs";
import { languageReference } from "./language-reference.mjs";
import { standardHandbook } from "./standard-handbook.mjs";
import { root } from "./steps.mjs";

const [formula, core, report, standard, plan, planStandard, indicators, indicatorStandard] = await Promise.all(
  [
    "formula/dist/index",
    "core/dist/index",
    "report/dist/index",
    "report/dist/standard",
    "plan/dist/index",
    "plan/dist/standard",
    "indicators/dist/index",
    "indicators/dist/standard",
  ].map((path) => import(`${root}packages/${path}.js`)),
);
writeFileSync(`${root}docs/language.md`, languageReference(formula, core));
writeFileSync(`${root}docs/handbook.md`, standardHandbook({ ...report, ...standard, ...plan, ...planStandard }));
writeFileSync(`${root}docs/indicators.md`, indicatorPage({ ...indicators, ...indicatorStandard, ...planStandard }));
