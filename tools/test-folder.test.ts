import { existsSync, mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import testFolder from "./test-folder";

describe("the temporary folder of the tests", () => {
  it("is the run's own: nothing of it stays in the machine's", () => {
    expect(basename(tmpdir())).toMatch(/^biaogan-tests-/);
  });
  it("goes away with the run, with all that lies in it", () => {
    const outer = tmpdir();
    const end = testFolder();
    const folder = tmpdir();
    expect(dirname(folder)).toBe(outer);
    mkdtempSync(join(folder, "left-behind-"));
    end();
    expect([existsSync(folder), tmpdir()]).toEqual([false, outer]);
    expect(readdirSync(outer)).not.toContain(basename(folder));
  });
});
