import { expect, it } from "vitest";
import { committed } from "./tools/own-county";
import { ownFiles } from "./tools/own-files";

it("makes every report file and the history again, byte for byte as committed", async () => {
  for (const [path, bytes] of await ownFiles()) expect(Buffer.compare(committed(path), bytes), path).toBe(0);
}, 240_000);
