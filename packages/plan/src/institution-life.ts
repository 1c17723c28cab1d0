import { type Exact, type Month, plus } from "@biaogan/core";
import type { County } from "./county";
import type { CountyPlan } from "./county-plan";
import type { Institution } from "./institution";
import { comparableName } from "./institution-name";

/**
 * Who answers in a month for what an institution did: itself, or who it was merged into by then, and so on.
 * @example successorOf(plan, "B07", "2021-09") // "B05", where B07 closed in 2021-07 and was merged into B05
 */
export function successorOf({ county }: CountyPlan, code: string, month: Month): string {
  return follow(county.institutions, code, month);
}

/**
 * The institutions that were merged into one by a month, in the roster's order.
 * @example mergedInto(plan, "B05", "2021-09") // ["B07"]
 */
export function mergedInto(plan: CountyPlan, code: string, month: Month): readonly string[] {
  return plan.county.institutions
    .map((one) => one.code)
    .filter((one) => one !== code && successorOf(plan, one, month) === code);
}

/** The names an institution bore in a month: a former one up to its last month, then the present one. */
export function namesIn({ name, shortName, formerNames }: Institution, month: Month): NamesBorne {
  const former = formerNames.find(({ until }) => month <= until);
  return former ? { name: former.name, shortName: former.shortName ?? shortName } : { name, shortName };
}

/**
 * The name that an institution bears in a month, where the one written is a former one.
 * @example formerNameOf(B07, "示例县农村信用联社", "2021-09") // "示例县惠民村镇银行"
 */
export function formerNameOf(institution: Institution, written: string, month: Month): string | undefined {
  const wanted = comparableName(written);
  const isNamed = (one: string | undefined): boolean => one !== undefined && comparableName(one) === wanted;
  const borne = namesIn(institution, month);
  if (isNamed(borne.name) || isNamed(borne.shortName)) return undefined;
  return institution.formerNames.some((one) => isNamed(one.name) || isNamed(one.shortName)) ? borne.name : undefined;
}

interface NamesBorne {
  readonly name: string;
  readonly shortName: string;
}

/**
 * The county as its institutions lived in a month: under the names they bore, and what a merged one had to reach or to
 * report passed on to its successor.
 */
export function countyIn(county: County, month: Month): County {
  const heir = (code: string): string => follow(county.institutions, code, month);
  const passedOn = <T extends { readonly reportedBy: string }>(assigned: readonly T[]): readonly T[] =>
    assigned.map((one) => ({ ...one, reportedBy: heir(one.reportedBy) }));
  return {
    ...county,
    institutions: county.institutions.map((one) => ({
      ...one,
      ...namesIn(one, month),
      aliases: otherNames(one, month),
    })),
    points: passedOn(county.points),
    rooms: passedOn(county.rooms),
    rosters: Object.fromEntries(
      Object.entries(county.rosters).map(([id, one]) => [id, { ...one, entries: passedOn(one.entries) }]),
    ),
    breakdown: Object.fromEntries(
      Object.entries(county.breakdown).map(([target, parts]) => [target, addedUp(parts, heir)]),
    ),
  };
}

/** A merger holds from the month after the last one of the institution that was merged. */
function follow(institutions: readonly Institution[], code: string, month: Month): string {
  const { closed, mergedInto: into } = institutions.find((one) => one.code === code) ?? {};
  return into !== undefined && closed !== undefined && closed < month ? follow(institutions, into, month) : code;
}

function otherNames(institution: Institution, month: Month): readonly string[] {
  const { name, shortName, aliases, formerNames } = institution;
  const borne = namesIn(institution, month);
  const all = [name, shortName, ...formerNames.flatMap((one) => [one.name, one.shortName ?? one.name]), ...aliases];
  return [...new Set(all)].filter((one) => one !== borne.name && one !== borne.shortName);
}

function addedUp(
  parts: Readonly<Record<string, Exact>>,
  heir: (code: string) => string,
): Readonly<Record<string, Exact>> {
  const sums: Record<string, Exact> = {};
  for (const [code, part] of Object.entries(parts)) {
    const to = heir(code);
    const before = sums[to];
    sums[to] = before === undefined ? part : plus(before, part);
  }
  return sums;
}
