import { measures, sameDimension } from "@biaogan/core";
import type { Check, CheckScope, Report } from "./check-report";
import type { ExpansionDeclaration, Takes } from "./expansions/expansion";
import { expansionDeclarations, isExpansionName } from "./expansions/index";
import type { Expression } from "./expression";
import type { FaultCode } from "./fault";
import { NUMBER, type StaticType } from "./static-type";
import { trailingLength, type Window } from "./window";

type Call = Extract<Expression, { node: "call" }>;

/** Checks the arguments of an expansion against what its parameters take, then its meaning. */
export function callType(
  one: Call,
  scope: CheckScope,
  report: Report,
  check: Check,
  faultsSoFar: () => number,
): StaticType {
  const declaration: ExpansionDeclaration | undefined = isExpansionName(one.name)
    ? expansionDeclarations[one.name]
    : undefined;
  if (!declaration) return check(one.means, scope);
  const before = faultsSoFar();
  const given = checkArguments(one, declaration, scope, report, check);
  if (declaration.compares !== undefined) comparesAlike(one, declaration.compares, report);
  if (faultsSoFar() > before) return NUMBER;
  const type = check(one.means, { ...scope, named: scope.named || declaration.namesZeroBase === true });
  const { kind, of } = declaration.gives ?? {};
  return kind !== undefined && (of === undefined || given[0]?.kind === of) ? { ...type, kind } : type;
}

function checkArguments(
  one: Call,
  { parameters }: ExpansionDeclaration,
  scope: CheckScope,
  report: Report,
  check: Check,
): readonly StaticType[] {
  const { arguments: args, name } = one;
  const item = args.find((argument) => argument.node === "item");
  const rows = item?.node === "item" ? item.table : scope.row;
  const types = args.map((argument, index) => {
    const { takes = "figure" } = parameters[index] ?? parameters.at(-1) ?? {};
    if (takes === "window") return NUMBER;
    const type = check(argument, { ...scope, row: rowOf(takes, argument, rows, scope) });
    const fault = type.literal ? undefined : refusals[takes](type);
    if (fault) report(fault, argument, { name, item: type.item ?? "" });
    return type;
  });
  const measured = types.flatMap(({ measure }, index) =>
    measure && parameters[index]?.takes === "amount" ? [measure] : [],
  );
  const [now, base] = measured;
  if (now && base && !sameDimension(now, base)) report("F-0301", one, { left: now, right: base });
  return types;
}

/** The table in whose row an argument is read. */
function rowOf(takes: Takes, argument: Expression, rows: string | undefined, scope: CheckScope): string | undefined {
  if (takes === "column" && argument.node === "item") return argument.table;
  return takes === "item" || takes === "condition" ? rows : scope.row;
}

/** What an argument is refused for, by what the parameter takes; complete by type. */
const refusals = {
  figure: () => undefined,
  item: () => undefined,
  column: () => undefined,
  window: () => undefined,
  condition: ({ type }) => (type === "truth" ? undefined : "F-0303"),
  flow: ({ kind, type }) => (type !== "number" ? "F-0302" : kind === "flow" ? undefined : "F-0404"),
  stock: ({ kind, type }) => (type !== "number" ? "F-0302" : kind === "stock" ? undefined : "F-0405"),
  amount: ({ measure, type }) => (type !== "number" ? "F-0302" : measure && isShare(measure) ? "F-0406" : undefined),
  share: ({ measure, type }) => (type !== "number" ? "F-0302" : measure && !isShare(measure) ? "F-0407" : undefined),
} as const satisfies Record<Takes, (type: StaticType) => FaultCode | undefined>;

function isShare(measure: NonNullable<StaticType["measure"]>): boolean {
  return measures[measure].dimension === "ratio" || measures[measure].dimension === "points";
}

/** Two periods are compared only where their windows are alike: 1 month against 12 is no rate. */
function comparesAlike({ name, arguments: args, ...one }: Call, months: number, report: Report): void {
  for (const window of args.flatMap(windowsOf))
    if (months % periodOf(window) !== 0) report("F-0507", { name, arguments: args, ...one }, { name, window });
}

/** After how many months a window is as long again. */
function periodOf(window: Window): number {
  if (window === "month" || trailingLength(window) !== undefined) return 1;
  return window === "quarter" ? 3 : window === "half-year" ? 6 : 12;
}

function windowsOf(one: Expression): readonly Window[] {
  switch (one.node) {
    case "aggregate":
      return [...(one.over.axis === "months" ? [one.over.window] : []), ...(one.of ? windowsOf(one.of) : [])];
    case "call":
      return windowsOf(one.means);
    case "arithmetic":
      return [...windowsOf(one.left), ...windowsOf(one.right)];
    case "negate":
    case "shift":
    case "year-start":
    case "root":
    case "power":
    case "county":
    case "as":
      return windowsOf(one.of);
    default:
      return [];
  }
}
