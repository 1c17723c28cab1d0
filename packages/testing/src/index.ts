export type { ReadmeExample, StatedResult } from "./readme-examples";
export { readmeExamples } from "./readme-examples";
export { sampleCounty } from "./sample-county";
