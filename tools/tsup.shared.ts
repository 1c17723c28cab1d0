import type { Options } from "tsup";
import { pureSchemas } from "./pure-schemas";

/** One build for every package: ESM and CJS with types, nothing of Node's unless the package is the edge. */
export function build(entry: Record<string, string>, more: Options = {}): Options {
  return {
    entry,
    format: ["esm", "cjs"],
    platform: "neutral",
    target: "es2022",
    dts: { compilerOptions: { ignoreDeprecations: "6.0" } },
    clean: true,
    sourcemap: false,
    splitting: true,
    treeshake: true,
    esbuildPlugins: [pureSchemas()],
    ...more,
  };
}
