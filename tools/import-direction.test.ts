import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { cycleAmong, directionFaults, importsOf } from "../packages/testing/src/read-imports";

const root = fileURLToPath(new URL("..", import.meta.url));
const packages = readdirSync(join(root, "packages"));

function sources(folder: string): readonly string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return name === "generated" ? [] : sources(path);
    return name.endsWith(".ts") && !name.endsWith(".d.ts") ? [path] : [];
  });
}

describe("imports", () => {
  it.each(packages)("%s imports only what stands before it, and only what it declares", (name) => {
    const manifest = JSON.parse(readFileSync(join(root, "packages", name, "package.json"), "utf8"));
    const imports = sources(join(root, "packages", name, "src")).flatMap((file) =>
      importsOf(relative(root, file), readFileSync(file, "utf8")),
    );
    expect(imports.length).toBeGreaterThan(0);
    expect(directionFaults(name, manifest, imports)).toEqual([]);
  });
  it.each(packages)("%s uses nothing of Node's outside the edge", (name) => {
    if (name === "cli") return;
    const files = sources(join(root, "packages", name, "src")).filter((file) => !file.endsWith(".test.ts"));
    const users = files.filter((file) =>
      /\b(process\.|Buffer\b|__dirname|require\()/.test(withoutComments(readFileSync(file, "utf8"))),
    );
    expect(users.map((file) => relative(root, file))).toEqual([]);
  });
  it.each(packages)("%s has no cycle between files", (name) => {
    const files = sources(join(root, "packages", name, "src")).filter((file) => !file.endsWith(".test.ts"));
    const graph = new Map(
      files.map((file) => [
        relative(root, file),
        importsOf(file, valueImports(readFileSync(file, "utf8")))
          .filter(({ from }) => from.startsWith("."))
          .map(({ from }) => relative(root, resolved(resolve(dirname(file), from)))),
      ]),
    );
    expect(cycleAmong(graph)).toBeUndefined();
  });
});

describe("the check itself", () => {
  const manifest = { name: "@biaogan/plan", dependencies: { "@biaogan/core": "0", "@biaogan/report": "0", zod: "4" } };
  const faults = (source: string, name = "plan") => directionFaults(name, manifest, importsOf("src/x.ts", source));
  it("reports a back import, an undeclared dependency and a node import", () => {
    expect(faults('import { a } from "@biaogan/report";')).toEqual(["src/x.ts: plan imports report"]);
    expect(faults('export { a } from "left-pad";')).toEqual(["src/x.ts: left-pad is not declared"]);
    expect(faults('const a = await import("node:fs");')).toEqual(["src/x.ts: node:fs outside the edge"]);
    expect(faults('import * as z from "zod";\nimport { a } from "@biaogan/core";')).toEqual([]);
  });
  it("finds a cycle", () => {
    expect(
      cycleAmong(
        new Map([
          ["a", ["b"]],
          ["b", ["c"]],
          ["c", ["a"]],
        ]),
      ),
    ).toEqual(["a", "b", "c", "a"]);
    expect(
      cycleAmong(
        new Map([
          ["a", ["b", "c"]],
          ["b", ["c"]],
          ["c", []],
        ]),
      ),
    ).toBeUndefined();
  });
});

/** Imports that are erased make no cycle at run time. */
function valueImports(source: string): string {
  return source.replace(/(^|\n)\s*(import|export) type\s[^;]*;/g, "\n");
}

function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\//g, "").replace(/\/\/.*$/gm, "");
}

function resolved(path: string): string {
  return [`${path}.ts`, join(path, "index.ts"), path].find((one) => existsSync(one) && statSync(one).isFile()) ?? path;
}
