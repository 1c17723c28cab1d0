import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** What a refusal took, in a process of its own. */
export interface Refusing {
  readonly code: string;
  /** The processor's time, which other programs do not lengthen. */
  readonly ms: number;
  /** The most memory of the whole process, Node and the compiler of TypeScript included. */
  readonly megabytes: number;
}

/** Refuses bytes in a fresh process. */
export function measureRefusing(bytes: Uint8Array): Refusing {
  const folder = mkdtempSync(join(tmpdir(), "biaogan-hostile-"));
  try {
    const file = join(folder, "a.xlsx");
    writeFileSync(file, bytes);
    const script = fileURLToPath(new URL("./refuse.ts", import.meta.url));
    const words = execFileSync(process.execPath, ["--import", "tsx", script, file], { encoding: "utf8" });
    return JSON.parse(words.trim().split("\n").at(-1) ?? "{}") as Refusing;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
