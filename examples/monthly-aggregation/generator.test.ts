import { describe, expect, it } from "vitest";
import { ownFiles } from "./tools/own-files";
import { committed } from "./tools/workspace";

describe("the generator", () => {
  it("makes every file of ours again, byte for byte as committed", async () => {
    for (const [path, bytes] of await ownFiles()) {
      expect(Buffer.compare(committed(path), bytes), path).toBe(0);
    }
  }, 240_000);
});
