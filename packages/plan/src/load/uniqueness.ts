import type { Finding } from "@biaogan/core";
import type { County } from "../county";
import { comparableName } from "../institution-name";
import { type PlanPlace, planFinding } from "../plan-finding";

/** A name with the JSON path where it stands. */
export interface NamedAt {
  readonly name: string;
  readonly at: string;
}

/** Every name that stands a second time, at the second place. */
export function findTwice(file: PlanPlace["file"], names: readonly NamedAt[]): readonly Finding[] {
  const first = new Map<string, NamedAt>();
  return names.flatMap((one) => {
    const seen = first.get(one.name);
    if (!seen) first.set(one.name, one);
    return seen
      ? [planFinding("P-0104", { file, key: one.at }, { name: one.name, first: seen.at, second: one.at })]
      : [];
  });
}

/**
 * Codes and names of the county's file that stand twice. The names of the roster are compared as files are matched to
 * it, so that no spelling means two institutions.
 */
export function checkUniqueness({ institutions, points, rooms, bases }: County): readonly Finding[] {
  const prefixes = institutions.flatMap(({ acquirerPrefix }, i) =>
    acquirerPrefix === undefined ? [] : [{ name: acquirerPrefix, at: `institutions[${i}].acquirerPrefix` }],
  );
  return [
    ...findTwice("county", institutions.flatMap(namesOf)),
    ...findTwice("county", prefixes),
    ...findTwice(
      "county",
      points.map(({ point }, i) => ({ name: point, at: `points[${i}].point` })),
    ),
    ...findTwice(
      "county",
      rooms.map(({ code }, i) => ({ name: comparableName(code), at: `rooms[${i}].code` })),
    ),
    ...findTwice(
      "county",
      bases.map(({ id }, i) => ({ name: id, at: `bases[${i}].id` })),
    ),
  ];
}

/** The names of one institution, each spelling once: an alias that repeats its own name harms nobody. */
function namesOf(
  { code, name, shortName, aliases, formerNames }: County["institutions"][number],
  i: number,
): readonly NamedAt[] {
  const own = [
    { name: code, at: "code" },
    { name, at: "name" },
    { name: shortName, at: "shortName" },
    ...aliases.map((alias, k) => ({ name: alias, at: `aliases[${k}]` })),
    ...formerNames.flatMap((one, k) => [
      { name: one.name, at: `formerNames[${k}].name` },
      ...(one.shortName === undefined ? [] : [{ name: one.shortName, at: `formerNames[${k}].shortName` }]),
    ]),
  ].map((one) => ({ name: comparableName(one.name), at: `institutions[${i}].${one.at}` }));
  return own.filter((one, at) => own.findIndex(({ name: written }) => written === one.name) === at);
}
