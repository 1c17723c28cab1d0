import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { sampleDocument } from "../fixtures/sample-document";
import { renderDocx } from "./index";

const has = (tool: string): boolean => spawnSync("which", [tool]).status === 0;
const rendered = has("soffice") && has("pdftotext");

interface Line {
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly right: number;
  readonly text: string;
}

/** A length of the PDF in mm. */
const mm = (points: string): number => (Number(points) / 72) * 25.4;
let lines: readonly Line[] = [];

describe.skipIf(!rendered)("the page as LibreOffice lays it (needs soffice and pdftotext)", () => {
  beforeAll(() => {
    const folder = mkdtempSync(join(tmpdir(), "biaogan-page-"));
    writeFileSync(join(folder, "s.docx"), renderDocx(sampleDocument));
    const fonts = fileURLToPath(new URL("../../rendering/fonts.conf", import.meta.url));
    execFileSync(
      "soffice",
      [
        "--headless",
        `-env:UserInstallation=file://${folder}/profile`,
        "--convert-to",
        "pdf",
        "--outdir",
        folder,
        join(folder, "s.docx"),
      ],
      {
        env: { ...process.env, FONTCONFIG_FILE: fonts },
        stdio: "ignore",
      },
    );
    execFileSync("pdftotext", ["-bbox-layout", join(folder, "s.pdf"), join(folder, "s.html")]);
    const pages = readFileSync(join(folder, "s.html"), "utf8").split("<page ").slice(1);
    lines = pages.flatMap((page, index) =>
      [...page.matchAll(/<line xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="[\d.]+">(.*?)<\/line>/gs)].map(
        ([, x = "", y = "", right = "", body = ""]) => ({
          page: index + 1,
          x: mm(x),
          y: mm(y),
          right: mm(right),
          text: [...body.matchAll(/>([^<]*)<\/word>/g)].map(([, word]) => word).join(""),
        }),
      ),
    );
  });
  const on = (page: number): readonly Line[] => lines.filter((line) => line.page === page);

  it("a full page holds 22 lines of 28 characters", () => {
    const body = on(3).filter(({ text }) => !/^—\d+—$/.test(text));
    expect(body).toHaveLength(22);
    expect(Math.max(...body.map(({ text }) => [...text].length))).toBe(28);
    const [first, last] = [body[0], body.at(-1)];
    expect(((last?.y ?? 0) - (first?.y ?? 0)) / 21).toBeCloseTo(10.213, 1);
  });
  it("the text stands inside 版心, mirrored on even pages", () => {
    expect(Math.min(...on(3).map(({ x }) => x))).toBeCloseTo(28, 0);
    expect(Math.min(...on(2).map(({ x }) => x))).toBeCloseTo(26, 0);
    expect(Math.max(...on(3).map(({ right }) => right))).toBeLessThan(184.6);
  });
  it("page 1 holds text of the body, and the date's page does too", () => {
    expect(on(1).some(({ text }) => text.startsWith("根据"))).toBe(true);
    const date = lines.find(({ text }) => text === "2021年10月9日");
    expect(on(date?.page ?? 0).some(({ text }) => text === "特此通报。")).toBe(true);
  });
  it("page numbers stand outside: odd right, even left, 7 mm below 版心", () => {
    const [odd, even] = [on(1), on(2)].map((page) => page.find(({ text }) => /^—\d—$/.test(text)));
    expect(odd?.right).toBeGreaterThan(175);
    expect(even?.x).toBeLessThan(35);
    expect((odd?.y ?? 0) + 3.2).toBeCloseTo(269, 0);
  });
});
