import type { ExpansionDeclaration } from "./expansions/expansion";
import { type ExpansionName, expansionDeclarations, isExpansionName, mapExpansions } from "./expansions/index";
import type { Expression, Over, Span } from "./expression";
import { FormulaFault } from "./fault";
import { parse } from "./generated/formula-parser";
import type { RawExpression } from "./raw-expression";
import { isWindow, type Window } from "./window";

/** What bare names mean where a formula is read. */
export interface Scope {
  /** The table of the row one stands in. */
  readonly row?: string | undefined;
  /** Names that stand for a whole expression: an expansion's parameters, or formulas named elsewhere. */
  readonly bound?: Readonly<Record<string, Expression>> | undefined;
  /** Where an expansion is called: its own nodes stand there. */
  readonly called?: Span | undefined;
}

/** The meanings of all expansions, read once. */
const meanings: Readonly<Record<ExpansionName, RawExpression>> = mapExpansions(({ formula }) => parse(formula));

/**
 * Gives every bare name its meaning. A bare name to the right of = or <>, in a list or between brackets is a code
 * (`class = small`); anywhere else it is a column of the rows one is among (`count(merchants where acceptsUnified)`).
 * `base.`, `target.` and `threshold.` begin the names of constants.
 */
export function resolveNames(raw: RawExpression, scope: Scope): Expression {
  const span = scope.called ?? raw.span;
  const again = (one: RawExpression): Expression => resolveNames(one, scope);
  switch (raw.node) {
    case "name":
      return resolveName(raw, scope);
    case "item":
      if (isConstantTable(raw.table)) return { node: "constant", constant: `${raw.table}.${raw.column}`, span };
      return { node: "item", table: raw.table, column: raw.column, ...(raw.key ? { key: again(raw.key) } : {}), span };
    case "invoke":
      return resolveCall(raw, scope);
    case "number":
      return { node: "number", value: raw.value, ...(raw.measure ? { measure: raw.measure } : {}), span };
    case "text":
      return { node: "text", value: raw.value, span };
    case "standpoint":
      return { node: "standpoint", of: raw.of, span };
    case "days":
      return { node: "days", window: windowNamed(raw, scope), ...(raw.working ? { working: true } : {}), span };
    case "months":
      return { node: "months", window: windowNamed(raw, scope), ...(raw.whole ? { whole: true } : {}), span };
    case "negate":
      return { node: "negate", of: again(raw.of), span };
    case "not":
      return { node: "not", of: again(raw.of), span };
    case "county":
      return { node: "county", of: again(raw.of), span };
    case "root":
      return { node: "root", of: again(raw.of), span };
    case "power":
      return { node: "power", of: again(raw.of), exponent: raw.exponent, span };
    case "year-start":
      return { node: "year-start", of: again(raw.of), span };
    case "as":
      return { node: "as", of: again(raw.of), measure: raw.measure, span };
    case "shift":
      return { node: "shift", of: again(raw.of), months: raw.months, span };
    case "arithmetic":
      return { node: "arithmetic", op: raw.op, left: again(raw.left), right: again(raw.right), span };
    case "compare":
      return { node: "compare", op: raw.op, left: again(raw.left), right: rightOf(raw, scope), span };
    case "and":
    case "or":
      return { node: raw.node, all: raw.all.map(again), span };
    case "member":
      return { node: "member", of: again(raw.of), list: raw.list.map(again), span };
    case "within":
      return { node: "within", of: again(raw.of), window: raw.window, span };
    case "is":
      return { node: "is", of: again(raw.of), what: raw.what, span };
    case "listed":
      return {
        node: "listed",
        of: again(raw.of),
        ...columnNamed(raw.in, scope),
        ...(raw.by ? { by: raw.by } : {}),
        span,
      };
    case "aggregate":
      return resolveAggregate(raw, scope);
    case "when": {
      const otherwise = raw.otherwise ? { otherwise: again(raw.otherwise) } : {};
      return { node: "when", condition: again(raw.condition), claim: again(raw.claim), ...otherwise, span };
    }
  }
}

/**
 * An expansion's meaning for these arguments. Faults inside it point at the call.
 * @throws FormulaFault for a wrong number or kind of arguments; the parser gives it as a value.
 */
export function expand(name: ExpansionName, args: readonly Expression[], span: Span | undefined): Expression {
  const { parameters } = declarationOf(name);
  const several = parameters.at(-1)?.several === true;
  const least = parameters.filter(({ unless }) => unless === undefined).length;
  if (args.length < least || (!several && args.length > parameters.length))
    throw new FormulaFault("F-0105", span, { name, wanted: several ? `≥ ${least}` : String(parameters.length) });
  const bound = parameters.map(({ name: parameter, takes, unless }, index) => {
    const given = several && index === parameters.length - 1 ? added(args.slice(index)) : args[index];
    const value: Expression = given ?? { node: "text", value: unless ?? "" };
    if (takes === "window" && !isWindow(value.node === "text" ? value.value : ""))
      throw new FormulaFault("F-0106", value.span ?? span, { name });
    if ((takes === "item" || takes === "column") && value.node !== "item")
      throw new FormulaFault("F-0107", value.span ?? span, { name });
    return [parameter, value] as const;
  });
  return resolveNames(meanings[name], { bound: Object.fromEntries(bound), called: span });
}

