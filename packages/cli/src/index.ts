export { run } from "./program";
export type { RunOptions } from "./program";
export type { Console } from "./console";
