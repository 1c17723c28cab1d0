import { type Finding, parseShape, type ShapeFault, type Text } from "@biaogan/core";
import type { Vocabulary } from "@biaogan/formula";
import { type CountyPlan, planTables } from "@biaogan/plan";
import { type CompiledRule, compileRule } from "./checks/compiled-rule";
import { type DeclaredPack, extendPack } from "./extend-pack";
import { type ReportPack, reportPackSchema } from "./pack";
import { refusesOnSuspicion } from "./pack-check/only-warns";
import { relationsOf } from "./pack-check/relations";
import type { Rule } from "./rule";
import { vocabularyOf } from "./vocabulary";
import { type PackFault, packFaults, packMends } from "./wording/pack";

/** A pack that may be used, with what is to be said of it; or why it may not. */
export type LoadedPack =
  | { readonly pack: ReportPack; readonly findings: readonly Finding[] }
  | { readonly findings: readonly Finding[] };

/** What the declaration's file is called in findings, and what it is an extension of. */
export interface LoadPackOptions {
  /** The pack that the given one changes, `{ "extends": "benchmark-county-reports@2021.1", … }`; without it a pack is given whole. */
  readonly base?: ReportPack;
  readonly file?: string;
}

type Report = (fault: PackFault, key: string, data: Readonly<Record<string, string>>) => Finding;

/**
 * Loads a pack of forms and rules. Refused are unknown fields, codes that stand twice, formulas that cannot be read and
 * rules that contradict each other; named are rules that can never speak and rules that say nothing that others do not
 * say. It is decided exactly, by intervals and linear equations. Each finding stands at its key in the declaration's
 * file (`rules[2].meaning.formula`); what is of the base stands under `extends`.
 * @example
 * const loaded = loadPack(declaration, plan);
 * if ("pack" in loaded) checkSubmission(loaded.pack, plan, [workbook], { month: "2021-09" });
 * @example loadPack(ownForms, plan, { base: benchmarkCounty2021, file: "forms.json" })
 */
export function loadPack(declaration: unknown, plan: CountyPlan, options: LoadPackOptions = {}): LoadedPack {
  const { base, file = nameOf(declaration) } = options;
  const report: Report = (fault, key, data) => packFinding(fault, file, key, data);
  // 1. The declaration itself
  const declared = base === undefined ? wholePack(declaration, report) : extended(base, declaration, report);
  if ("findings" in declared) return declared;
  const { pack, keyOf } = declared;
  const keyOfRule = new Map(pack.rules.map(({ code }, index) => [code, keyOf("rules", index)]));
  const ofRule = (fault: PackFault, code: string, data: Readonly<Record<string, string>>, key = ""): Finding =>
    report(fault, `${keyOfRule.get(code) ?? code}${key}`, { ...data, at: code });
  const twice = repeated(pack.rules.map(({ code }) => code)).map((code) => ofRule("code-twice", code, { code }));
  // 2. What the rules name
  const vocabulary = vocabularyOf(pack, plan);
  const compiled = pack.rules.map((rule) => ({ rule, read: compileRule(rule, vocabulary) }));
  const unread = compiled.flatMap(({ rule, read }) =>
    read && "fault" in read
      ? [ofRule("formula", rule.code, { reason: read.fault.zh, reasonEn: read.fault.en }, ".meaning.formula")]
      : [],
  );
  const strangers = pack.rules.flatMap((rule) => strangersIn(rule, vocabulary, ofRule));
  const rosters = new Set(Object.keys(planTables(plan)));
  const namesakes = pack.forms.flatMap((form, index) =>
    Object.keys(form.tables).flatMap((table) =>
      rosters.has(table)
        ? [report("table-of-plan", `${keyOf("forms", index)}.tables.${table}`, { at: form.id, table })]
        : [],
    ),
  );
  // 3. How they stand to each other
  const readable = compiled.flatMap(({ read }): readonly CompiledRule[] =>
    read && "expression" in read ? [read] : [],
  );
  const suspicions = readable.flatMap((one) => {
    const name = refusesOnSuspicion(one);
    return name === undefined ? [] : [ofRule("only-warns", one.rule.code, { name }, ".severity")];
  });
  const relations = relationsOf(readable, pack, vocabulary).map((one) =>
    ofRule(one.relation, one.code, { with: one.with.join("、"), withEn: one.with.join(", ") }),
  );
  const findings = [...twice, ...unread, ...strangers, ...namesakes, ...suspicions, ...relations];
  return findings.some(({ severity }) => severity === "error") ? { findings } : { pack, findings };
}

