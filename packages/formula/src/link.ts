import type { Text } from "@biaogan/core";
import { type CheckedFormula, checkFormula } from "./check";
import { isExpansionName } from "./expansions/index";
import type { Expression } from "./expression";
import { type Fault, fault } from "./fault";
import { namesIn } from "./names-in";
import { parseFormula } from "./parse";
import type { Vocabulary } from "./vocabulary";

/** A formula with a name of its own, which the others may use. */
export interface NamedFormula {
  readonly name: string;
  readonly label: Text;
  readonly formula: string;
  readonly expect?: "figure" | "truth";
}

export interface LinkedFormulas {
  /** Each formula after those it uses. */
  readonly formulas: readonly (CheckedFormula & { readonly name: string; readonly expression: Expression })[];
  /** Named formulas that none of the wanted ones uses, and columns and constants that no formula reads. */
  readonly unused: { readonly formulas: readonly string[]; readonly items: readonly string[] };
}

/**
 * Reads formulas that use each other by name, `busDaily / base.busDays`, in the order they need.
 * @param wanted the names that are used outside; a formula that none of them needs is unused. All where left out.
 * @returns the checked formulas, or every fault with the formula it lies in: cycles, names given twice, and all that
 * {@link checkFormula} refuses.
 * @example linkFormulas([{ name: "rides", label, formula: "sum(bus.rides)" }], vocabulary)
 */
export function linkFormulas(
  named: readonly NamedFormula[],
  vocabulary: Vocabulary,
  wanted: readonly string[] = named.map(({ name }) => name),
): LinkedFormulas | { readonly faults: readonly { readonly name: string; readonly fault: Fault }[] } {
  const taken = named.flatMap(({ name }, index) => takenBy(name, named.slice(0, index), vocabulary));
  const uses = new Map(
    named.map(({ name, formula }) => [name, namesIn(formula).filter((used) => isNamed(used, named))]),
  );
  const { order, cycles } = sorted(uses);
  if (taken.length > 0 || cycles.length > 0) return { faults: [...taken, ...cycles] };
  const faults: { readonly name: string; readonly fault: Fault }[] = [];
  const bound: Record<string, Expression> = {};
  const formulas = order.flatMap((name) => {
    const one = named.find((each) => each.name === name);
    if (!one) return [];
    const parsed = parseFormula(one.formula, { bound });
    if ("fault" in parsed) {
      faults.push({ name, fault: parsed.fault });
      return [];
    }
    const { expression } = parsed;
    bound[name] = { node: "call", name, arguments: [], means: expression, label: one.label };
    const checked = checkFormula(expression, vocabulary, { expect: one.expect ?? "figure" });
    if ("faults" in checked) {
      faults.push(...checked.faults.map((each) => ({ name, fault: each })));
      return [];
    }
    return [{ name, expression, ...checked }];
  });
  if (faults.length > 0) return { faults };
  return { formulas, unused: unusedOf(named, uses, wanted, formulas, vocabulary) };
}

function isNamed(name: string, named: readonly NamedFormula[]): boolean {
  return named.some((each) => each.name === name);
}

/** A name may be given once, and to nothing that already has a meaning. */
function takenBy(name: string, before: readonly NamedFormula[], { tables }: Vocabulary) {
  if (isNamed(name, before)) return [{ name, fault: fault("F-0801", undefined, { name }) }];
  if (isExpansionName(name) || Object.hasOwn(tables, name))
    return [{ name, fault: fault("F-0802", undefined, { name }) }];
  return [];
}

/** Every formula after those it uses; what lies on a cycle is reported with the way round. */
function sorted(uses: ReadonlyMap<string, readonly string[]>) {
  const order: string[] = [];
  const cycles: { readonly name: string; readonly fault: Fault }[] = [];
  const done = new Set<string>();
  const visit = (name: string, path: readonly string[]): void => {
    if (done.has(name)) return;
    const at = path.indexOf(name);
    if (at >= 0) {
      const way = [...path.slice(at), name].join(" → ");
      if (!cycles.some((cycle) => cycle.name === name))
        cycles.push({ name, fault: fault("F-0803", undefined, { way }) });
      return;
    }
    for (const used of uses.get(name) ?? []) visit(used, [...path, name]);
    done.add(name);
    order.push(name);
  };
  for (const name of uses.keys()) visit(name, []);
  return { order, cycles };
}

function unusedOf(
  named: readonly NamedFormula[],
  uses: ReadonlyMap<string, readonly string[]>,
  wanted: readonly string[],
  formulas: LinkedFormulas["formulas"],
  vocabulary: Vocabulary,
): LinkedFormulas["unused"] {
  const needed = new Set<string>();
  const need = (name: string): void => {
    if (needed.has(name)) return;
    needed.add(name);
    for (const used of uses.get(name) ?? []) need(used);
  };
  for (const name of wanted) need(name);
  const read = new Set(formulas.flatMap(({ expression }) => itemsOf(expression)));
  const columns = Object.entries(vocabulary.tables).flatMap(([table, { columns, key }]) =>
    Object.keys(columns)
      .filter((column) => column !== key)
      .map((column) => `${table}.${column}`),
  );
  return {
    formulas: named.map(({ name }) => name).filter((name) => !needed.has(name)),
    items: [...columns, ...Object.keys(vocabulary.constants)].filter((item) => !read.has(item)),
  };
}

/** The items and constants that a tree reads, wherever they stand in it. */
function itemsOf(one: unknown): readonly string[] {
  if (Array.isArray(one)) return one.flatMap(itemsOf);
  if (one === null || typeof one !== "object") return [];
  const own =
    "node" in one && one.node === "item" && "table" in one && "column" in one ? [`${one.table}.${one.column}`] : [];
  const constant = "node" in one && one.node === "constant" && "constant" in one ? [String(one.constant)] : [];
  return [...own, ...constant, ...Object.values(one).flatMap(itemsOf)];
}
