export type { Console } from "./console";
export type { RunOptions } from "./program";
export { run } from "./program";
export type { HalfRead, ReadOnTwo, SecondHalf } from "./two-threads";
export { readOnTwo } from "./two-threads";
