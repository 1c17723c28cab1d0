import type { Language } from "@biaogan/core";
import { institutionsOf } from "@biaogan/plan";
import { formsOwed, type PreparedCheck } from "@biaogan/report";
import { markWorkbook, templateBook, writeWorkbook } from "@biaogan/spreadsheet";
import { type Checked, checkFiles } from "./check-files";
import { download, element } from "./element";
import { showRefusals, showVerdict } from "./show-findings";
import { words } from "./wording";

/** Builds the page for a county: choose, drop, read what is wrong, take the marked copy home. */
export function startPage(prepared: PreparedCheck, language: Language): void {
  const say = words[language];
  const { plan, pack } = prepared;
  const institution = element(
    "select",
    { id: "institution" },
    element("option", { value: "" }, say.fromFiles),
    ...plan.county.institutions.map(({ code, shortName }) => element("option", { value: code }, shortName)),
  );
  const month = element("input", { id: "month", type: "month" });
  const files = element("input", { id: "files", type: "file", multiple: true });
  const before = element("input", { id: "before", type: "file", multiple: true });
  const chosen = element("span", { class: "chosen" });
  const templates = element("div", { class: "templates" });
  const result = element("div", { id: "result", "aria-live": "polite" });

  const check = async (): Promise<void> => {
    if (!files.files?.length) return;
    chosen.replaceChildren([...files.files].map(({ name }) => name).join("、"));
    result.replaceChildren(element("p", { class: "small" }, say.reading));
    const checked = await checkFiles(prepared, {
      files: [...files.files],
      before: [...(before.files ?? [])],
      ...(institution.value === "" ? {} : { institution: institution.value }),
      ...(month.value === "" ? {} : { month: month.value }),
    });
    result.replaceChildren(...show(checked));
  };
  const show = (checked: Checked): readonly Node[] => {
    if (checked.refusals.length > 0) return [showRefusals(checked.refusals, language)];
    if (checked.unknown) return [element("p", { class: "notice" }, say.unknown[checked.unknown])];
    const { verdict } = checked;
    if (!verdict) return [];
    const copies = checked.files.map(({ bytes, workbook }) => {
      const button = element("button", { type: "button" }, `${say.marked}：${workbook.file}`);
      button.addEventListener("click", async () => {
        const copy = await markWorkbook(bytes, workbook, verdict.findings, { language });
        const stem = workbook.file.replace(/\.[^.]*$/, "");
        if (copy) download(`${stem}_标注.${copy.ending}`, copy.bytes);
        else button.replaceWith(say.notMarked(workbook.file));
      });
      return button;
    });
    const wrong = verdict.findings.length > 0;
    return [showVerdict(verdict, plan, language), element("p", { class: "copies" }, ...(wrong ? copies : []))];
  };
  const offer = (): void => {
    const who = plan.county.institutions.find(({ code }) => code === institution.value);
    const open = who && month.value !== "" && institutionsOf(plan, month.value).some(({ code }) => code === who.code);
    const forms = open ? formsOwed(pack, plan, who.code, month.value) : [];
    templates.replaceChildren(
      ...forms.map((form) => {
        const button = element(
          "button",
          { type: "button", title: say.templateWhy },
          `${say.template}：${form.title[language]}`,
        );
        button.addEventListener("click", async () => {
          const book = templateBook(form, plan, { ...(who ? { institution: who } : {}), month: month.value });
          download(`${form.title.zh}_${who?.shortName ?? ""}_${month.value}.xlsx`, await writeWorkbook(book));
        });
        return button;
      }),
    );
  };
  const failed = (error: unknown): void => {
    result.replaceChildren(element("p", { class: "notice" }, say.failed + String(error)));
  };
  for (const input of [files, before, institution, month])
    input.addEventListener("change", () => {
      offer();
      check().catch(failed);
    });

  document.title = say.title;
  document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
  document.body.replaceChildren(
    element(
      "main",
      {},
      element("h1", {}, say.title),
      element("p", { class: "small" }, `${plan.county.name} · ${say.offline}`),
      element(
        "section",
        { class: "choose" },
        element("label", {}, say.institution, institution),
        element("label", {}, say.month, month),
        element("label", { class: "drop" }, element("strong", {}, say.files), say.drop, chosen, files),
        element("label", { class: "before" }, say.before, element("span", { class: "small" }, say.beforeWhy), before),
        templates,
      ),
      result,
    ),
  );
}
