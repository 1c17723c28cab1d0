import fc from "fast-check";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { renderDocx } from "../docx/index";
import { figure, ranks, report, score, smallPlan, smallResult } from "../fixtures/small-result";
import { composeCircular, verifyCircular } from "../index";
import { templates2021 } from "../standard/index";

const ranking = ranks("B05 1936 1", "B01 1610 2", "B04 1418 3", "B06 1007 4");
const traced = (known: string) => ({
  value: figure(`${known}户`),
  trace: { node: "none", outcome: figure(`${known}户`), children: [] },
});
const result = smallResult(
  [
    score(
      "K01",
      "云闪付新增绑卡用户",
      {
        value: "8422户",
        yearToDate: "8422户",
        completion: "70.18%",
        lead: "-4.82个百分点",
        yearOnYear: "23.7%",
        target: "12000户",
      },
      { ranking },
    ),
    score(
      "K03",
      "农贸市场智能化改造",
      { value: "—" },
      {
        aspects: { ...score("K03", "", {}).aspects, value: { known: "done", measure: "state" } },
        standing: "done",
        doneOn: { known: "2021-08-18", measure: "date" },
      },
    ),
  ],
  {
    reports: [report("B05"), report("B02", { state: "missing", accepted: false, files: [] })],
    figures: {
      K01: {
        county: traced("8422"),
        institutions: { B05: traced("1936"), B01: traced("1610"), B04: traced("1418"), B06: traced("1007") },
        aspects: {},
      },
    },
  },
);
const document = composeCircular(result, smallPlan(), templates2021.circular);
const docx = renderDocx(document);

/** The file with its text part edited. */
function edited(edit: (xml: string) => string): Uint8Array {
  const parts = unzipSync(docx);
  const xml = strFromU8(parts["word/document.xml"] ?? new Uint8Array());
  const changed = edit(xml);
  if (changed === xml) throw new Error("nothing was edited");
  return zipSync({ ...parts, "word/document.xml": strToU8(changed) });
}
const found = (bytes: Uint8Array, options: object = { document }) =>
  verifyCircular(bytes, result, options).findings.map(
    ({ code, place, message }) => `${code} ${place.sheet}${place.cell} ${message.zh}`,
  );
const paragraphs = /<w:p>(?:(?!<\/w:p>).)*<\/w:p>/gs;
const without = (xml: string, of: RegExp, holds: string): string =>
  xml.replace(of, (piece) => (piece.replace(/<[^>]*>/g, "").includes(holds) ? "" : piece));

describe("accepts", () => {
  it("the document as it was written", () => {
    const verified = verifyCircular(docx, result, { document });
    expect(verified.findings).toEqual([]);
    expect(verified.bound).toBeGreaterThan(25);
    expect(verified.agreeing).toBe(verified.bound);
  });
  it("words that changed around the numbers, also in another order", () => {
    const words = (xml: string) =>
      xml
        .replace("上述机构工作成效较好，予以通报表扬。", "以上机构工作扎实，特予表扬。")
        .replace("，完成年度目标的", "，已达全年任务的");
    expect(found(edited(words))).toEqual([]);
  });
  it("a thousands separator more or less, full-width digits", () => {
    expect(found(edited((xml) => xml.replaceAll(">8,422<", ">8422<").replace(">70.18%<", ">７０．１８％<")))).toEqual(
      [],
    );
  });
  it("the office's own number, date and signature", () => {
    const own = (xml: string) =>
      xml.replace("〔2021〕9号<", "〔2021〕12号<").replaceAll(">2021年10月9日<", ">2021年10月11日<");
    expect(found(edited(own))).toEqual([]);
  });
  it("a paragraph that moved with its numbers", () => {
    const move = (xml: string) => {
      const own = (xml.match(paragraphs) ?? []).find((p) => p.includes("居前三位")) ?? "";
      return xml.replace(own, "").replace("</w:body>", `${own}</w:body>`);
    };
    expect(found(edited(move))).toEqual([]);
  });
});

