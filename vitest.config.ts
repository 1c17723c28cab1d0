import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const source = (path: string): string => fileURLToPath(new URL(`./packages/${path}`, import.meta.url));

/** Tests run on the sources: no build lies between a change and its test. */
export default defineConfig({
  resolve: {
    alias: [
      { find: /^@biaogan\/circular\/(docx|html)$/, replacement: `${source("circular/src")}/$1/index.ts` },
      { find: /^@biaogan\/([a-z]+)\/standard$/, replacement: `${source("")}$1/src/standard/index.ts` },
      { find: /^@biaogan\/([a-z]+)$/, replacement: `${source("")}$1/src/index.ts` },
    ],
  },
  test: {
    globalSetup: fileURLToPath(new URL("./tools/test-folder.ts", import.meta.url)),
    include: ["packages/*/src/**/*.test.ts", "examples/**/*.test.ts", "tools/**/*.test.ts"],
    // Packages are pure: a file finds the modules that another has loaded as they were, and loads none of them again.
    isolate: false,
    maxWorkers: availableParallelism(),
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