function resolveName(raw: Extract<RawExpression, { node: "name" }>, { row, bound, called }: Scope): Expression {
  const { name } = raw;
  const span = called ?? raw.span;
  const meant = bound && Object.hasOwn(bound, name) ? bound[name] : undefined;
  const key = raw.key ? { key: resolveNames(raw.key, {}) } : {};
  if (meant) return meant.node === "item" ? { ...meant, ...key } : meant;
  if (name === "true" || name === "false") return { node: "text", value: name, span };
  if (row === undefined) throw new FormulaFault("F-0102", span, { name });
  return { node: "item", table: row, column: name, ...key, span };
}

function resolveCall(raw: Extract<RawExpression, { node: "invoke" }>, scope: Scope): Expression {
  const { name } = raw;
  const span = scope.called ?? raw.span;
  if (!isExpansionName(name)) throw new FormulaFault("F-0103", span, { name });
  const { parameters } = declarationOf(name);
  const table = raw.arguments.map((one) => firstTable(one, scope)).find((one) => one !== undefined);
  const args = raw.arguments.map((one, index) =>
    resolveNames(one, parameters[index]?.takes === "condition" ? { ...scope, row: table } : scope),
  );
  return { node: "call", name, arguments: args, means: expand(name, args, span), span };
}

function declarationOf(name: ExpansionName): Pick<ExpansionDeclaration, "parameters"> {
  return expansionDeclarations[name];
}

/** The arguments of a parameter that may be given several times. */
function added(args: readonly Expression[]): Expression | undefined {
  const [first, ...others] = args;
  if (!first) return undefined;
  return others.reduce<Expression>((left, right) => ({ node: "arithmetic", op: "+", left, right }), first);
}

function rightOf(raw: Extract<RawExpression, { node: "compare" }>, scope: Scope): Expression {
  const { op, right } = raw;
  if ((op === "=" || op === "<>") && right.node === "name" && !Object.hasOwn(scope.bound ?? {}, right.name))
    return { node: "text", value: right.name, span: scope.called ?? right.span };
  return resolveNames(right, scope);
}

/** The column that values are looked up in. */
function columnNamed(raw: RawExpression, scope: Scope): { readonly table: string; readonly column: string } {
  const column = resolveNames(raw, scope);
  if (column.node !== "item") throw new FormulaFault("F-0107", scope.called ?? raw.span, { name: "listed in" });
  return { table: column.table, column: column.column };
}

function windowNamed(
  { window, span }: { readonly window: string; readonly span?: Span },
  { bound, called }: Scope,
): Window {
  const meant = bound && Object.hasOwn(bound, window) ? bound[window] : undefined;
  const named = meant?.node === "text" ? meant.value : window;
  if (!isWindow(named)) throw new FormulaFault("F-0106", called ?? span, { name: window });
  return named;
}

function resolveAggregate(raw: Extract<RawExpression, { node: "aggregate" }>, scope: Scope): Expression {
  const over = overOf(raw, scope);
  if (!over) throw new FormulaFault("F-0104", scope.called ?? raw.span, {});
  const inside = { ...scope, row: over.axis === "rows" ? over.table : scope.row };
  const where = raw.where ? resolveNames(raw.where, inside) : undefined;
  const always = where?.node === "text" && where.value === "true";
  return {
    node: "aggregate",
    by: raw.by,
    over,
    ...(raw.of ? { of: resolveNames(raw.of, inside) } : {}),
    ...(where && !always ? { where } : {}),
    span: scope.called ?? raw.span,
  };
}

function overOf(raw: Extract<RawExpression, { node: "aggregate" }>, scope: Scope): Over | undefined {
  const { over, of } = raw;
  if (!over) {
    const table = of ? firstTable(of, scope) : undefined;
    return table === undefined ? undefined : { axis: "rows", table };
  }
  const meant = over.axis === "rows" ? scope.bound?.[over.table] : undefined;
  if (!meant) return over;
  if (meant.node === "text" && isWindow(meant.value)) return { axis: "months", window: meant.value };
  return meant.node === "item" ? { axis: "rows", table: meant.table } : over;
}

/** The table of the first item that an expression names: `sum(rooms.amount)` runs over the rows of rooms. */
function firstTable(raw: RawExpression, scope: Scope): string | undefined {
  const of = (one: RawExpression): string | undefined => firstTable(one, scope);
  switch (raw.node) {
    case "name": {
      const meant = scope.bound?.[raw.name];
      return meant?.node === "item" && !meant.key ? meant.table : undefined;
    }
    case "item":
      return raw.key || isConstantTable(raw.table) ? undefined : raw.table;
    case "arithmetic":
    case "compare":
      return of(raw.left) ?? of(raw.right);
    case "negate":
    case "not":
    case "member":
    case "is":
    case "within":
    case "listed":
    case "as":
    case "shift":
    case "year-start":
    case "root":
    case "power":
      return of(raw.of);
    case "invoke":
      return raw.arguments.map(of).find((table) => table !== undefined);
    case "aggregate":
      return raw.over?.axis === "months" && raw.of ? of(raw.of) : undefined;
    default:
      return undefined;
  }
}

function isConstantTable(name: string): boolean {
  return name === "base" || name === "target" || name === "threshold";
}