describe("reports", () => {
  it("a changed number, with its paragraph and the place that still has it", () => {
    expect(found(edited((xml) => xml.replace(">8,422<", ">8,522<")))).toEqual([
      "V-0101 正文第10段“（一）用户拓展。…” K01 云闪付新增绑卡用户·本年累计应为8,422户，文中为8,522；附件1表第2行（云闪付新增绑卡用户）第4列为8,422",
    ]);
    const institution = (xml: string) => xml.replace(">1,936<", ">1,963<");
    expect(found(edited(institution))).toEqual([
      "V-0101 正文第15段“本年累计新增绑卡…” K01 云闪付新增绑卡用户·农商行·完成情况应为1,936户，文中为1,963；附件2表第7行（农商行）第3列为1,936",
    ]);
  });
  it("a changed number in an annex, down to the cell", () => {
    const last = (xml: string) => xml.replace(/>1,007<(?!.*>1,007<)/s, ">1,070<");
    expect(found(edited(last))).toEqual([
      "V-0101 附件2表第8行（邮储银行）第3列 K01 云闪付新增绑卡用户·邮储银行·完成情况应为1,007户，文中为1,070；正文第18段“（二）机构间进展…”为1,007",
    ]);
  });
  it("a state that was made better", () => {
    expect(found(edited((xml) => xml.replace(/>滞后<(?!.*>滞后<)/s, ">达到序时<")))).toEqual([
      "V-0101 附件1表第2行（云闪付新增绑卡用户）第8列 K01 云闪付新增绑卡用户·状态应为滞后，文中为达到序时",
    ]);
  });
  it("a changed date of a milestone", () => {
    expect(
      found(edited((xml) => xml.replace(">18</w:t></w:r></w:sdtContent>", ">28</w:t></w:r></w:sdtContent>"))),
    ).toEqual(["V-0101 正文第10段“（一）用户拓展。…” K03 农贸市场智能化改造·完成情况应为8月18日，文中为8月28日"]);
  });
  it("下降 in place of 增长", () => {
    expect(found(edited((xml) => xml.replace("同比增长", "同比下降")))).toEqual([
      "V-0104 正文第10段“（一）用户拓展。…” K01 云闪付新增绑卡用户·同比的升降与结果相反：“同比下降23.70%”",
    ]);
  });
  it("a deleted number", () => {
    const taken = (xml: string) => xml.replace(/，完成年度目标的<\/w:t><\/w:r><w:sdt>.*?<\/w:sdt>/s, "</w:t></w:r>");
    expect(found(edited(taken))).toEqual([
      "V-0102 正文第10段“（一）用户拓展。…” K01 云闪付新增绑卡用户·完成率70.18%已删去",
    ]);
  });
  it("an added number", () => {
    const add = (xml: string) => xml.replace("制定措施，", "制定措施，力争再增300户，");
    expect(found(edited(add))).toEqual(["V-0103 正文第21段“（一）对照目标补…” 增加了“力争再增300”，不是结果中的数"]);
  });
  it("a deadline that was moved", () => {
    expect(found(edited((xml) => xml.replace("请于10月31日前报送", "请于10月30日前报送")))).toEqual([
      "V-0106 正文第23段“（三）规范报送保…” 原为10月31日，现为10月30日",
    ]);
  });
  it("a deleted row as one finding, the others as they were", () => {
    const rows = (xml: string) => without(xml, /<w:tr>(?:(?!<\/w:tr>).)*<\/w:tr>/gs, "建行");
    const [one, ...others] = found(edited(rows));
    expect(one).toMatch(/^V-0105 附件2表第6行（建行）.* “建行”一行被删，含2个数：1,418户、3$/);
    expect(others).toEqual([]);
  });
  it("a deleted paragraph as one finding", () => {
    const [one, ...others] = found(edited((xml) => without(xml, paragraphs, "居前三位")));
    expect(one).toBe(
      "V-0105 正文第15段“本年累计新增绑卡…” “本年累计新增绑卡用户居前三位的依次是…”一段被删，含3个数：1,936户、1,610户、1,418户",
    );
    expect(others).toEqual([]);
  });
  it("all of it where every content control is lost", () => {
    const bare = (xml: string) => xml.replace(/<w:sdt>.*?<w:sdtContent>(.*?)<\/w:sdtContent><\/w:sdt>/gs, "$1");
    expect(found(edited(bare))).toEqual([]);
    expect(found(edited((xml) => bare(xml).replace(">8,422<", ">8,522<")))).toEqual([
      "V-0101 正文第10段“（一）用户拓展。…” K01 云闪付新增绑卡用户·本年累计应为8,422户，文中为8,522",
    ]);
  });
  it("a tracked deletion counts as deleted, an insertion as there", () => {
    const tracked = (xml: string) =>
      xml.replace(
        /<w:r>(?:(?!<w:r>).)*>特此通报。<.*?<\/w:r>/s,
        (run) => `<w:ins w:id="900" w:author="办">${run.replace("特此通报。", "另有5家。")}</w:ins>`,
      );
    expect(found(edited(tracked))).toEqual([
      expect.stringMatching(/^V-0103 正文第\d+段“.*” 增加了“另有5”，不是结果中的数$/),
    ]);
  });
});

describe("laws", () => {
  const xml = strFromU8(unzipSync(docx)["word/document.xml"] ?? new Uint8Array());
  const controls = [...xml.matchAll(/<w:sdtContent>.*?<w:t[^>]*>([^<]*)<\/w:t>.*?<\/w:sdtContent>/gs)];
  it("any one bound number that changes is one finding, and no other", () => {
    fc.assert(
      fc.property(fc.nat(controls.length - 1), fc.constantFrom("7", "12", "0.01"), (index, more) => {
        const control = controls[index];
        const [whole, number = ""] = control ?? [""];
        const at = control?.index ?? 0;
        const changed = whole.replace(`>${number}<`, `>${more}${number}<`);
        const findings = found(edited((all) => all.slice(0, at) + changed + all.slice(at + whole.length)));
        expect(findings).toHaveLength(1);
        expect(findings[0]).toMatch(/^V-0101/);
      }),
      { numRuns: 25 },
    );
  });
});

describe("without the composed document", () => {
  it("a changed number is found against the result alone, by tag or by title", () => {
    const changed = (xml: string) => xml.replace(">8,422<", ">8,522<");
    const wanted =
      "V-0101 正文第10段“（一）用户拓展。…” K01 云闪付新增绑卡用户·本年累计应为8422，文中为8,522；附件1表第2行（云闪付新增绑卡用户）第4列为8,422";
    expect(found(docx, {})).toEqual([]);
    expect(found(edited(changed), {})).toEqual([wanted]);
    expect(
      found(
        edited((xml) => changed(xml).replace(/<w:tag [^>]*>/g, "")),
        {},
      ),
    ).toEqual([wanted]);
  });
});

describe("refuses", () => {
  it("what is no Word file, and another month's circular", () => {
    expect(found(strToU8("PK\u0003\u0004 broken"))).toEqual(["V-0201 undefinedundefined 不是可读的 docx 文件"]);
    expect(found(new Uint8Array())).toHaveLength(1);
    expect(found(zipSync({ "word/styles.xml": strToU8("<w/>") }))).toHaveLength(1);
    const august = { ...result, month: "2021-08" };
    expect(verifyCircular(docx, august, {}).findings.map(({ code, message }) => `${code} ${message.zh}`)).toEqual([
      "V-0202 文中的数是2021-09的",
    ]);
  });
});
