import { inForceSchema, MisuseError, textSchema } from "@biaogan/core";
import { parseFormula, tablesOf } from "@biaogan/formula";
import * as z from "zod";
import { formSchema } from "./form";
import { type ReportPack, reportPackSchema } from "./pack";
import { type Rule, ruleSchema } from "./rule";

/** A county's own set of forms and rules as what it changes in another. */
export const packExtensionSchema = z
  .strictObject({
    $schema: z.string().optional(),
    /** `benchmark-county-reports@2021.1` */
    extends: z.string().regex(/^[^@]+@[^@]+$/),
    id: z.string().min(1),
    version: z.string().min(1),
    inForce: inForceSchema.optional(),
    title: textSchema.optional(),
    /** The forms that are taken over, with the rules that read nothing else; all where left out. */
    keep: z.array(z.string()).optional(),
    forms: z.array(formSchema).default([]),
    rules: z.array(ruleSchema).default([]),
  })
  .readonly();
export type PackExtension = z.input<typeof packExtensionSchema>;

/**
 * The forms and rules that an extension makes of another set: a form of the same id or a rule of the same code is put in
 * its place, what is new is added.
 * @throws ZodError where the extension is none, or a rule code stands twice; MisuseError where it extends another set or
 *   version, or keeps a form that is not there.
 * @example extendPack(benchmarkCounty2021, { extends: "benchmark-county-reports@2021.1", id: "own", version: "1", keep: ["monthly-progress"] })
 */
export function extendPack(base: ReportPack, extension: unknown): ReportPack {
  const own = packExtensionSchema.parse(extension);
  const refuse = (why: string): never => {
    throw new MisuseError("extendPack", why);
  };
  if (own.extends !== `${base.id}@${base.version}`) refuse(`${own.extends} is not ${base.id}@${base.version}`);
  const known = base.forms.map(({ id }) => id);
  for (const id of own.keep ?? []) if (!known.includes(id)) refuse(`there is no form ${id} to keep`);
  const ownForms = new Set(own.forms.map(({ id }) => id));
  const ownRules = new Set(own.rules.map(({ code }) => code));
  const kept = base.forms.filter(({ id }) => !ownForms.has(id) && (own.keep?.includes(id) ?? true));
  const forms = [...kept, ...own.forms];
  const tables = new Set(forms.flatMap((form) => Object.keys(form.tables)));
  const rules = base.rules.filter((rule) => !ownRules.has(rule.code) && readsOnly(rule, tables));
  return reportPackSchema.parse({
    ...base,
    id: own.id,
    version: own.version,
    title: own.title ?? base.title,
    inForce: own.inForce ?? base.inForce,
    forms,
    rules: [...rules, ...own.rules],
  });
}

/** Whether every table that a rule reads is there. */
function readsOnly({ meaning }: Rule, tables: ReadonlySet<string>): boolean {
  if ("check" in meaning) return meaning.table === undefined || tables.has(meaning.table);
  const row = meaning.scope === "submission" ? undefined : meaning.scope.row;
  const parsed = parseFormula(meaning.formula, row === undefined ? {} : { row });
  if ("fault" in parsed) return true;
  return [...(row === undefined ? [] : [row]), ...tablesOf(parsed.expression)].every((table) => tables.has(table));
}
