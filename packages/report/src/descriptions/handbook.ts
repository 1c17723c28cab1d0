import { type Severity, type Text, text } from "@biaogan/core";
import { printFormula } from "@biaogan/formula";
import type { CountyPlan } from "@biaogan/plan";
import { compileRule } from "../checks/compiled-rule";
import type { Column, Form } from "../form";
import type { ReportPack } from "../pack";
import type { RuleKind } from "../rule";
import { codesOf, vocabularyOf } from "../vocabulary";
import { handbookWords as words } from "../wording/handbook";

/** One line of the 填报说明: how one item of a form is filled in. */
export interface HandbookItem {
  readonly table: Text;
  readonly label: Text;
  readonly measure: Text;
  readonly kind: Text;
  readonly required: Text;
  readonly filling: Text;
}

/** One line of the 校验规则: what is checked, how strongly, and what to do. */
export interface HandbookRule {
  readonly code: string;
  readonly ruleKind: RuleKind;
  readonly level: Severity;
  /** Both in words. */
  readonly kind: Text;
  readonly severity: Text;
  readonly title: Text;
  /** The rule in words or symbols, from its formula. */
  readonly reads: Text;
  readonly mend: Text;
  readonly clause: string;
}

/** The handbook of forms and rules: made of the declarations alone, so that it cannot say anything else than they do. */
export interface Handbook {
  readonly title: Text;
  readonly version: string;
  readonly forms: readonly {
    readonly form: Form;
    readonly reportedBy: Text;
    readonly items: readonly HandbookItem[];
  }[];
  readonly rules: readonly HandbookRule[];
}

/**
 * Lays out the handbook of a pack: 填报说明 for each form and all 校验规则.
 * @example handbookOf(benchmarkCounty2021, plan).rules.find(({ code }) => code === "R-MD-0302")?.reads.zh
 */
export function handbookOf(pack: ReportPack, plan: CountyPlan): Handbook {
  const vocabulary = vocabularyOf(pack, plan);
  return {
    title: pack.title,
    version: pack.version,
    forms: pack.forms.map((form) => ({ form, reportedBy: reporters(form), items: itemsOf(form, plan) })),
    rules: pack.rules.map((rule): HandbookRule => {
      const { code, kind, severity, title, mend, clause, meaning } = rule;
      const compiled = compileRule(rule, vocabulary);
      const reads =
        "check" in meaning
          ? meaning.reads
          : compiled && "expression" in compiled
            ? text(
                printFormula(compiled.expression, vocabulary, "zh"),
                printFormula(compiled.expression, vocabulary, "en"),
              )
            : text(meaning.formula, meaning.formula);
      const said = { kind: words.kinds[kind], severity: words.severities[severity] };
      return { code, ruleKind: kind, level: severity, ...said, title, reads, mend, clause };
    }),
  };
}

function itemsOf(form: Form, plan: CountyPlan): readonly HandbookItem[] {
  return Object.values(form.tables).flatMap((table) =>
    Object.values(table.columns).map(
      (column): HandbookItem => ({
        table: table.label,
        label: column.label,
        measure: column.kind === "attribute" ? text("—", "—") : text(column.measure, column.measure),
        kind: words.figureKinds[column.kind],
        required: column.required ? words.required : words.optional,
        filling: fillingOf(column, plan),
      }),
    ),
  );
}

function fillingOf(column: Column, plan: CountyPlan): Text {
  const { type, decimals, identifier } = column;
  if (identifier !== undefined) return words.identifiers[identifier];
  switch (type) {
    case "number":
      return decimals === 0 ? words.whole : words.decimals(decimals ?? 2);
    case "date":
      return words.day;
    case "truth":
      return words.truth;
    case "text":
      return column.maxLength === undefined ? words.text : words.atMost(column.maxLength);
    case "code": {
      const labels = Object.values(codesOf(column, plan) ?? {}).map(({ label }) => label);
      return text(labels.map(({ zh }) => zh).join(" / "), labels.map(({ en }) => en).join(" / "));
    }
  }
}

function reporters(form: Form): Text {
  const who = reporterClasses(form);
  if (form.everyMonths === undefined) return who;
  const often = words.everyMonths[form.everyMonths];
  return text(`${who.zh}（${often.zh}）`, `${who.en} (${often.en})`);
}

function reporterClasses({ reportedBy }: Form): Text {
  return "assigned" in reportedBy
    ? words.assigned[reportedBy.assigned]
    : text(
        reportedBy.classes.map((one) => words.classes[one]?.zh ?? one).join("、"),
        reportedBy.classes.map((one) => words.classes[one]?.en ?? one).join(", "),
      );
}
