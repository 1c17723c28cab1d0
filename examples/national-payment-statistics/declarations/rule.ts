import type { Text } from "@biaogan/core";
import type { Example, Rule } from "@biaogan/report";

type Tables = Extract<Example, { tables: unknown }>["tables"];

/** Figures of a quarter's last month, 2020-09, and of earlier months. */
export function figures(tables: Tables, earlier: Readonly<Record<string, Tables>> = {}, month = "2020-09"): Example {
  return { tables, earlier, month };
}

interface Stated {
  readonly code: string;
  readonly kind: Rule["kind"];
  readonly severity?: Rule["severity"];
  readonly title: Text;
  readonly passes: Example;
  readonly fails: Example;
}

const common = {
  clause: "支付体系运行总体情况",
  inForce: { from: "2015-01" },
  mend: { zh: "核对原文；转载件与原公报对照", en: "Check the bulletin itself where this is a reprint" },
  settledBy: "correction",
} as const;

/** A rule that is a formula: once for a bulletin, or in every row of a table. */
export function relation(stated: Stated & { readonly formula: string; readonly row?: string }): Rule {
  const { code, kind, severity = "error", title, formula, row, passes, fails } = stated;
  const meaning = { formula, scope: row === undefined ? ("submission" as const) : { row } };
  return { ...common, code, kind, severity, title, meaning, examples: { passes, fails } };
}

/** A rule on how a single cell is written. */
export function cellRule(
  stated: Omit<Stated, "kind"> & { readonly check: "cell-type" | "cell-measure" | "cell-decimals" },
): Rule {
  const { code, severity = "error", title, check, passes, fails } = stated;
  const meaning = { check, reads: title };
  return { ...common, code, kind: "cell", severity, title, meaning, examples: { passes, fails } };
}
