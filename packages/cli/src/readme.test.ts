import { readFileSync } from "node:fs";
import { readmeExamples } from "@biaogan/testing";
import { describe, expect, it } from "vitest";
import * as cli from "./index";

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
const [example] = readmeExamples(readme, { "@biaogan/cli": cli });

describe("the README accepts", () => {
  it("its example, with the results it states", async () => {
    const pairs = (await example?.run()) ?? [];
    expect(pairs).toHaveLength(2);
    for (const [value, stated] of pairs) expect(value).toEqual(stated);
  });
  it("a row for every command that the help lists", async () => {
    const lines: string[] = [];
    const console = { out: (line: string) => lines.push(line), err: () => {}, progress: () => {} };
    await cli.run(["--help"], { console, folder: ".", version: "0" });
    const commands = [...lines.join("\n").matchAll(/^ {2}([a-z]+) \[options\]/gm)].map(([, name]) => name);
    expect(commands.length).toBeGreaterThan(5);
    for (const name of commands) expect(readme).toContain(`| \`${name}`);
  });
});