type Declared = DeclaredPack | { readonly findings: readonly Finding[] };

function wholePack(declaration: unknown, report: Report): Declared {
  const parsed = parseShape(reportPackSchema, declaration);
  if ("faults" in parsed) return { findings: parsed.faults.map((fault) => shapeFinding(fault, declaration, report)) };
  return { pack: parsed.data, keyOf: (list, index) => `${list}[${index}]` };
}

function extended(base: ReportPack, declaration: unknown, report: Report): Declared {
  const made = extendPack(base, declaration);
  if ("faults" in made) return { findings: made.faults.map((fault) => shapeFinding(fault, declaration, report)) };
  if ("data" in made) return made.data;
  return {
    findings: made.refused.map((one) =>
      one.fault === "other-pack"
        ? report(one.fault, "extends", { given: one.given, wanted: one.wanted })
        : report(one.fault, one.key, { form: one.form }),
    ),
  };
}

function strangersIn(
  { code, form, meaning }: Rule,
  { tables }: Vocabulary,
  finding: (fault: PackFault, code: string, data: Readonly<Record<string, string>>, key?: string) => Finding,
): readonly Finding[] {
  const named = "check" in meaning ? meaning.table : meaning.scope === "submission" ? undefined : meaning.scope.row;
  const strange = named !== undefined && !Object.hasOwn(tables, named);
  const unkeyed =
    "formula" in meaning &&
    meaning.scope !== "submission" &&
    meaning.scope.lastMonthToo &&
    tables[named ?? ""]?.rows !== "keyed";
  return [
    ...(unkeyed && !strange ? [finding("row-unkeyed", code, { table: named ?? "" }, ".meaning.scope")] : []),
    ...(strange ? [finding("table-unknown", code, { table: named }, ".meaning")] : []),
    ...(form === "" ? [finding("table-unknown", code, { table: form }, ".form")] : []),
  ];
}

function repeated(codes: readonly string[]): readonly string[] {
  return [...new Set(codes.filter((code, index) => codes.indexOf(code) !== index))];
}

/** What a pack without a file is called: its id and version. */
function nameOf(declaration: unknown): string {
  const { id, version } = isRecord(declaration) ? declaration : {};
  return [id, version].filter((word) => typeof word === "string").join(" ") || "—";
}

/** What the schema refuses, with the code of the rule where it stands. */
function shapeFinding({ key, why, unknown }: ShapeFault, declaration: unknown, report: Report): Finding {
  const code = ruleAt(declaration, /^rules\[(\d+)\]/.exec(key)?.[1] ?? "");
  const at = code ?? key;
  if (unknown) return report("field-unknown", key, { at, field: key.split(".").at(-1) ?? key });
  return report("shape", key, { at, path: key, reason: why.zh, reasonEn: why.en });
}

function ruleAt(declaration: unknown, index: string): string | undefined {
  const rules = isRecord(declaration) ? declaration.rules : undefined;
  const rule = isRecord(rules) ? rules[index] : undefined;
  return isRecord(rule) && typeof rule.code === "string" ? rule.code : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function packFinding(fault: PackFault, file: string, key: string, data: Readonly<Record<string, string>>): Finding {
  const { code, severity, title, says } = packFaults[fault];
  const message: Text = says(data);
  return { code, severity, title, place: { file, cell: key }, operands: [], message, mend: packMends[severity] };
}
