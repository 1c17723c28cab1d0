import { once } from "node:events";
import type { Language } from "@biaogan/core";

/** Where the commands speak: given from outside, so that tests listen without a terminal. */
export interface Console {
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
  /** Waits where whoever reads is slower than what is said: nothing where it is not. */
  readonly drained?: () => Promise<unknown> | undefined;
  /** A line that is overwritten on a terminal, and silent where there is none. */
  readonly progress: (line: string) => void;
}

/** The process's own console; progress only where stderr is a terminal. */
export function processConsole(stdout: NodeJS.WriteStream, stderr: NodeJS.WriteStream): Console {
  let open = false;
  const clear = (): void => {
    if (open) stderr.write("\r\u001b[2K");
    open = false;
  };
  return {
    out: (line) => {
      clear();
      stdout.write(`${line}\n`);
    },
    err: (line) => {
      clear();
      stderr.write(`${line}\n`);
    },
    drained: () => (stdout.writableNeedDrain ? once(stdout, "drain") : undefined),
    progress: (line) => {
      if (!stderr.isTTY) return;
      stderr.write(`\r\u001b[2K${line}`);
      open = true;
    },
  };
}

/** Says any number of lines, no faster than they are taken: a hundred thousand findings do not queue up in memory. */
export async function sayAll({ out, drained }: Console, lines: Iterable<string>): Promise<void> {
  for (const line of lines) {
    out(line);
    const wait = drained?.();
    if (wait) await wait;
  }
}

/** How wide a text is on a terminal: a Chinese character takes two columns. */
export function widthOf(text: string): number {
  return [...text].reduce(
    (width, character) =>
      width +
      (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/.test(character)
        ? 2
        : 1),
    0,
  );
}

/** Rows under each other in columns as wide as their widest cell. */
export function layOut(rows: readonly (readonly string[])[], gap = 2): readonly string[] {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, column) => {
      widths[column] = Math.max(widths[column] ?? 0, widthOf(cell));
    });
  }
  return rows.map((row) =>
    row
      .map((cell, column) => cell + " ".repeat((widths[column] ?? 0) - widthOf(cell) + gap))
      .join("")
      .trimEnd(),
  );
}

/** What every command is given. */
export interface CommandContext {
  readonly console: Console;
  readonly language: Language;
  /** The folder relative paths start from. */
  readonly folder: string;
  /** The library's version, as a manifest names it. */
  readonly version: string;
}
