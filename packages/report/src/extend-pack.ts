import { inForceSchema, parseShape, type Shaped, textSchema } from "@biaogan/core";
import { parseFormula, tablesOf } from "@biaogan/formula";
import * as z from "zod";
import { formSchema } from "./form";
import type { ReportPack } from "./pack";
import { type Rule, ruleSchema } from "./rule";

/** A county's own set of forms and rules as what it changes in another. */
export const packExtensionSchema = z
  .strictObject({
    /** For editors that check the file against the JSON Schema. */
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

/** A pack, and where each rule and form of it is declared. */
export interface DeclaredPack {
  readonly pack: ReportPack;
  readonly keyOf: (list: "forms" | "rules", index: number) => string;
}

/** Why an extension cannot be laid over a pack. */
export type ExtensionFault =
  | { readonly fault: "other-pack"; readonly given: string; readonly wanted: string }
  | { readonly fault: "form-not-kept"; readonly key: string; readonly form: string };

/**
 * The forms and rules that an extension makes of another set: a form of the same id or a rule of the same code is put in
 * its place, what is new is added, and a rule that reads a table that is not taken over falls away.
 */
export function extendPack(
  base: ReportPack,
  extension: unknown,
): Shaped<DeclaredPack> | { readonly refused: readonly ExtensionFault[] } {
  const parsed = parseShape(packExtensionSchema, extension);
  if ("faults" in parsed) return parsed;
  const own = parsed.data;
  const wanted = `${base.id}@${base.version}`;
  const known = base.forms.map(({ id }) => id);
  const refused: readonly ExtensionFault[] = [
    ...(own.extends === wanted ? [] : [{ fault: "other-pack", given: own.extends, wanted } as const]),
    ...(own.keep ?? []).flatMap((form, index) =>
      known.includes(form) ? [] : [{ fault: "form-not-kept", key: `keep[${index}]`, form } as const],
    ),
  ];
  if (refused.length > 0) return { refused };
  const ownForms = new Set(own.forms.map(({ id }) => id));
  const ownRules = new Set(own.rules.map(({ code }) => code));
  const kept = base.forms.filter(({ id }) => !ownForms.has(id) && (own.keep?.includes(id) ?? true));
  const forms = [...kept, ...own.forms];
  const tables = new Set(forms.flatMap((form) => Object.keys(form.tables)));
  // A roster of the plan is nobody's form: it is there whatever is taken over.
  const gone = new Set(base.forms.flatMap((form) => Object.keys(form.tables)).filter((table) => !tables.has(table)));
  const rules = base.rules.filter((rule) => !ownRules.has(rule.code) && !reads(rule, gone));
  const pack = {
    ...base,
    id: own.id,
    version: own.version,
    title: own.title ?? base.title,
    inForce: own.inForce ?? base.inForce,
    forms,
    rules: [...rules, ...own.rules],
  };
  const inherited = { forms: kept.length, rules: rules.length };
  return {
    data: {
      pack,
      keyOf: (list, index) =>
        index < inherited[list] ? `extends.${list}[${index}]` : `${list}[${index - inherited[list]}]`,
    },
  };
}

/** Whether a rule reads one of these tables. */
function reads({ meaning }: Rule, tables: ReadonlySet<string>): boolean {
  if ("check" in meaning) return meaning.table !== undefined && tables.has(meaning.table);
  const row = meaning.scope === "submission" ? undefined : meaning.scope.row;
  const parsed = parseFormula(meaning.formula, row === undefined ? {} : { row });
  if ("fault" in parsed) return false;
  return [...(row === undefined ? [] : [row]), ...tablesOf(parsed.expression)].some((table) => tables.has(table));
}
