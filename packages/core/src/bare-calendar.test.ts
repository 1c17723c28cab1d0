import calendar from "chinese-days/dist/chinese-days.json";
import { expect, it } from "vitest";
import { calendarModule } from "../tools/bare-calendar";

it("the calendar that packages are built with has every holiday and working day of the notices, and no other", async () => {
  const built: typeof calendar = await import(`data:text/javascript,${encodeURIComponent(calendarModule(calendar))}`);
  expect(Object.keys(built.holidays).sort()).toEqual(Object.keys(calendar.holidays).sort());
  expect(Object.keys(built.workdays).sort()).toEqual(Object.keys(calendar.workdays).sort());
  expect(Object.keys(built.holidays).length).toBeGreaterThan(500);
});

it("a calendar of another form is refused", () => {
  expect(() => calendarModule({ holidays: ["2021-01-01"] })).toThrow();
});
