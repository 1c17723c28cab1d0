import { escapeHtml, type Language, type Text } from "@biaogan/core";
import type { RuleKind } from "../rule";
import { handbookWords as words } from "../wording/handbook";
import type { Handbook, HandbookItem, HandbookRule } from "./handbook";

/**
 * The handbook as one HTML page, to be put beside the templates: a clerk who reads R-PT-0301 in a finding finds it here by its
 * code, `填报手册.html#R-PT-0301`. Nothing is loaded, no script runs; printed, it is an A4 booklet on its side.
 * @example handbookHtml(handbookOf(benchmarkCounty2021, plan), "zh") // "<!doctype html>\n<html lang=\"zh-CN\">…"
 */
export function handbookHtml({ title, version, forms, rules }: Handbook, language: Language): string {
  const say = (one: Text | string): string => escapeHtml(typeof one === "string" ? one : one[language]);
  const heading = `${say(title)} ${escapeHtml(version)}`;
  const kinds = keysOf(words.kinds).filter((kind) => ofKind(rules, kind).length > 0);
  return `<!doctype html>
<html lang="${language === "zh" ? "zh-CN" : "en"}">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${heading}</title>
<style>${style}</style>
<main>
<header><h1>${heading}</h1><p>${say(words.filling)} · ${say(words.checking)}</p></header>
<nav>
<h2>${say(words.filling)}</h2>
<ul>${forms.map(({ form }) => `<li><a href="#${escapeHtml(form.id)}">${say(form.title)}</a></li>`).join("")}</ul>
<h2>${say(words.checking)}</h2>
<ul>${kinds.map((kind) => `<li><a href="#${kind}">${say(words.kinds[kind])}（${ofKind(rules, kind).length}）</a></li>`).join("")}</ul>
</nav>
<section>
<h2>${say(words.filling)}</h2>
${forms.map((form) => formSection(form, say)).join("\n")}
</section>
<section>
<h2>${say(words.checking)}</h2>
${kinds.map((kind) => ruleSection(kind, ofKind(rules, kind), say)).join("\n")}
</section>
</main>
</html>
`;
}

type Say = (one: Text | string) => string;

function formSection({ form, reportedBy, items }: Handbook["forms"][number], say: Say): string {
  const columns = keysOf(words.items).filter((name) => name !== "table");
  const tables = [...new Set(items.map(({ table }) => table))];
  return `<article id="${escapeHtml(form.id)}">
<h3>${say(form.title)} <small>${escapeHtml(form.version)}</small></h3>
<p>${say(words.reportedBy)}：${say(reportedBy)} · ${say(words.ground)}：${say(form.clause)}</p>
${tables
  .map((table) => {
    const own = items.filter((item) => item.table === table);
    const caption = tables.length > 1 ? `<caption>${say(table)}</caption>` : "";
    return `<table class="items">${caption}${headRow(columns, words.items, say)}<tbody>${own.map((item) => itemRow(item, columns, say)).join("")}</tbody></table>`;
  })
  .join("\n")}
</article>`;
}

function itemRow(item: HandbookItem, columns: readonly (keyof HandbookItem)[], say: Say): string {
  return `<tr>${columns.map((name) => `<td class="${name}">${say(item[name])}</td>`).join("")}</tr>`;
}

function ruleSection(kind: RuleKind, rules: readonly HandbookRule[], say: Say): string {
  const columns = keysOf(words.rules).filter((name) => name !== "kind");
  return `<article id="${kind}">
<h3>${say(words.kinds[kind])}</h3>
<table class="rules">${headRow(columns, words.rules, say)}<tbody>
${rules.map((rule) => ruleRow(rule, columns, say)).join("\n")}
</tbody></table>
</article>`;
}

function ruleRow(rule: HandbookRule, columns: readonly (keyof HandbookRule)[], say: Say): string {
  return `<tr id="${escapeHtml(rule.code)}" class="${rule.level}">${columns.map((name) => `<td class="${name}">${say(rule[name])}</td>`).join("")}</tr>`;
}

function headRow<K extends string>(columns: readonly K[], heads: Readonly<Record<K, Text>>, say: Say): string {
  return `<thead><tr>${columns.map((name) => `<th scope="col" class="${name}">${say(heads[name])}</th>`).join("")}</tr></thead>`;
}

function ofKind(rules: readonly HandbookRule[], kind: RuleKind): readonly HandbookRule[] {
  return rules.filter(({ ruleKind }) => ruleKind === kind);
}

function keysOf<K extends string>(record: Readonly<Record<K, unknown>>): readonly K[] {
  return Object.keys(record) as K[];
}

const style = `
*{box-sizing:border-box}
body{margin:0;background:#f3f4f6;color:#1a1a1a;font:15px/1.6 "Noto Sans CJK SC","Source Han Sans SC","Microsoft YaHei","PingFang SC",sans-serif}
main{max-width:1180px;margin:0 auto;padding:24px 32px 64px;background:#fff}
h1{font-size:26px;margin:0}header p{color:#555;margin:4px 0 0}
nav{display:grid;grid-template-columns:auto 1fr;gap:4px 20px;align-items:baseline;margin:20px 0;padding:12px 16px;background:#f7f8fa;border-left:4px solid #b3261e}
nav h2{font-size:15px;margin:0}nav ul{display:flex;flex-wrap:wrap;gap:2px 18px;margin:0;padding:0;list-style:none}
a{color:#174ea6}h2{font-size:21px;margin:36px 0 0}h3{font-size:17px;margin:26px 0 4px}h3 small{color:#666;font-weight:400}
article p{margin:0 0 8px;color:#444}
table{border-collapse:collapse;width:100%;margin:0 0 12px;font-size:14px}
caption{text-align:left;font-weight:600;padding:6px 0}
th,td{border:1px solid #cfd4da;padding:5px 8px;text-align:left;vertical-align:top;overflow-wrap:anywhere}
th{background:#eef1f4;white-space:nowrap}thead{display:table-header-group}tr{break-inside:avoid}
.items .label{width:26%}.items .measure{width:6em}.items .kind{width:9em}.items .required{width:6em}.measure,.kind,.required{white-space:nowrap}
td.code{font-family:ui-monospace,"Cascadia Mono",Consolas,monospace;white-space:nowrap}
.rules .severity,.rules .clause{width:9em}.rules .title{width:20%}.rules .mend{width:20%}
tr.error td.severity{color:#b3261e}tr.warning td.severity{color:#8a5300}
tr:target td{background:#fff4cc}
@page{size:A4 landscape;margin:15mm}
@media print{body{background:#fff;font-size:10pt}main{max-width:none;padding:0}nav a{color:inherit;text-decoration:none}table{font-size:9pt}h3{break-after:avoid}}
`;
