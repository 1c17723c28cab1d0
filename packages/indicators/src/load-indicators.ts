import { type Finding, isInForce, parseShape, text } from "@biaogan/core";
import type { CountyPlan } from "@biaogan/plan";
import { type ReportPack, vocabularyOf } from "@biaogan/report";
import * as z from "zod";
import { readIndicator } from "./compiled-indicator";
import { type Indicator, indicatorSchema } from "./indicator";
import { declarationFinding } from "./wording/declarations";

/** What the indicators are read against, and what their file is called in findings. */
export interface LoadIndicatorsOptions {
  readonly plan: CountyPlan;
  readonly pack: ReportPack;
  /** The indicators that the given ones are laid over: the same id is put in its place, a new one added. */
  readonly base?: readonly Indicator[];
  readonly file?: string;
}

/** A county's own indicators as data. */
export const indicatorsSchema = z.array(indicatorSchema).readonly();

/**
 * Loads indicators: their shape, their formulas against the forms, and that every target of the plan is measured by one.
 * Each finding stands at its key in the file (`[0].formula`), with the character of the formula; an inherited indicator
 * that the county's forms cannot feed stands at its id.
 * @example loadIndicators(own, { plan, pack, base: standardIndicators, file: "indicators.json" }) // { indicators } or { findings }
 */
export function loadIndicators(
  declaration: unknown,
  { plan, pack, base = [], file = "indicators" }: LoadIndicatorsOptions,
): { readonly indicators: readonly Indicator[] } | { readonly findings: readonly Finding[] } {
  const parsed = parseShape(indicatorsSchema, declaration);
  if ("faults" in parsed) {
    const findings = parsed.faults.map(({ key, why }) => declarationFinding("I-0101", file, key, { at: key, why }));
    return { findings };
  }
  const own = parsed.data;
  const ids = new Set(own.map(({ id }) => id));
  const indicators = [...base.filter(({ id }) => !ids.has(id)), ...own];
  const vocabulary = vocabularyOf(pack, plan);
  const twice = own.flatMap(({ id, inForce }, index) =>
    own.slice(0, index).some((one) => one.id === id && overlap(one.inForce, inForce))
      ? [declarationFinding("I-0103", file, `[${index}].id`, { at: id })]
      : [],
  );
  const wanted = new Set(plan.targets.map(({ target }) => target.indicator));
  const unread = indicators
    .filter((one) => own.includes(one) || wanted.has(one.id))
    .flatMap((indicator) => {
      const read = readIndicator(indicator, vocabulary);
      if (!("faults" in read)) return [];
      const index = own.indexOf(indicator);
      const key = index < 0 ? indicator.id : `[${index}]`;
      return read.faults.map(({ at, why }) =>
        declarationFinding("I-0102", file, `${key}.${at}`, { at: `${indicator.id} ${indicator.title.zh}`, why }),
      );
    });
  const unmeasured = plan.targets
    .filter(({ target }) => !indicators.some((one) => one.id === target.indicator && covers(one, plan)))
    .map(({ target }) =>
      declarationFinding("I-0104", file, target.indicator, {
        at: target.id,
        why: text(target.indicator, target.indicator),
      }),
    );
  const findings = [...twice, ...unread, ...unmeasured];
  return findings.length > 0 ? { findings } : { indicators };
}

function overlap(a: Indicator["inForce"], b: Indicator["inForce"]): boolean {
  return a.from <= (b.until ?? a.from) && b.from <= (a.until ?? b.from);
}

/** Whether an indicator is in force when the plan begins. */
function covers({ inForce }: Indicator, { plan }: CountyPlan): boolean {
  return isInForce(inForce, plan.inForce.from);
}
