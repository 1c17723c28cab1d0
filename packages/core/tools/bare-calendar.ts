import { readFile } from "node:fs/promises";
import type { Plugin } from "esbuild";
import * as z from "zod";

const calendarSchema = z.object({
  holidays: z.record(z.string(), z.string()),
  workdays: z.record(z.string(), z.string()),
});

/**
 * Of the State Council's notices that chinese-days holds a package of ours keeps the days: what each holiday is called, in
 * two languages, and the days in lieu are four fifths of what a page would load.
 */
export function bareCalendar(): Plugin {
  return {
    name: "bare-calendar",
    setup: (build) => {
      build.onLoad({ filter: /[\\/]chinese-days\.json$/ }, async ({ path }) => ({
        contents: calendarModule(JSON.parse(await readFile(path, "utf8"))),
        loader: "js",
      }));
    },
  };
}

/** A module that gives the same days as the calendar: a year and its days, `2021:01010102`, as one text. */
export function calendarModule(calendar: unknown): string {
  const { holidays, workdays } = calendarSchema.parse(calendar);
  return [
    `const daysOf = (text) => Object.fromEntries(text.split(" ").flatMap((year) => (year.slice(5).match(/..../g) ?? [])`,
    `  .map((day) => [year.slice(0, 4) + "-" + day.slice(0, 2) + "-" + day.slice(2), ""])));`,
    `export const holidays = /* @__PURE__ */ daysOf(${JSON.stringify(byYear(Object.keys(holidays)))});`,
    `export const workdays = /* @__PURE__ */ daysOf(${JSON.stringify(byYear(Object.keys(workdays)))});`,
  ].join("\n");
}

function byYear(days: readonly string[]): string {
  const years = [...new Set(days.map((day) => day.slice(0, 4)))].sort();
  const of = (year: string): string[] => days.filter((day) => day.startsWith(year)).sort();
  return years
    .map(
      (year) =>
        `${year}:${of(year)
          .map((day) => day.slice(5).replace("-", ""))
          .join("")}`,
    )
    .join(" ");
}
