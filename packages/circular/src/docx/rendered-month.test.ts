import { beforeAll, describe, expect, it } from "vitest";
import { composeCircular } from "../compose-circular";
import { plainText } from "../document-text";
import { canRender, inkRows, type Rendered, renderPdfs, rules } from "../fixtures/render-pdf";
import { figure, ranks, report, score, smallPlan, smallResult } from "../fixtures/small-result";
import { templates2021 } from "../standard/index";
import { renderDocx } from "./index";

const plan = smallPlan();
const codes = Array.from({ length: 60 }, (_, at) => `B${String(at + 1).padStart(2, "0")}`);
const institutions = codes.map((code, at) => ({
  code,
  name: `示例县第${at + 1}农村商业银行股份有限公司`,
  shortName: `第${at + 1}农商行`,
  class: "commercial-bank",
}));
const part = (institution: string, at: number) => ({
  institution,
  value: figure(`${9000 - at * 7}户`),
  share: figure("1.67%"),
  change: figure("—"),
  changeShare: figure("—"),
});
const users = score(
  "K01",
  "云闪付新增绑卡用户",
  { value: "500000户", yearToDate: "500000户", completion: "70.18%", lead: "-4.82个百分点" },
  { contributions: codes.map(part), ranking: ranks(...codes.map((code, at) => `${code} ${9000 - at * 7} ${at + 1}`)) },
);
const many = Array.from({ length: 199 }, (_, at) =>
  score(`T${at}`, `第${at + 1}项年度目标任务`, { value: `${at}户`, completion: "—" }),
);
const long = smallResult([users, ...many], {
  institutions,
  reports: codes.map((code, at) => report(code, at % 6 === 0 ? { state: "missing", accepted: false, files: [] } : {})),
});
const empty = smallResult([score("K01", "云闪付新增绑卡用户", {}, { standing: "no-data" })], {
  reports: plan.county.institutions.map(({ code }) => report(code, { state: "missing", accepted: false, files: [] })),
});
const documents = {
  long: composeCircular(long, plan, templates2021.circular),
  empty: composeCircular(empty, plan, templates2021.circular),
};
let seen: Readonly<Record<string, Rendered>> = {};

describe.skipIf(!canRender)("a month as LibreOffice lays it (needs soffice and poppler)", () => {
  beforeAll(() => {
    seen = renderPdfs({ long: renderDocx(documents.long), empty: renderDocx(documents.empty) });
  }, 600_000);

  it.each(["long", "empty"])(
    "every line stands inside 版心, the 版记 on the last line of the last page: %s",
    (name) => {
      const rendered = seen[name] ?? { pdf: "", pages: [] };
      for (const { lines } of rendered.pages) {
        for (const { x, right, bottom, text } of lines) {
          expect(x, text).toBeGreaterThan(25.5);
          // LibreOffice lets a mark hang out before a content control.
          expect(right, text).toBeLessThan(/[，。、；：]$/.test(text) ? 189.7 : 184.8);
          if (!/^—/.test(text)) expect(bottom, text).toBeLessThan(263);
        }
      }
      const last = rules(inkRows(rendered, rendered.pages.length, "black", { from: 200, to: 264 })).at(-1);
      expect(Math.abs((last?.y ?? 0) - 262)).toBeLessThan(1);
    },
  );
  it("60 institutions and 200 targets: heads stand on every page of a table, every row is there, charts name the first", () => {
    const pages = (seen.long?.pages ?? []).map(({ lines }) => lines.map(({ text }) => text).join(""));
    expect(pages.filter((text) => text.includes("年度目标") && text.includes("完成情况")).length).toBeGreaterThan(4);
    const all = pages.join("");
    for (const at of [1, 100, 199]) expect(all).toContain(`第${at}项年度目标任务`);
    for (const at of [1, 30, 60]) expect(all).toContain(`第${at}农商行`);
    expect(plainText(documents.long).join("")).toContain("其余44家见附表");
  });
  it("nobody reported: no chart, no empty table, the signature with text on its page", () => {
    expect(documents.empty.annexes.flatMap(({ blocks }) => blocks).some(({ block }) => block === "figure")).toBe(false);
    const page = seen.empty?.pages.find(({ lines }) => lines.some(({ text }) => text === "2021年10月9日"));
    expect(page?.lines.some(({ text }) => text.includes("特此通报"))).toBe(true);
  });
});
