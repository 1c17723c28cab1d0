export type { Console } from "./console";
export type { RunOptions } from "./program";
export { run } from "./program";
