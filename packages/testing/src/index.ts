export { sampleCounty } from "./sample-county";
