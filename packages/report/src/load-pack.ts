import type { Finding, Text } from "@biaogan/core";
import type { CountyPlan } from "@biaogan/plan";
import type * as z from "zod";
import { type CompiledRule, compileRule } from "./checks/compiled-rule";
import { type ReportPack, reportPackSchema } from "./pack";
import { relationsOf } from "./pack-check/relations";
import type { Rule } from "./rule";
import { tablesOf, vocabularyOf } from "./vocabulary";
import { type PackFault, packFaults, packMends } from "./wording/pack";

/** A pack that may be used, with what is to be said of it; or why it may not. */
export type LoadedPack =
  | { readonly pack: ReportPack; readonly findings: readonly Finding[] }
  | { readonly findings: readonly Finding[] };

/**
 * Loads a pack of forms and rules. Refused are unknown fields, codes that stand twice, formulas that cannot be read and
 * rules that contradict each other; named are rules that can never speak and rules that say nothing that others do not
 * say. It is decided exactly, by intervals and linear equations.
 * @example
 * const loaded = loadPack(declaration, plan);
 * if ("pack" in loaded) checkSubmission(loaded.pack, plan, [workbook], { month: "2021-09" });
 */
export function loadPack(declaration: unknown, plan: CountyPlan): LoadedPack {
  // 1. The declaration itself
  const parsed = reportPackSchema.safeParse(declaration);
  if (!parsed.success) return { findings: parsed.error.issues.map((issue) => shapeFinding(issue, declaration)) };
  const pack = parsed.data;
  const finding = (fault: PackFault, code: string, data: Readonly<Record<string, string>>): Finding =>
    packFinding(fault, nameOf(pack), code, data);
  const twice = repeated(pack.rules.map(({ code }) => code)).map((code) => finding("code-twice", code, { code }));
  // 2. What the rules name
  const vocabulary = vocabularyOf(pack, plan);
  const compiled = pack.rules.map((rule) => ({ rule, read: compileRule(rule, vocabulary) }));
  const unread = compiled.flatMap(({ rule, read }) =>
    read && "fault" in read ? [finding("formula", rule.code, { reason: read.fault.zh, reasonEn: read.fault.en })] : [],
  );
  const tables = new Set(tablesOf(pack).map(({ id }) => id));
  const strangers = pack.rules.flatMap((rule) => strangersIn(rule, tables, finding));
  // 3. How they stand to each other
  const readable = compiled.flatMap(({ read }): readonly CompiledRule[] =>
    read && "expression" in read ? [read] : [],
  );
  const relations = relationsOf(readable, pack, vocabulary).map((one) =>
    finding(one.relation, one.code, { with: one.with.join("、"), withEn: one.with.join(", ") }),
  );
  const findings = [...twice, ...unread, ...strangers, ...relations];
  return findings.some(({ severity }) => severity === "error") ? { findings } : { pack, findings };
}

function strangersIn(
  { code, form, meaning }: Rule,
  tables: ReadonlySet<string>,
  finding: (fault: PackFault, code: string, data: Readonly<Record<string, string>>) => Finding,
): readonly Finding[] {
  const named = "check" in meaning ? meaning.table : meaning.scope === "submission" ? undefined : meaning.scope.row;
  const strange = named !== undefined && !tables.has(named);
  return [
    ...(strange ? [finding("table-unknown", code, { table: named })] : []),
    ...(form === "" ? [finding("table-unknown", code, { table: form })] : []),
  ];
}

function repeated(codes: readonly string[]): readonly string[] {
  return [...new Set(codes.filter((code, index) => codes.indexOf(code) !== index))];
}

function nameOf({ id, version }: { readonly id: string; readonly version: string }): string {
  return `${id} ${version}`;
}

/** What the schema refuses, at the rule or form where it stands. */
function shapeFinding(issue: z.core.$ZodIssue, declaration: unknown): Finding {
  const path = issue.path.map(String);
  const at = path.reduce<unknown>((one, step) => (isRecord(one) ? one[step] : undefined), declaration);
  const rule = path[0] === "rules" ? ruleAt(declaration, path[1] ?? "") : undefined;
  const unknown = issue.code === "unrecognized_keys" ? issue.keys.join("、") : undefined;
  const id = isRecord(declaration) && typeof declaration.id === "string" ? declaration.id : "—";
  return unknown === undefined
    ? packFinding("shape", id, rule ?? path.join("."), {
        path: path.join("."),
        reason: issue.message,
        value: typeof at,
      })
    : packFinding("field-unknown", id, rule ?? path.join("."), { path: path.join("."), field: unknown });
}

function ruleAt(declaration: unknown, index: string): string | undefined {
  const rules = isRecord(declaration) ? declaration.rules : undefined;
  const rule = isRecord(rules) ? rules[index] : undefined;
  return isRecord(rule) && typeof rule.code === "string" ? rule.code : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function packFinding(fault: PackFault, pack: string, at: string, data: Readonly<Record<string, string>>): Finding {
  const { code, severity, title, says } = packFaults[fault];
  const message: Text = says({ ...data, at });
  return { code, severity, title, place: { file: pack, sheet: at }, operands: [], message, mend: packMends[severity] };
}
