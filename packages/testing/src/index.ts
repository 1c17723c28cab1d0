export type { Chance } from "./chance";
export { chance, portion } from "./chance";
export type { ReadmeExample, StatedResult } from "./readme-examples";
export { readmeExamples } from "./readme-examples";
export { sampleCounty } from "./sample-county";
